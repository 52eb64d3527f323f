import { certainties } from "#model/certainty.ts";
import type { Entity } from "#model/atlas.ts";
import type { AtlasDetails, Quote } from "#model/atlas-details.ts";
import { inLanguage, type Language } from "#model/bilingual.ts";
import type { OpenData } from "#model/open-data.ts";
import type { Messages } from "#messages/messages.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { Cell } from "#output/csv.ts";

export type Rows = readonly (readonly Cell[])[];

interface Speech {
  readonly language: Language;
  readonly messages: Messages;
}

/**
 * A row for each thing: what it is, how sure and how exact its shape is (the worst of its shapes),
 * the words of the plan and the sources. Several quotes stand in one cell, a line each.
 */
export function thingRows(
  atlas: Atlas,
  details: AtlasDetails,
  things: readonly Entity[],
  { language, messages }: Speech,
): Rows {
  const titleOfSource = sourceTitles(details, language);
  return things.map((thing) => {
    const detail = details.entities[thing.id];
    const shapes = atlas.featuresOf(thing.id);
    const quotes = detail?.quotes ?? [];
    const sources = new Set([
      ...(detail?.sources ?? []),
      ...shapes.flatMap(({ id }) => details.features[id]?.sources ?? []),
    ]);
    return [
      thing.id,
      thing.name.zh,
      thing.name.en,
      thing.category ? messages.categories[thing.category] : messages.kinds[thing.kind],
      thing.status ? messages.statuses[thing.status] : "",
      certainties
        .filter((one) => shapes.some(({ certainty }) => certainty === one))
        .map((one) => messages.certainties[one])
        .join(messages.comma),
      shapes.length > 0 ? Math.max(...shapes.map(({ accuracy_m }) => accuracy_m)) : null,
      [...new Set(shapes.flatMap(({ id }) => details.features[id]?.method ?? []))]
        .map((method) => messages.methods[method])
        .join("; "),
      ...quoteCells(atlas, quotes, language),
      [...sources].map(titleOfSource).join("; "),
      shapes.length === 0 && detail?.unlocated ? inLanguage(detail.unlocated, language) : "",
    ];
  });
}

/** The words, document, section and page of quotes: a cell each, a line a quote. */
export function quoteCells(
  atlas: Pick<Atlas, "document" | "section">,
  quotes: readonly Pick<Quote, "text" | "document" | "section" | "page">[],
  language: Language,
): [words: string, documents: string, sections: string, pages: string] {
  const lines = (cell: (quote: (typeof quotes)[number]) => string) => quotes.map(cell).join("\n");
  return [
    lines(({ text }) => text),
    lines(({ document }) => titleOf(atlas, document, language)),
    lines(({ section }) => sectionName(atlas, section)),
    lines(({ page }) => (page === null ? "—" : String(page))),
  ];
}

function titleOf(atlas: Pick<Atlas, "document">, id: string, language: Language): string {
  const document = atlas.document(id);
  return document ? inLanguage(document.title, language) : id;
}

/** A section as printed: its number and its title. */
export function sectionName(atlas: Pick<Atlas, "section">, id: string): string {
  const section = atlas.section(id);
  return section ? `${section.number} ${section.title}`.trim() : id;
}

/** The title of a source by its id. */
export function sourceTitles(details: AtlasDetails, language: Language): (id: string) => string {
  const titles = new Map<string, string>(
    details.sources.map(({ id, title }) => [id, inLanguage(title, language)]),
  );
  return (id) => titles.get(id) ?? id;
}

/** Where a row stands: what the words of it are, then document, section and page. */
interface Where extends Speech {
  readonly atlas: Pick<Atlas, "document" | "section">;
  readonly certain: string;
}

function whereCells(
  { atlas, language, certain }: Where,
  row: { document: string; section: string | null; page: number | null },
): readonly Cell[] {
  return [
    certain,
    titleOf(atlas, row.document, language),
    row.section === null ? "—" : sectionName(atlas, row.section),
    row.page ?? "—",
  ];
}

const span = (value: OpenData["targets"][number]["value"]) =>
  value === null || typeof value === "number" ? value : `${value.from}–${value.to}`;

/** A row for each number that the texts set or state. */
export function numberRows(numbers: OpenData["targets"], where: Where): Rows {
  return numbers.map((one) => [
    one.id,
    one.indicator,
    one.indicatorEn,
    one.comparator,
    span(one.value) ?? one.words,
    one.unit,
    one.year,
    one.period,
    one.measure,
    span(one.base),
    one.baseYear,
    one.binding,
    one.quote,
    ...whereCells(where, one),
  ]);
}

/** A row for each side of each difference between plans. */
export function differenceRows(conflicts: OpenData["conflicts"], where: Where): Rows {
  return conflicts.flatMap(({ id, topic, topicEn, kind, sides, note }) =>
    sides.map((side) => [
      id,
      topic,
      topicEn,
      where.messages.conflictKinds[kind],
      side.says,
      side.quote,
      ...whereCells(where, side),
      note,
    ]),
  );
}

/** A row for each slip of a source. */
export function slipRows(errata: OpenData["errata"], where: Where): Rows {
  return errata.map((slip) => [
    slip.id,
    where.messages.erratumKinds[slip.kind],
    slip.original,
    slip.reading,
    slip.why,
    ...whereCells(where, slip),
    slip.lines?.join("–"),
  ]);
}
