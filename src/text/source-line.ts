import { planHeading } from "#text/numbering.ts";

/** A line of the source file that carries text. */
export interface SourceLine {
  /** Number in the file, from 1. */
  readonly number: number;
  /** The text without the white space at its ends. */
  readonly text: string;
  /** The page it stands on, from 1; null where the source has no pages. */
  readonly page: number | null;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

const pageNumber = /^\d{1,3}$/;
const tableHead = /^序号/;

/** The lines of a text that has no pages. */
export function readLines(text: string): SourceLine[] {
  return linesOf(text).filter((line) => line.text !== "");
}

/**
 * The lines of a text taken from a paged print. A page begins at a line with a leading half-width
 * space, or after a bare page number; such a number is taken out of the words. A bare number is a
 * page number only if it is the number of the page that would begin there, and never in a table
 * (from its head 序号 … to the next numbered heading), where the numbers are those of the rows.
 */
export function readPagedLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const raw = text.split(/\r?\n/);
  let page = 0;
  let inTable = false;
  for (const line of linesOf(text)) {
    if (line.text === "") continue;
    if (tableHead.test(line.text)) inTable = true;
    else if (planHeading(line.text)) inTable = false;
    if (!inTable && pageNumber.test(line.text) && Number(line.text) === page + 1) {
      page += 1;
      continue;
    }
    if (raw[line.number - 1]?.startsWith(" ")) page += 1;
    lines.push({ ...line, page: Math.max(page, 1) });
  }
  return lines;
}

function linesOf(text: string): SourceLine[] {
  const raw = text.split(/\r?\n/);
  return raw.map((line, index) => ({
    number: index + 1,
    text: line.trim(),
    page: null,
    afterBlank: index === 0 || (raw[index - 1] ?? "").trim() === "",
  }));
}
