import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AtlasCore } from "#model/atlas.ts";
import { openAtlas } from "#atlas/lookups.ts";
import { openingView } from "#store/app-state.ts";
import { buildStyle } from "#map/build-style.ts";
import { buildForReaders, root } from "../product.ts";

/** Builds the page of a bare map of the opening ground beside the caches; tells in which folder. */
export async function buildBarePage(): Promise<string> {
  const outDir = join(root, ".cache", "bare-map");
  await buildForReaders({
    root: join(root, "tests", "bench", "bare"),
    configFile: false,
    base: "./",
    publicDir: false,
    build: { outDir, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 2000 },
    worker: { format: "es" },
  });
  const dist = join(root, "dist");
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const file = /name="atlas-core" content="\.\/([^"]+)"/.exec(page)?.[1] ?? "";
  const core = JSON.parse(readFileSync(join(dist, file), "utf8")) as AtlasCore;
  const atlas = openAtlas(core);
  const opening = openingView(atlas);
  const layers = opening.layers.filter(
    ({ id }) => atlas.family(atlas.layer(id)?.family ?? "")?.ground === true,
  );
  const faces = (weight: number) =>
    core.fonts
      .filter((font) => font.forLabels && font.weight === weight)
      .map((font) => ({
        url: `atlas/${font.file}`,
        ...(font.ranges && { "unicode-range": [...font.ranges] }),
      }));
  const style = buildStyle(
    atlas,
    { view: { ...opening, layers }, scale: 1 },
    {
      address: (name) => `atlas/${name}`,
      fontFaces: { "Atlas Sans": faces(400), "Atlas Sans Strong": faces(600) },
    },
  );
  mkdirSync(outDir, { recursive: true });
  cpSync(join(dist, "atlas"), join(outDir, "atlas"), { recursive: true });
  writeFileSync(join(outDir, "map.json"), JSON.stringify({ style, bounds: opening.bounds }));
  return outDir;
}
