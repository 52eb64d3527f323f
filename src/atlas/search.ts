import type { Entity, LinkedPassage } from "#model/atlas.ts";
import type { Atlas } from "#atlas/lookups.ts";

export interface FoundPassage {
  readonly passage: LinkedPassage;
  /** Where the words stand: start, end in the passage's text. */
  readonly at: readonly [number, number];
}

/** Folds what a reader may type in more than one way: case, full-width forms, spaces. */
export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** Things whose name, alias or English name contains the words; those that begin with them first. */
export function findEntities(atlas: Atlas, query: string): Entity[] {
  const wanted = folded(query);
  if (wanted === "") return [];
  const score = (entity: Entity): number => {
    const names = [entity.name.zh, entity.name.en ?? "", entity.short ?? "", ...entity.aliases];
    const best = names.map((name) => {
      const at = folded(name.replace(/[[\]]/g, "")).indexOf(wanted);
      return at < 0 ? Infinity : at + name.length / 100;
    });
    return Math.min(...best) + (entity.bounds ? 0 : 0.5);
  };
  return atlas.core.entities
    .map((entity) => ({ entity, score: score(entity) }))
    .filter((row) => Number.isFinite(row.score))
    .sort((a, b) => a.score - b.score)
    .map((row) => row.entity);
}

/** Passages that contain the words, in reading order. */
export function findPassages(passages: readonly LinkedPassage[], query: string): FoundPassage[] {
  const wanted = query.trim().toLowerCase();
  if (wanted.length < 2) return [];
  return passages.flatMap((passage) => {
    const at = passage.text.toLowerCase().indexOf(wanted);
    return at < 0 ? [] : [{ passage, at: [at, at + wanted.length] as const }];
  });
}
