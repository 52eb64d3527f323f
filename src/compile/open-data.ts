import { toJsonSchema } from "@valibot/to-json-schema";
import type { Target } from "#model/atlas.ts";
import { documentOf } from "#model/id.ts";
import { openDataSchemas, type OpenData } from "#model/open-data.ts";
import type { CompiledAtlas } from "#compile/compile-atlas.ts";
import { openLayers } from "#compile/open-layers.ts";
import { openLineage } from "#compile/open-lineage.ts";
import { openStories } from "#compile/open-stories.ts";

/** The atlas as plain files for others: everything read out of the texts, with its words. */
export function openData(atlas: CompiledAtlas): OpenData {
  const { core, texts, details } = atlas;
  const passages = texts.flatMap((text) => text.passages.map((one) => ({ ...one, of: text.id })));
  const byId = new Map<string, (typeof passages)[number]>(passages.map((one) => [one.id, one]));
  const placeOf = (id: string | null) => {
    const passage = id === null ? undefined : byId.get(id);
    return { section: passage?.section ?? null, page: passage?.page ?? null };
  };
  const pageOf = (id: string) => placeOf(id).page;
  const numbers = texts.flatMap(({ targets }) => targets);
  const rows = (kind: Target["kind"]) =>
    numbers.filter((one) => one.kind === kind).map((one) => targetRow(one, pageOf(one.passage)));
  return {
    documents: core.documents.map((document) => ({
      id: document.id,
      seed: document.file.slice(0, 3),
      title: document.title.zh,
      titleEn: document.title.en ?? null,
      issuer: document.issuer.zh,
      date: document.date,
      dateKnown: document.dateKnown,
      dateBasis: document.dateBasis.zh,
      period: document.period ?? null,
      sections: core.sections
        .filter(({ id, title }) => id.startsWith(`${document.id}/`) && title !== "")
        .map(({ id, level, number, title, parent, page, line }) => ({
          id,
          level,
          number,
          title,
          parent,
          page,
          line,
        })),
    })),
    passages: passages.map(({ id, of, section, text, page, lines: [line] }) => ({
      id,
      document: of,
      section,
      text,
      page,
      line,
    })),
    entities: entityRows(atlas),
    mentions: passages.flatMap(({ id, mentions }) =>
      mentions.map(([start, end, entity]) => ({ entity, passage: id, start, end })),
    ),
    targets: rows("target"),
    facts: rows("fact"),
    conflicts: details.conflicts.map(({ topic, note, sides, ...rest }) => ({
      ...rest,
      topic: topic.zh,
      topicEn: topic.en ?? null,
      sides: sides.map(({ document, section, passage, quote, says }) => ({
        document,
        section,
        passage,
        page: pageOf(passage),
        quote,
        says: says.zh,
      })),
      note: note.zh,
      noteEn: note.en ?? null,
    })),
    errata: texts
      .flatMap(({ errata }) => errata)
      .map(({ why, lines, ...rest }) => ({
        ...rest,
        ...placeOf(rest.passage),
        lines: lines ?? null,
        why: why.zh,
      })),
    coverage: core.sections.flatMap(({ id, coverage }) =>
      coverage
        ? {
            section: id,
            document: documentOf(id),
            ...coverage,
            notSpatial: coverage.sentences - coverage.spatial,
          }
        : [],
    ),
    ...openLineage(atlas.lineage),
    stories: openStories(atlas.stories),
  };
}

function entityRows({ core, details }: CompiledAtlas): OpenData["entities"] {
  return core.entities.flatMap((entity) => {
    const detail = details.entities[entity.id];
    if (!detail) return [];
    return {
      id: entity.id,
      kind: entity.kind,
      type: entity.type ?? null,
      name: entity.name.zh,
      nameEn: entity.name.en ?? null,
      aliases: [...entity.aliases],
      parents: [...entity.parents],
      legalParent: detail.legalParent ?? null,
      administeredBy: detail.administeredBy ?? null,
      members: detail.members.map((member) => ({
        name: member.name.zh,
        entity: member.entity ?? null,
        named: member.named,
      })),
      status: entity.status ?? null,
      statusWords: detail.statusWords,
      category: entity.category ?? null,
      box: entity.box ?? null,
      group: detail.group ?? null,
      placeWords: detail.placeWords,
      drawn: entity.bounds !== null,
      unlocated: detail.unlocated?.zh ?? null,
      quotes: detail.quotes.map(({ document, section, passage, page, text, role }) => ({
        document,
        section,
        passage,
        page,
        text,
        role,
      })),
      sources: detail.sources,
    };
  });
}

function targetRow(target: Target, page: number | null): OpenData["targets"][number] {
  const { id, comparator, unit, year, document, section, passage, quote } = target;
  return {
    id,
    indicator: target.indicator.zh,
    indicatorEn: target.indicator.en ?? null,
    value: target.value,
    words: target.words ?? null,
    comparator,
    unit,
    year,
    period: target.period ?? null,
    measure: target.measure ?? null,
    base: target.base,
    baseYear: target.baseYear,
    binding: target.binding,
    document,
    section,
    passage,
    page,
    quote,
  };
}

/** Every file of the open data by its path, with the JSON Schema that describes it. */
export function openDataFiles(atlas: CompiledAtlas): Map<string, string> {
  const files = new Map<string, string>();
  const data = openData(atlas);
  for (const [name, rows] of Object.entries(data)) files.set(`${name}.json`, lines(rows));
  for (const [name, schema] of Object.entries(openDataSchemas)) {
    files.set(`schema/${name}.schema.json`, JSON.stringify(toJsonSchema(schema), null, 2));
  }
  for (const [id, collection] of openLayers(atlas)) {
    files.set(`layers/${id}.geojson`, JSON.stringify(collection));
  }
  return files;
}

/** A list as JSON with a row on each line: small, and readable in a comparison of two versions. */
function lines(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}
