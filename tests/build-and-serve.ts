import type { TestProject } from "vitest/node";
import { findBrowser } from "./browser/find-browser.ts";
import { buildForReaders, root, serveBuilt } from "./product.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built atlas is served, with a slash at the end. */
    address: string;
    /** The path of the browser to drive. */
    browser: string;
  }
}

/** Builds the atlas as it ships and serves it for the time of the run. */
export default async function buildAndServe(project: TestProject): Promise<() => Promise<void>> {
  const browser = findBrowser();
  await buildForReaders({ root });
  const { address, server } = await serveBuilt({ root }, 4180);
  project.provide("address", address);
  project.provide("browser", browser);
  return () => server.close();
}
