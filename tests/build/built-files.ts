import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { AtlasCore } from "#model/atlas.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly assets?: readonly string[];
}

export const readBuilt = (path: string) => readFileSync(join(dist, path));
export const textOf = (path: string) => readBuilt(path).toString("utf8");
export const html = () => textOf("index.html");
export const manifest = () => JSON.parse(textOf(".vite/manifest.json")) as Record<string, Chunk>;

/** What a file costs on the wire: gzip at its best; a font is compressed already. */
export const weight = (path: string) =>
  path.endsWith(".woff2") ? readBuilt(path).length : gzipSync(readBuilt(path), { level: 9 }).length;

/** The weight of some files, in kB of 1000 bytes, with what each adds, for the message of a test. */
export function weigh(paths: readonly string[]): { kB: number; told: string } {
  const rows = paths.map((path) => ({ path, kB: weight(path) / 1000 }));
  const kB = rows.reduce((sum, row) => sum + row.kB, 0);
  const told = rows.map((row) => `${row.path} ${row.kB.toFixed(1)}`).join(", ");
  return { kB, told: `${kB.toFixed(1)} kB: ${told}` };
}

/** A chunk and all that it imports before it runs. */
export function withImports(name: string, chunks = manifest(), seen = new Set<string>()) {
  const chunk = chunks[name];
  if (!chunk) throw new Error(`no chunk ${name} in the build`);
  seen.add(chunk.file);
  for (const next of chunk.imports ?? [])
    if (!seen.has(chunks[next]?.file ?? "")) withImports(next, chunks, seen);
  return seen;
}

/** The scripts that run before the text can be read. */
export function scriptsOfText(): string[] {
  const named = [...html().matchAll(/<(?:script|link)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.startsWith("<script") || tag.includes('rel="modulepreload"'))
    .flatMap((tag) => /(?:src|href)="\.\/([^"]+)"/.exec(tag)?.[1] ?? []);
  return [...new Set([...named, ...withImports("index.html")])];
}

/** The scripts that run before the first map is drawn: those of the text, the map's own, its worker. */
export function scriptsOfMap(): string[] {
  const own = [...withImports("src/map/attach-map.ts")];
  const workers = Object.values(manifest())
    .filter(({ file }) => own.includes(file))
    .flatMap(({ assets = [] }) => assets.filter((file) => file.endsWith(".js")));
  return [...new Set([...scriptsOfText(), ...own, ...workers])];
}

export function builtCore(): { core: AtlasCore; file: string } {
  const file = /name="atlas-core" content="\.\/([^"]+)"/.exec(html())?.[1] ?? "";
  return { core: JSON.parse(textOf(file)) as AtlasCore, file };
}

/** Every file of the build, by path with forward slashes. */
export function builtFiles(folder = ""): string[] {
  return readdirSync(join(dist, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? builtFiles(path) : [path];
  });
}
