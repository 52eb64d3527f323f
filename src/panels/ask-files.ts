import { inLanguage, type Language } from "#model/bilingual.ts";
import type { DrawnShape } from "#model/drawn-shape.ts";
import type { DocumentSummary } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";
import { messagesIn } from "#messages/messages.ts";
import { askMessages } from "#messages/of-ask.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { geometryOf, measure, supportsOf } from "#ask/drawn-geometry.ts";
import { reportParts, shareOf, type Report, type ReportRow } from "#ask/report.ts";
import { csvText } from "#output/csv.ts";
import { quotesOf } from "#output/list-shapes.ts";
import { quoteCells, sourceTitles } from "#output/list-things.ts";
import {
  certaintyWords,
  nameOfRow,
  nameOfShape,
  relationWords,
  valueOfShape,
  whyAbout,
  type Range,
} from "#panels/ask-words.ts";

/** What a report says, for its copies: text, table, area. */
export interface Reported {
  readonly shape: DrawnShape;
  readonly range: Range;
  readonly report: Report;
  readonly candidates: boolean;
  /** How many passages of each document speak of what is inside. */
  readonly passages: readonly { readonly document: DocumentSummary; readonly count: number }[];
}

/** The report as plain text, a line a thing. */
export function reportText(atlas: Atlas, reported: Reported, language: Language): string {
  const { shape, range, report, candidates, passages } = reported;
  const words = askMessages[language];
  const { colon } = messagesIn(language);
  const rowLine = (row: ReportRow) =>
    `- ${nameOfRow(row, language)}${colon}${relationWords(row, range, language)}${words.bracketed(certaintyWords(row, language))}`;
  const parts = reportParts.flatMap((part) => [
    "",
    `${words.parts[part]}${colon}${report[part].length === 0 ? words.none : words.count(report[part].length)}`,
    ...report[part].map(rowLine),
    ...(part === "projects" && report.unlocated > 0 ? [words.unlocated(report.unlocated)] : []),
  ]);
  return [
    words.report(nameOfShape(atlas, shape, language)),
    valueOfShape(atlas, shape, language),
    ...whyAbout(atlas, shape, language),
    ...parts,
    "",
    words.passages,
    ...passages.map(
      ({ document, count }) =>
        `- ${inLanguage(document.short, language)}${colon}${words.passageCount(count)}`,
    ),
    words.passagesRule,
    "",
    words.methodText,
    candidates ? words.withCandidates : words.withoutCandidates,
    words.source(inLanguage(atlas.core.title, language)),
    "",
  ].join("\n");
}

/** The report as a table for a spreadsheet, each row with its certainty, words and sources. */
export function reportTable(
  atlas: Atlas,
  reported: Reported,
  details: AtlasDetails | null,
  language: Language,
): string {
  const words = askMessages[language];
  const messages = messagesIn(language);
  const rows = reportParts.flatMap((part) =>
    reported.report[part].map((row) => {
      const { lies } = row;
      const measured =
        lies.as === "point"
          ? [words[lies.lies], "", ""]
          : lies.as === "line"
            ? [words.relations.line, String(Math.round(lies.inside_m)), words.inUnit.m]
            : [words.relations.area, String(Math.round(lies.common_m2)), words.inUnit.m2];
      return [
        words.parts[part],
        nameOfRow(row, language),
        ...measured,
        shareOf(lies)?.toFixed(4) ?? "",
        messages.certainties[row.certainty],
        String(row.accuracy_m),
        row.entity ?? "",
        ...evidenceOf(atlas, row, details, language),
      ];
    }),
  );
  return csvText(words.columns, rows);
}

/** The plan's words on a thing and where they stand, then the sources of its shapes. */
function evidenceOf(
  atlas: Atlas,
  { entity, shapes, layer }: ReportRow,
  details: AtlasDetails | null,
  language: Language,
): string[] {
  const detail = entity ? details?.entities[entity] : undefined;
  const ids = [
    ...(detail?.sources ?? []),
    ...shapes.flatMap((id) => details?.features[id]?.sources ?? []),
  ];
  const titleOf = details ? sourceTitles(details, language) : (id: string) => id;
  const provenance = atlas.layer(layer)?.provenance.text;
  const layerSays = provenance ? [inLanguage(provenance, language)] : [];
  const sources = ids.length > 0 ? [...new Set(ids)].map(titleOf) : layerSays;
  return [...quoteCells(atlas, detail?.quotes ?? [], language), sources.join("; ")];
}

/**
 * The drawn shape as GeoJSON, with what it measures and why that is only about right. It is the reader's;
 * what it was drawn on is there with its certainty, its words and its sources.
 */
export function shapeFile(
  atlas: Atlas,
  shape: DrawnShape,
  details: AtlasDetails | null,
  language: Language,
): string {
  const value = measure(shape);
  const ids = new Set<string>(supportsOf(shape));
  const feature = {
    type: "Feature",
    properties: {
      name: nameOfShape(atlas, shape, language),
      kind: shape.kind,
      ...(shape.kind === "circle" && { centre: shape.centre.at, radius_m: shape.radius_m }),
      ...(value.as === "length" ? { length_m: value.m } : { area_m2: value.m2 }),
      by: shape.kind === "thing" ? null : askMessages[language].byReader,
      about: whyAbout(atlas, shape, language),
      drawnOn: atlas.core.features
        .filter(({ id }) => ids.has(id))
        .map(({ id, entity, certainty, accuracy_m }) => ({
          id,
          entity,
          name: atlas.entity(entity)?.name.zh ?? entity,
          certainty,
          accuracy_m,
          sources: details?.features[id]?.sources ?? [],
          quotes: details ? quotesOf(entity, atlas, details) : [],
        })),
    },
    geometry: geometryOf(shape),
  };
  return `${JSON.stringify({ type: "FeatureCollection", features: [feature] })}\n`;
}
