import type { ParsedDocument } from "#model/document.ts";
import type { DocumentId, EntityId } from "#model/id.ts";
import {
  statedChanges,
  type Lineage,
  type LineageQuote,
  type LineageQuoteCard,
  type Relation,
  type RelationCard,
  type Stop,
} from "#model/lineage.ts";
import type { Problem } from "#model/problem.ts";
import { checkKnown } from "#compile/check-known.ts";
import { pinQuote } from "#compile/link-text.ts";
import type { Cards, Filed } from "#compile/read-cards.ts";

type Documents = ReadonlyMap<DocumentId, ParsedDocument>;

/**
 * Pins what each document sets out, and what became of it, to the words of the texts. Stops come out
 * in the order of the documents. A link that no text states may only be called `recast`.
 */
export function pinLineage(cards: Cards, documents: Documents, problems: Problem[]): Lineage {
  const sequence = new Map(cards.documents.map(({ id, card }) => [id, card.sequence]));
  const place = (id: DocumentId) => sequence.get(id) ?? 0;
  for (const row of cards.stops) checkStop(row, cards, place, problems);
  for (const row of cards.relations) checkRelation(row, cards, place, problems);
  checkRepeated(cards.stops, (card) => card.document, "document", problems);
  checkRepeated(cards.relations, (card) => card.id, "id", problems);
  return {
    stops: cards.stops
      .map(({ file, at, card }): Stop => ({
        ...card,
        structures: card.structures.flatMap(({ entity, quote: text, passage, named }, index) => {
          const field = `${at}.structures.${index}.quote (${entity})`;
          const quote = { document: card.document, text, passage };
          const found = pinned(quote, file, field, documents, problems);
          return found ? [{ entity, named, quote: found }] : [];
        }),
      }))
      .sort((a, b) => place(a.document) - place(b.document)),
    relations: cards.relations.map((row) => pinnedRelation(row, documents, problems)),
  };
}

function pinnedRelation(
  { file, at, card }: Filed<RelationCard>,
  documents: Documents,
  problems: Problem[],
): Relation {
  const { states, ...rest } = card;
  const side = (name: "before" | "after") =>
    card[name].flatMap((quote, index) => {
      const field = `${at}.${name}.${index} (${card.id})`;
      return pinned(quote, file, field, documents, problems) ?? [];
    });
  const link = states && pinned(states, file, `${at}.states (${card.id})`, documents, problems);
  return { ...rest, before: side("before"), after: side("after"), ...(link && { states: link }) };
}

function pinned(
  { document, text, passage }: LineageQuoteCard,
  file: string,
  field: string,
  documents: Documents,
  problems: Problem[],
): LineageQuote | null {
  const quote = { document, text, ...(passage !== undefined && { passage }) };
  const found = pinQuote(quote, field, file, documents, problems);
  return found ? { document, text, passage: found.passage } : null;
}

function checkStop(
  { file, at, card }: Cards["stops"][number],
  cards: Cards,
  place: (id: DocumentId) => number,
  problems: Problem[],
): void {
  const field = (part: string) => ({ file, field: `${at}.${part} (${card.document})` });
  const named = card.structures.map(({ entity }) => entity);
  checkKnown("entity", entityIds(cards), named, field("structures"), problems);
  const layerIds = cards.layers.map(({ id }) => id);
  checkKnown("layer", layerIds, card.layers, field("layers"), problems);
  for (const { id, card: layer } of cards.layers) {
    if (!card.layers.includes(id) || !layer.document) continue;
    if (place(layer.document) <= place(card.document)) continue;
    const message = `later layer: ${id} is drawn from ${layer.document}`;
    problems.push({ ...field("layers"), message, expected: "layers of this text or earlier ones" });
  }
  checkBoth(card.note.en, field("note"), problems);
}

function checkRelation(
  { file, at, card }: Cards["relations"][number],
  cards: Cards,
  place: (id: DocumentId) => number,
  problems: Problem[],
): void {
  const field = (part: string) => ({ file, field: `${at}.${part} (${card.id})` });
  checkBoth(card.note.en, field("note"), problems);
  for (const [things, side] of [
    ["from", "before"],
    ["to", "after"],
  ] as const) {
    checkKnown("entity", entityIds(cards), card[things], field(things), problems);
    const quoted = new Set(card[side].map(({ document }) => document));
    const listed = new Set<EntityId>(
      cards.stops
        .filter((stop) => quoted.has(stop.card.document))
        .flatMap((stop) => stop.card.structures.map(({ entity }) => entity)),
    );
    for (const id of card[things]) {
      if (listed.has(id)) continue;
      const message = `unlisted structure: ${id}`;
      const expected = `a structure that stops.json lists for ${[...quoted].join(" or ")}`;
      problems.push({ ...field(things), message, expected });
    }
  }
  const latest = Math.max(...card.before.map(({ document }) => place(document)));
  if (card.after.some(({ document }) => place(document) <= latest)) {
    const message = "wrong order: the words after are not from a later text";
    problems.push({ ...field("after"), message, expected: "documents later than those of before" });
  }
  if (statedChanges.has(card.change) && !card.states) {
    const message = `unstated link: ${card.change}`;
    const expected = "the words that state it, or recast";
    problems.push({ ...field("states"), message, expected });
  }
  if (card.change === "recast" && card.confidence !== "inferred") {
    const message = `invalid value: ${card.confidence}`;
    problems.push({
      ...field("confidence"),
      message,
      expected: "inferred, where nothing is stated",
    });
  }
}

const entityIds = (cards: Cards) => cards.entities.map(({ card }) => card.id);

function checkBoth(
  english: string | undefined,
  place: Pick<Problem, "file" | "field">,
  problems: Problem[],
): void {
  if (english) return;
  problems.push({ ...place, message: "missing words", expected: "words in zh and in en" });
}

function checkRepeated<T>(
  rows: readonly Filed<T>[],
  idOf: (card: T) => string,
  field: string,
  problems: Problem[],
): void {
  const seen = new Set<string>();
  for (const { file, at, card } of rows) {
    const id = idOf(card);
    if (seen.has(id)) {
      problems.push({ file, field: `${at}.${field}`, message: `repeated ${field}: ${id}` });
    }
    seen.add(id);
  }
}
