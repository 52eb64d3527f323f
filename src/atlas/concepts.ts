import type { Entity } from "#model/atlas.ts";
import type { AtlasDetails, Quote } from "#model/atlas-details.ts";
import type { Member } from "#model/entity.ts";
import type { DocumentId, PassageId } from "#model/id.ts";
import { folded } from "#atlas/fold.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** Words of one passage, in order; others between them are left out. */
export interface QuotedPassage {
  readonly passage: PassageId;
  readonly quotes: readonly Quote[];
}

/** A slogan or a layout with the words that define it, or plainly none. */
export interface Concept {
  readonly entity: Entity;
  /**
   * `defined`: the words tell all members; `partly`: the text counts members that it does not name;
   * `undefined`: no text defines it; `not-looked`: nobody has looked.
   */
  readonly state: "defined" | "partly" | "undefined" | "not-looked";
  /** The words that define it; else one place that names it. */
  readonly words: readonly QuotedPassage[];
  /** The earliest document that speaks of it. */
  readonly first: DocumentId | null;
}

/** Every structure in order of date, and as it is read within a document. */
export function conceptsOf(atlas: Atlas, { entities }: Pick<AtlasDetails, "entities">): Concept[] {
  const rows = atlas.core.entities
    .filter(({ kind }) => kind === "structure")
    .map((entity) => {
      const detail = entities[entity.id];
      const definition = detail?.definition;
      const quotes = definition ?? detail?.quotes.slice(0, 1) ?? [];
      const state =
        definition === undefined
          ? "not-looked"
          : definition === null
            ? "undefined"
            : detail?.members.some(({ named }) => !named)
              ? "partly"
              : "defined";
      const concept: Concept = {
        entity,
        state,
        words: byPassage(quotes),
        first: firstDocument(atlas, entity, detail?.quotes ?? []),
      };
      return { concept, at: placeOf(atlas, concept, quotes[0]) };
    });
  return rows
    .sort((a, b) => a.at.reduce((less, one, index) => less || one - (b.at[index] ?? 0), 0))
    .map(({ concept }) => concept);
}

function firstDocument(atlas: Atlas, entity: Entity, quotes: readonly Quote[]): DocumentId | null {
  const speaks = (id: DocumentId) =>
    (entity.mentionedIn[id] ?? 0) > 0 || quotes.some(({ document }) => document === id);
  const first = [...atlas.core.documents]
    .sort((a, b) => a.sequence - b.sequence)
    .find(({ id }) => speaks(id));
  return first?.id ?? null;
}

/** Document, section, passage and offset, to sort by. */
function placeOf(atlas: Atlas, { first }: Concept, quote: Quote | undefined): number[] {
  const sequence = (first && atlas.document(first)?.sequence) ?? Infinity;
  if (!quote) return [sequence, Infinity, 0, 0];
  const section = atlas.core.sections.findIndex(({ id }) => id === quote.section);
  const passage = Number(/p(\d+)$/.exec(quote.passage)?.[1] ?? 0);
  return [sequence, section, passage, quote.start];
}

function byPassage(quotes: readonly Quote[]): QuotedPassage[] {
  const groups: { passage: PassageId; quotes: Quote[] }[] = [];
  for (const quote of quotes) {
    const last = groups.at(-1);
    if (last?.passage === quote.passage) last.quotes.push(quote);
    else groups.push({ passage: quote.passage, quotes: [quote] });
  }
  return groups;
}

const bare = (text: string) => folded(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a name, a member or the words of a concept hold what was typed, marks and spaces aside. */
export function holdsWords(
  { entity, words }: Concept,
  members: readonly Member[],
  typed: string,
): boolean {
  const wanted = bare(typed);
  if (wanted === "") return true;
  const { name, aliases } = entity;
  const told = words.flatMap(({ quotes }) => quotes.map(({ text }) => text));
  const parts = members.flatMap((member) => [member.name.zh, member.name.en ?? ""]);
  return [name.zh, name.en ?? "", ...aliases, ...parts, ...told].some((text) =>
    bare(text).includes(wanted),
  );
}
