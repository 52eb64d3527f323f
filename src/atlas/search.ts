import type { DocumentText, Entity, Layer, LinkedPassage, Readings, Target } from "#model/atlas.ts";
import type { EntityKind } from "#model/entity.ts";
import { foldedInPlace } from "#atlas/fold.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { matchName, readTyped, type NameMatch, type Typed } from "#atlas/match-name.ts";
import { nameSpeller, type SpelledName } from "#atlas/spell-name.ts";

/** What a search looks through, worked out once for what has come by then. */
export interface SearchIndex {
  readonly entities: readonly Named<Entity>[];
  readonly layers: readonly Named<Layer>[];
  readonly targets: readonly Named<Target>[];
  readonly passages: readonly { readonly passage: LinkedPassage; readonly folded: string }[];
}

interface Named<T> {
  readonly thing: T;
  readonly names: readonly SpelledName[];
  /** Its name in English, which counts where no Chinese name does. */
  readonly english: SpelledName | null;
}

/** A thing with the name of it that was found, and where in that name. */
export interface FoundName<T> {
  readonly thing: T;
  readonly name: string;
  readonly at: readonly [number, number];
}

export interface FoundPassage {
  readonly passage: LinkedPassage;
  /** Where each of the words stands first: start, end in the passage's text. */
  readonly at: readonly (readonly [number, number])[];
}

/** Groups of things in the results. */
type EntityGroup = "places" | "projects" | "structures" | "corridors" | "others";

export interface Found extends Readonly<Record<EntityGroup, readonly FoundName<Entity>[]>> {
  readonly layers: readonly FoundName<Layer>[];
  readonly targets: readonly FoundName<Target>[];
  readonly passages: readonly FoundPassage[];
}

const groupOf = {
  place: "places",
  zone: "places",
  project: "projects",
  structure: "structures",
  corridor: "corridors",
  organisation: "others",
  chain: "others",
} as const satisfies Record<EntityKind, EntityGroup>;

/** Spells every name, and folds every text that has come. */
export function indexSearch(
  atlas: Atlas,
  readings: Readings,
  texts: readonly Omit<DocumentText, "id">[],
): SearchIndex {
  const spell = nameSpeller(readings);
  const named = <T>(thing: T, english: string | undefined, names: readonly string[]) => ({
    thing,
    names: names.map(spell),
    english: english === undefined ? null : spell(english),
  });
  return {
    entities: atlas.core.entities.map((entity) => {
      const { name, short, aliases } = entity;
      return named(entity, name.en, [name.zh, ...(short === undefined ? [] : [short]), ...aliases]);
    }),
    layers: atlas.core.layers.map((layer) => named(layer, layer.title.en, [layer.title.zh])),
    targets: texts.flatMap(({ targets }) =>
      targets.map((target) => named(target, target.indicator.en, [target.indicator.zh])),
    ),
    passages: texts.flatMap(({ passages }) =>
      passages.map((passage) => ({ passage, folded: foldedInPlace(passage.text) })),
    ),
  };
}

/** Everything that answers what was typed, in groups; in a group of names the best comes first. */
export function search(index: SearchIndex, query: string): Found {
  const entities = findNames(index.entities, query, ({ bounds }) => (bounds ? 0 : 0.2));
  const inGroup = (group: EntityGroup) =>
    entities.filter(({ thing }) => groupOf[thing.kind] === group);
  return {
    places: inGroup("places"),
    projects: inGroup("projects"),
    structures: inGroup("structures"),
    corridors: inGroup("corridors"),
    others: inGroup("others"),
    layers: findNames(index.layers, query),
    targets: findNames(index.targets, query),
    passages: findPassages(index.passages, query),
  };
}

function findNames<T>(
  rows: readonly Named<T>[],
  query: string,
  handicap: (thing: T) => number = () => 0,
): FoundName<T>[] {
  const typed = readTyped(query);
  const found = rows.flatMap(({ thing, names, english }) => {
    const best = bestName(names, typed) ?? (english && bestName([english], typed));
    return best ? [{ thing, ...best, score: best.score + handicap(thing) }] : [];
  });
  return found.sort((a, b) => a.score - b.score);
}

/** The name of a thing that fits best; its first name before its others. */
function bestName(names: readonly SpelledName[], typed: Typed) {
  let best: { name: string; at: NameMatch["at"]; score: number } | null = null;
  for (const [rank, name] of names.entries()) {
    const match = matchName(name, typed);
    if (!match) continue;
    const score = match.score + (rank > 0 ? 0.05 : 0);
    if (!best || score < best.score) best = { name: name.text, at: match.at, score };
  }
  return best;
}

/** Passages that contain all of the words, in reading order. */
function findPassages(passages: SearchIndex["passages"], query: string): FoundPassage[] {
  const words = foldedInPlace(query).split(/\s+/).filter(Boolean);
  if (words.join("").length < 2) return [];
  return passages.flatMap(({ passage, folded }) => {
    const at: [number, number][] = [];
    for (const word of words) {
      const start = folded.indexOf(word);
      if (start < 0) return [];
      at.push([start, start + word.length]);
    }
    return [{ passage, at: at.sort(([a], [b]) => a - b) }];
  });
}
