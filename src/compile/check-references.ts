import { nearest } from "#model/nearest.ts";
import type { Problem } from "#model/problem.ts";
import type { Cards, Filed } from "#compile/read-cards.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";

/** Checks that every id is unique and every id that is named exists; and that what is drawn has a quote. */
export function checkReferences(
  cards: Cards,
  features: { readonly plan: readonly PlanFeature[]; readonly ground: readonly GroundFeature[] },
  problems: Problem[],
): void {
  const entityIds = uniqueIds("entity", cards.entities, (card) => card.id, problems);
  const sourceIds = uniqueIds("source", cards.sources, (card) => card.id, problems);
  const familyIds = uniqueIds("family", cards.families, (card) => card.id, problems);
  const documentIds = new Set(cards.documents.map(({ id }) => id as string));
  const layerRows = cards.layers.map(({ id, file }) => ({ file, at: "", card: { id } }));
  uniqueIds("layer", layerRows, (card) => card.id, problems);
  const featureRows = [...features.plan, ...features.ground].map(({ file, at, properties }) => ({
    file,
    at,
    card: properties,
  }));
  uniqueIds("feature", featureRows, (card) => card.id, problems);

  const check = (
    what: string,
    known: ReadonlySet<string>,
    id: string,
    file: string,
    field: string,
  ) => {
    if (known.has(id)) return;
    const fix = nearest(id, known);
    problems.push({ file, field, message: `unknown ${what}: ${id}`, ...(fix && { nearest: fix }) });
  };

  for (const { file, at, card } of cards.entities) {
    for (const id of card.parents) check("entity", entityIds, id, file, `${at}.parents`);
    for (const field of ["legalParent", "administeredBy"] as const) {
      const id = card[field];
      if (id) check("entity", entityIds, id, file, `${at}.${field}`);
    }
    for (const { entity } of card.members) {
      if (entity) check("entity", entityIds, entity, file, `${at}.members`);
    }
    for (const id of card.sources) check("source", sourceIds, id, file, `${at}.sources`);
    const { reachWords } = card;
    if (reachWords && !card.quotes.some((quote) => quote.text.includes(reachWords))) {
      const message = `missing words: “${reachWords}”`;
      const expected = "words that stand in a quote of this card";
      problems.push({ file, field: `${at}.reachWords (${card.id})`, message, expected });
    }
  }
  const targetIds = uniqueIds("target", cards.targets, (card) => card.id, problems);
  const conflictIds = uniqueIds("conflict", cards.conflicts, (card) => card.id, problems);
  uniqueIds("indicator", cards.indicators, (card) => card.id, problems);
  uniqueIds("period", cards.periods, (card) => card.words, problems);
  uniqueIds("erratum", cards.errata, (card) => card.id, problems);
  for (const { file, at, card } of cards.targets) {
    if (card.entity) check("entity", entityIds, card.entity, file, `${at}.entity`);
  }
  for (const { file, at, card } of cards.indicators) {
    for (const id of card.targets) check("number", targetIds, id, file, `${at}.targets`);
    for (const id of card.conflicts) check("conflict", conflictIds, id, file, `${at}.conflicts`);
  }
  const measured = cards.indicators.flatMap(({ file, at, card }) =>
    card.targets.map((id) => ({ file, at: `${at}.targets (${card.id})`, card: { id } })),
  );
  uniqueIds("number", measured, (card) => card.id, problems);
  for (const { file, at, card } of cards.conflicts) {
    for (const id of card.entities) check("entity", entityIds, id, file, `${at}.entities`);
  }
  for (const { file, at, card } of cards.families) {
    for (const id of card.structures) check("entity", entityIds, id, file, `${at}.structures`);
    if (card.document) check("document", documentIds, card.document, file, `${at}.document`);
  }
  for (const { file, card } of cards.layers) {
    check("family", familyIds, card.family, file, "family");
    if (card.document) check("document", documentIds, card.document, file, "document");
    for (const id of card.provenance.sources)
      check("source", sourceIds, id, file, "provenance.sources");
  }
  const quoted = new Set(
    cards.entities.filter(({ card }) => card.quotes.length > 0).map(({ card }) => card.id),
  );
  for (const { file, at, properties } of features.plan) {
    const field = `${at}.properties`;
    check("entity", entityIds, properties.entity, file, `${field}.entity`);
    for (const id of properties.sources) check("source", sourceIds, id, file, `${field}.sources`);
    if (entityIds.has(properties.entity) && !quoted.has(properties.entity)) {
      const message = `missing quote: nothing in the text is cited for ${properties.entity}`;
      problems.push({
        file,
        field: `${field}.entity`,
        message,
        expected: "an entity with a quote",
      });
    }
  }
  for (const { file, at, properties } of features.ground) {
    if (properties.entity) {
      check("entity", entityIds, properties.entity, file, `${at}.properties.entity`);
    }
  }
}

/** The ids of some cards; a second card of one id is a problem that names both files. */
function uniqueIds<T>(
  what: string,
  rows: readonly Filed<T>[],
  idOf: (card: T) => string,
  problems: Problem[],
): Set<string> {
  const first = new Map<string, Filed<T>>();
  for (const row of rows) {
    const id = idOf(row.card);
    const other = first.get(id);
    if (!other) first.set(id, row);
    else {
      const message = `repeated ${what} id: ${id}, which also stands in ${other.file}`;
      problems.push({ file: row.file, field: row.at, message });
    }
  }
  return new Set(first.keys());
}
