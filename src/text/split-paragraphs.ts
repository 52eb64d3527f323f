import type { SourceLine } from "#text/source-line.ts";
import { width } from "#text/width.ts";

/** A sentence may end here, with or without a closing quotation mark or bracket. */
const sentenceEnd = /[。！？：；:!?][”’）」』】)]*$/;

/**
 * A run-in heading: a short phrase closed by a full stop (打造物流枢纽。), a label with a colon, a
 * dash or a bracketed number that opens a paragraph.
 */
const runIn =
  /^(?:[^，。；：、]{2,22}。(?!$)|“[^”]{1,8}”[：:，。]|“[^”]{1,8}”，即|——|[（(][一二三四五六七八九十]+[)）]|[^，。；：]{2,14}：)/;

/** Figures and quotation marks are set to varying widths. */
const unevenWidth = /[0-9“”]/;

/** The first line of a paragraph is set in by two characters. */
const indent = 4;

/** Lines of the source that somebody has looked at: they go on with a paragraph, or begin one. */
export interface KnownParagraphs {
  readonly goesOn: readonly number[];
  readonly begins: readonly number[];
}

const noneKnown: KnownParagraphs = { goesOn: [], begins: [] };

/**
 * Joins hard-wrapped lines into paragraphs; the indents are lost, so an end is told by:
 * - a line that stops well before the edge after a full sentence;
 * - a full line that ends a sentence, where the next line opens like a paragraph: two characters
 *   narrower than a full line (its lost indent), or with a run-in heading.
 */
export function splitParagraphs(
  lines: readonly SourceLine[],
  known: KnownParagraphs = noneKnown,
): SourceLine[][] {
  const column = columnWidth(lines);
  const paragraphs: SourceLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const begins =
      known.begins.includes(line.number) ||
      (!known.goesOn.includes(line.number) && before && isBreak(before, line, column));
    if (!before || begins) paragraphs.push([]);
    paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

function isBreak(before: SourceLine, line: SourceLine, column: number): boolean {
  if (!sentenceEnd.test(before.text)) return false;
  if (width(before.text) < column - 6) return true;
  const columns = width(line.text);
  if (runIn.test(line.text) && columns < column) return true;
  // A line that ends a sentence may be the last of its paragraph: its width says nothing.
  const slack = unevenWidth.test(line.text) ? 2 : 1;
  const isIndented = columns >= column - indent - slack && columns <= column - indent + 1;
  return isIndented && !sentenceEnd.test(line.text);
}

/** Width of the print column: boxes are set wider than the running text. */
function columnWidth(lines: readonly SourceLine[]): number {
  const wide = lines.map((line) => width(line.text)).filter((columns) => columns >= 50);
  const boxLike = wide.filter((columns) => columns >= 60).length;
  return boxLike * 2 > wide.length ? 64 : 56;
}
