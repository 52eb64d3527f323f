import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The files of `seeds/` and `geodata/`, by path with forward slashes. Text as it stands. */
export type Content = ReadonlyMap<string, string>;

const wanted = /\.(?:json|geojson|topojson|txt)$/;
const left = /(?:^|\/)(?:derive|node_modules)\//;

/** Reads the content below a project's folder. */
export function readContent(root: string): Content {
  const files = new Map<string, string>();
  for (const folder of ["seeds", "geodata"]) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const path = relative(root, file).split(sep).join("/");
      if (entry.isFile() && wanted.test(path) && !left.test(path)) {
        files.set(path, readFileSync(file, "utf8"));
      }
    }
  }
  return files;
}

/** The paths that match, in order. */
export function pathsOf(content: Content, pattern: RegExp): string[] {
  return [...content.keys()].filter((path) => pattern.test(path)).sort();
}
