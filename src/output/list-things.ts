import { certainties } from "#model/certainty.ts";
import type { AtlasDetails, Entity } from "#model/atlas.ts";
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
  const titles = new Map<string, string>(
    details.sources.map(({ id, title }) => [id, inLanguage(title, language)]),
  );
  return things.map((thing) => {
    const detail = details.entities[thing.id];
    const shapes = atlas.featuresOf(thing.id);
    const quotes = detail?.quotes ?? [];
    const sources = new Set([
      ...(detail?.sources ?? []),
      ...shapes.flatMap(({ id }) => details.features[id]?.sources ?? []),
    ]);
    const section = (id: string) => {
      const found = atlas.section(id);
      return found ? `${found.number} ${found.title}`.trim() : id;
    };
    const title = (id: string) => {
      const document = atlas.document(id);
      return document ? inLanguage(document.title, language) : id;
    };
    return [
      thing.id,
      thing.name.zh,
      thing.name.en,
      thing.category ? messages.categories[thing.category] : thing.kind,
      thing.status ? messages.statuses[thing.status] : "",
      certainties
        .filter((one) => shapes.some(({ certainty }) => certainty === one))
        .map((one) => messages.certainties[one])
        .join("、"),
      shapes.length > 0 ? Math.max(...shapes.map(({ accuracy_m }) => accuracy_m)) : null,
      [...new Set(shapes.flatMap(({ id }) => details.features[id]?.method ?? []))].join("; "),
      quotes.map(({ text }) => text).join("\n"),
      quotes.map(({ document }) => title(document)).join("\n"),
      quotes.map(({ section: id }) => section(id)).join("\n"),
      quotes.map(({ page }) => page ?? "—").join("\n"),
      [...sources].map((id) => titles.get(id) ?? id).join("; "),
      shapes.length === 0 && detail?.unlocated ? inLanguage(detail.unlocated, language) : "",
    ];
  });
}

const span = (value: OpenData["targets"][number]["value"]) =>
  value === null || typeof value === "number" ? value : `${value.from}–${value.to}`;

/** A row for each number that the texts set or state. */
export function numberRows(
  numbers: OpenData["targets"],
  nameOf: (document: string) => string,
): Rows {
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
    nameOf(one.document),
    one.section,
  ]);
}

/** A row for each side of each difference between plans. */
export function differenceRows(
  conflicts: OpenData["conflicts"],
  nameOf: (document: string) => string,
): Rows {
  return conflicts.flatMap(({ id, topic, topicEn, kind, sides, note }) =>
    sides.map((side) => [
      id,
      topic,
      topicEn,
      kind,
      side.says,
      side.quote,
      nameOf(side.document),
      side.section,
      note,
    ]),
  );
}

/** A row for each slip of a source. */
export function slipRows(errata: OpenData["errata"], nameOf: (document: string) => string): Rows {
  return errata.map(({ id, document, kind, original, reading, why, lines, passage }) => [
    id,
    kind,
    original,
    reading,
    why,
    nameOf(document),
    passage,
    lines?.join("–"),
  ]);
}
