import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildForReaders, root } from "../product.ts";
import { builtCore } from "../build/built-files.ts";

/** Builds a page that draws the product's own style and tells where the names went; its folder. */
export async function buildLabelPage(): Promise<string> {
  const outDir = join(root, ".cache", "label-page");
  await buildForReaders({
    root: join(root, "tests", "browser", "label-page"),
    configFile: false,
    base: "./",
    publicDir: false,
    build: { outDir, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 2000 },
    worker: { format: "es" },
  });
  mkdirSync(outDir, { recursive: true });
  const dist = join(root, "dist");
  cpSync(join(dist, "atlas"), join(outDir, "atlas"), { recursive: true });
  cpSync(join(dist, builtCore().file), join(outDir, "core.json"));
  return outDir;
}
