import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { build, preview } from "vite";
import { findBrowser } from "./browser/find-browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built atlas is served, with a slash at the end. */
    address: string;
    /** The path of the browser to drive. */
    browser: string;
  }
}

const root = fileURLToPath(new URL("..", import.meta.url));

/** Builds the atlas as it ships and serves it for the time of the run. */
export default async function buildAndServe(project: TestProject): Promise<() => Promise<void>> {
  const browser = findBrowser();
  // The build is that of a reader, whatever mode the test runner set.
  const mode = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  await build({ root, logLevel: "error", mode: "production" });
  process.env["NODE_ENV"] = mode;
  const server = await preview({
    root,
    logLevel: "error",
    preview: { host: "127.0.0.1", port: 4180, strictPort: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the preview server gave no address");
  project.provide("address", address);
  project.provide("browser", browser);
  return () => server.close();
}
