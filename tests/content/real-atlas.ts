import { fileURLToPath } from "node:url";
import type { Entity } from "#model/atlas.ts";
import { openAtlas } from "#atlas/lookups.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { readContent } from "#compile/content.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The content of this repository, compiled: once for each file of tests that asks. */
export function realAtlas() {
  const content = readContent(root);
  const compiled = compileAtlas(content);
  const atlas = openAtlas(compiled.core);
  return { content, compiled, atlas, core: compiled.core };
}

export const withoutSpace = (text: string) => text.replace(/\s/g, "");

/** The one thing of this name; a name of none or of two is a fault of the test's own question. */
export function named(entities: readonly Entity[], name: string): Entity {
  const found = entities.filter((entity) => entity.name.zh === name);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} things are called ${name}`);
  return only;
}
