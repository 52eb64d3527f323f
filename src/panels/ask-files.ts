import { inLanguage, type Language } from "#model/bilingual.ts";
import type { DrawnShape } from "#model/drawn-shape.ts";
import type { DocumentSummary } from "#model/atlas.ts";
import { messagesIn } from "#messages/messages.ts";
import { askMessages } from "#messages/of-ask.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { geometryOf, measure } from "#ask/drawn-geometry.ts";
import { reportParts, shareOf, type Report, type ReportRow } from "#ask/report.ts";
import {
  certaintyWords,
  nameOfRow,
  nameOfShape,
  relationWords,
  valueOfShape,
  whyAbout,
} from "#panels/ask-words.ts";

/** What a report says, for its copies: text, table, area. */
export interface Reported {
  readonly shape: DrawnShape;
  readonly area_m2: number;
  readonly report: Report;
  readonly candidates: boolean;
  /** How many passages of each document speak of what is inside. */
  readonly passages: readonly { readonly document: DocumentSummary; readonly count: number }[];
}

/** The report as plain text, a line a thing. */
export function reportText(atlas: Atlas, reported: Reported, language: Language): string {
  const { shape, area_m2, report, candidates, passages } = reported;
  const words = askMessages[language];
  const { colon } = messagesIn(language);
  const rowLine = (row: ReportRow) =>
    `- ${nameOfRow(row, language)}${colon}${relationWords(row, area_m2, language)}${words.bracketed(certaintyWords(row, language))}`;
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

/** The report as a table (RFC 4180) that a spreadsheet opens: it needs the mark of UTF-8. */
export function reportTable(reported: Reported, language: Language): string {
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
      ];
    }),
  );
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [words.columns, ...rows].map((row) => row.map(cell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** The drawn shape as GeoJSON, with what it measures and why that is only about right. */
export function shapeFile(atlas: Atlas, shape: DrawnShape, language: Language): string {
  const value = measure(shape);
  const feature = {
    type: "Feature",
    properties: {
      name: nameOfShape(atlas, shape, language),
      ...(value.as === "length" ? { length_m: value.m } : { area_m2: value.m2 }),
      about: whyAbout(atlas, shape, language),
    },
    geometry: geometryOf(shape),
  };
  return `${JSON.stringify({ type: "FeatureCollection", features: [feature] })}\n`;
}
