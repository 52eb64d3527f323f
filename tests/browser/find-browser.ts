import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";

/** Names a browser of the reader's own choice. */
export const browserVariable = "CHROME_PATH";

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];
const debianPackages = ["chromium", "libegl1", "libgl1-mesa-dri"];

/**
 * The path of a Chromium to drive: the one the environment names, else one that is installed, else
 * one that is installed now (Debian's package as root, Playwright's own download elsewhere).
 * @throws Error of one line that says what to do.
 */
export function findBrowser(): string {
  return named() ?? installed() ?? installDebian() ?? installPlaywright() ?? fail();
}

function named(): string | undefined {
  const path = process.env[browserVariable];
  if (path === undefined || path === "") return undefined;
  if (isProgram(path)) return path;
  throw new Error(`unusable browser: ${path} (in the environment variable ${browserVariable})`);
}

function installed(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [
    ...commands.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
    chromium.executablePath(),
  ];
  return candidates.find(isProgram);
}

function installDebian(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/etc/debian_version")) return undefined;
  console.log("no browser found: installing Debian's Chromium …");
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  const run = (...args: string[]) =>
    spawnSync("apt-get", args, options as Parameters<typeof spawnSync>[2]);
  run("update");
  run("install", "-y", "--no-install-recommends", ...debianPackages);
  return installed();
}

function installPlaywright(): string | undefined {
  console.log("no browser found: downloading Playwright's Chromium …");
  const home = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  try {
    execFileSync(process.execPath, [join(home, "cli.js"), "install", "chromium"], {
      stdio: "ignore",
    });
  } catch {
    return undefined;
  }
  return installed();
}

function fail(): never {
  throw new Error(
    `no browser: install Chromium or Chrome, or name one in ${browserVariable}, then run the tests again`,
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
