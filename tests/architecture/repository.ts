import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a tool of `node_modules` with Node itself, so that no shell and no script in between differs. */
export function run(tool: string, args: readonly string[], cwd = root): Ran {
  const [name = tool, command = name] = tool.split(":");
  const home = join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === "string" ? bin : bin[command];
  if (path === undefined) throw new Error(`no command ${command} in ${name}`);
  const ran = spawnSync(process.execPath, [join(home, path), ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", NODE_ENV: "" },
  });
  return { code: ran.status, output: ran.stdout + ran.stderr };
}

const left = new Set(["node_modules", "dist", ".git", ".cache", "coverage", "test-results"]);

/** The files of the repository below a folder, by path with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !left.has(name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .map((path) => relative(root, join(root, path)).split(sep).join("/"));
}

export const read = (path: string) => readFileSync(join(root, path), "utf8");
