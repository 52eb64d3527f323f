import type { Entity, Layer, Target } from "#model/atlas.ts";
import type { OutlineSection } from "#model/document.ts";
import type { EntityKind } from "#model/entity.ts";
import { findPassages, type FoundPassage } from "#atlas/find-passages.ts";
import { matchName, readTyped, type NameMatch, type Typed } from "#atlas/match-name.ts";
import { mayBeMistyped, nearName } from "#atlas/near-name.ts";
import type { Named, SearchIndex } from "#atlas/search-index.ts";
import type { SpelledName } from "#atlas/spell-name.ts";

/** A thing with the name of it that was found, and where in that name. */
export interface FoundName<T> {
  readonly thing: T;
  readonly name: string;
  readonly at: readonly [number, number];
  /** Whether what was typed is all of that name. */
  readonly isWhole: boolean;
}

/** Groups of things in the results. */
type EntityGroup = "places" | "projects" | "structures" | "corridors" | "others";

export interface Found extends Readonly<Record<EntityGroup, readonly FoundName<Entity>[]>> {
  readonly layers: readonly FoundName<Layer>[];
  readonly sections: readonly FoundName<OutlineSection>[];
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

/** What a thing that is not drawn is put back by. */
const undrawn = 0.2;

/** Everything that answers what was typed, in groups; in a group the best comes first. */
export function search(index: SearchIndex, query: string): Found {
  const typed = readTyped(query);
  const found = <T>(rows: readonly Named<T>[], handicap?: (thing: T) => number) =>
    sorted(answering(rows, typed), handicap);
  return grouped(found(index.entities, handicapOf), {
    layers: found(index.layers),
    sections: found(index.sections),
    targets: found(index.targets),
    passages: findPassages(index.passages, query),
  });
}

/** What answered the query before, list by list. */
const before = new WeakMap<object, { readonly typed: Typed; readonly rows: readonly unknown[] }>();
/** From this many letters on, a name that does not answer will not when more is typed. */
const settled = 4;

/** The rows that answer, looked for among those that answered what this query goes on from. */
function answering<T>(rows: readonly Named<T>[], typed: Typed): Scored<T>[] {
  const last = before.get(rows);
  const among = last && goesOn(last.typed, typed) ? (last.rows as typeof rows) : rows;
  const kept: Named<T>[] = [];
  const found = among.flatMap((row) => {
    const best = bestOf(row, typed);
    if (best) kept.push(row);
    return best ?? [];
  });
  if (typed.letters.length >= settled) before.set(rows, { typed, rows: kept });
  return found;
}

function goesOn(last: Typed, typed: Typed): boolean {
  const length = last.letters.length;
  const breaks = typed.breaks.filter((at) => at < length);
  return (
    typed.letters.startsWith(last.letters) &&
    breaks.join() === last.breaks.filter((at) => at < length).join()
  );
}

/** For what nothing answers: names that it may be a slip of, with a wrong character or two. */
export function searchNear(index: SearchIndex, query: string): Found {
  const typed = index.spell(query.trim());
  const near = <T>(rows: readonly Named<T>[], handicap?: (thing: T) => number) =>
    mayBeMistyped(query)
      ? sorted(
          rows.flatMap((row) => nearestOf(row, typed) ?? []),
          handicap,
        )
      : [];
  return grouped(near(index.entities, handicapOf), {
    layers: near(index.layers),
    sections: [],
    targets: [],
    passages: [],
  });
}

function grouped(entities: readonly FoundName<Entity>[], others: Omit<Found, EntityGroup>): Found {
  const groups: Record<EntityGroup, FoundName<Entity>[]> = {
    places: [],
    projects: [],
    structures: [],
    corridors: [],
    others: [],
  };
  for (const one of entities) groups[groupOf[one.thing.kind]].push(one);
  return { ...groups, ...others };
}

const handicapOf = ({ bounds }: Entity) => (bounds ? 0 : undrawn);

type Scored<T> = FoundName<T> & { readonly score: number };

function sorted<T>(found: readonly Scored<T>[], handicap?: (thing: T) => number): Scored<T>[] {
  const rows = handicap
    ? found.map((one) => ({ ...one, score: one.score + handicap(one.thing) }))
    : [...found];
  return rows.sort((a, b) => a.score - b.score);
}

/**
 * An English name answers from this many letters on: two fit too many. Its last word says what the thing
 * is (Longjia Airport), its first only of what sort (Airport cluster), so what ends it comes first.
 */
const english = { least: 3, atEnd: 0.15, atStart: 0.55, within: 1.15 } as const;

function scoreOfEnglish({ text }: SpelledName, [start, end]: NameMatch["at"]): number {
  const place = end === text.length ? "atEnd" : start === 0 ? "atStart" : "within";
  return english[place] + 0.5 * (1 - (end - start) / text.length);
}

/** The name of a thing that fits best; its first name before its others. */
function bestOf<T>({ thing, names, english: foreign }: Named<T>, typed: Typed): Scored<T> | null {
  let best: Scored<T> | null = null;
  for (const [rank, name] of names.entries()) {
    const match = matchName(name, typed);
    const score = match && match.score + (rank > 0 ? 0.05 : 0);
    if (match && score !== null && (!best || score < best.score)) {
      best = { thing, name: name.text, at: match.at, isWhole: match.isWhole, score };
    }
  }
  if (best || !foreign || typed.letters.length < english.least) return best;
  const match = matchName(foreign, typed);
  return (
    match && {
      thing,
      name: foreign.text,
      at: match.at,
      isWhole: match.isWhole,
      score: scoreOfEnglish(foreign, match.at),
    }
  );
}

function nearestOf<T>({ thing, names }: Named<T>, typed: SpelledName): Scored<T> | null {
  let best: Scored<T> | null = null;
  for (const name of names) {
    const near = nearName(name, typed);
    const score = near && near.score + (near.at[0] > 0 ? 0.5 : 0) + 0.01 * name.text.length;
    if (near && score !== null && (!best || score < best.score)) {
      best = { thing, name: name.text, at: near.at, isWhole: false, score };
    }
  }
  return best;
}
