import { fileURLToPath } from "node:url";
import type { Entity } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";
import { openAtlas } from "#atlas/lookups.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { readContent } from "#compile/content.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

let kept: ReturnType<typeof compileReal> | undefined;

/** The content of this repository, compiled: once in each process that tests it. Not to be changed. */
export function realAtlas() {
  return (kept ??= compileReal());
}

function compileReal() {
  const content = readContent(root);
  const compiled = compileAtlas(content);
  const { core, details } = compiled;
  const entities = core.entities.map((entity) => withDetail(entity, details));
  const features = core.features.map((feature) => {
    const detail = details.features[feature.id];
    if (!detail) throw new Error(`no detail of ${feature.id}`);
    return { ...feature, ...detail };
  });
  const atlas = {
    ...openAtlas(core),
    entity: (id: string) => entities.find((entity) => entity.id === id),
    source: (id: string) => details.sources.find((source) => source.id === id),
    featuresOf: (id: string) => features.filter(({ entity }) => entity === id),
    featuresIn: (id: string) => features.filter(({ layer }) => layer === id),
  };
  return { content, compiled, atlas, core: { ...core, entities, features } };
}

function withDetail(entity: Entity, details: AtlasDetails) {
  const detail = details.entities[entity.id];
  if (!detail) throw new Error(`no detail of ${entity.id}`);
  return { ...entity, ...detail };
}

export const withoutSpace = (text: string) => text.replace(/\s/g, "");

/** The one thing of this name; a name of none or of two is a fault of the test's own question. */
export function named<E extends Entity>(entities: readonly E[], name: string): E {
  const found = entities.filter((entity) => entity.name.zh === name);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} things are called ${name}`);
  return only;
}
