import type { Target } from "#model/atlas.ts";
import type { IndicatorCard } from "#model/indicator.ts";
import type { Atlas } from "#atlas/lookups.ts";

type Column =
  | "id"
  | "kind"
  | "indicator"
  | "same"
  | "value"
  | "to"
  | "words"
  | "comparator"
  | "unit"
  | "year"
  | "period"
  | "measure"
  | "base"
  | "baseYear"
  | "binding"
  | "document"
  | "date"
  | "section"
  | "page"
  | "passage"
  | "certainty"
  | "quote";

/** What the rows say of their words: how certain they are, and on which page they stand. */
interface Words {
  readonly certainty: string;
  readonly pageOf: (target: Target) => number | null;
}

/** A sheet takes a cell that begins so for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * Numbers as a table for a spreadsheet (RFC 4180, with the mark that tells Excel of UTF-8): the words of
 * the text in a column of their own, nothing worked out.
 */
export function csvOfTargets(
  targets: readonly Target[],
  atlas: Pick<Atlas, "document" | "section">,
  indicators: readonly IndicatorCard[],
  words: Words,
  headings: Readonly<Record<Column, string>>,
): string {
  const columns = Object.keys(headings) as Column[];
  const rows = targets.map((target) => {
    const row = rowOf(target, atlas, indicators, words);
    return columns.map((column) => cell(row[column]));
  });
  const head = columns.map((column) => cell(headings[column]));
  return `\ufeff${[head, ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`;
}

function rowOf(
  target: Target,
  atlas: Pick<Atlas, "document" | "section">,
  indicators: readonly IndicatorCard[],
  { certainty, pageOf }: Words,
): Record<Column, string | number | null | undefined> {
  const { value, comparator, base } = target;
  const document = atlas.document(target.document);
  const section = atlas.section(target.section);
  const same = indicators.find((card) => card.targets.includes(target.id));
  return {
    ...target,
    indicator: target.indicator.zh,
    same: same?.name.zh,
    value: typeof value === "object" ? value?.from : value,
    to: typeof value === "object" ? value?.to : null,
    words: target.words,
    comparator: comparator === "=" ? "" : comparator,
    period: target.period,
    measure: target.measure,
    base: typeof base === "object" ? base && `${base.from}—${base.to}` : base,
    document: document?.title.zh,
    date: document?.date,
    section: section ? `${section.number} ${section.title}`.trim() : target.section,
    page: pageOf(target) ?? "—",
    certainty,
  };
}

function cell(value: string | number | null | undefined): string {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
