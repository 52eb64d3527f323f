import type { Box, Measure, PageContent, PageLayout, TextItem, TypeStyle } from "#output/page.ts";
import { wrapText } from "#output/wrap-text.ts";

type Entry = PageContent["legend"][number];

/** A symbol is 30 by 18 in its own units; on paper this much of the type's size. */
const symbolWidth = 2.7;
const symbolHeight = 1.62;

interface Measured {
  readonly entry: Entry;
  readonly lines: readonly string[];
  readonly indent: number;
  readonly height: number;
}

/** A legend laid out in columns. */
export interface PlacedLegend {
  readonly height: number;
  readonly texts: readonly TextItem[];
  readonly swatches: PageLayout["swatches"];
}

/** Lays entries out in columns of equal width, filled one after another, as low as they can be. */
export function layOutLegend(
  entries: readonly Entry[],
  at: Pick<Box, "x" | "y" | "width">,
  columns: number,
  size: number,
  measure: Measure,
): PlacedLegend {
  const style: TypeStyle = { face: "sans", weight: 400, size, colour: "ink" };
  const gutter = size * 1.8;
  const width = (at.width - gutter * (columns - 1)) / columns;
  const rows = entries.map((entry): Measured => {
    const count = entry.swatches.length;
    const indent = count === 0 ? 0 : count * size * (symbolWidth + 0.3) + size * 0.4;
    const lines = wrapText(entry.text, width - indent, (text) => measure(text, style));
    return { entry, lines, indent, height: size * Math.max(1.95, lines.length * 1.35 + 0.5) };
  });
  const filled = fillColumns(rows, columns, size);
  const texts: TextItem[] = [];
  const swatches: PageLayout["swatches"][number][] = [];
  filled.forEach((column, index) => {
    const x = at.x + index * (width + gutter);
    for (const { row, top } of column) {
      const y = at.y + top;
      const middle = y + row.height / 2;
      row.entry.swatches.forEach((swatch, nth) =>
        swatches.push({
          swatch,
          box: {
            x: x + nth * size * (symbolWidth + 0.3),
            y: middle - (size * symbolHeight) / 2,
            width: size * symbolWidth,
            height: size * symbolHeight,
          },
        }),
      );
      const first = middle - ((row.lines.length - 1) * size * 1.35) / 2 + size * 0.36;
      row.lines.forEach((text, line) =>
        texts.push({
          ...style,
          role: "legend",
          text,
          x: x + row.indent,
          y: first + line * size * 1.35,
        }),
      );
    }
  });
  const ends = filled.flat().map(({ row, top }) => top + row.height);
  return { height: Math.max(0, ...ends), texts, swatches };
}

/** Where each row stands in its column; the least height with which all columns suffice. */
function fillColumns(rows: readonly Measured[], columns: number, size: number) {
  const total = rows.reduce((sum, row) => sum + row.height, 0);
  for (let limit = total / columns; ; limit += size / 2) {
    const filled = fill(rows, limit, size);
    if (filled.length <= columns || limit > total * 2 + size * rows.length) return filled;
  }
}

/** Height of a row with all that follows it: they are not parted. */
function heightTogether(rows: readonly Measured[], index: number): number {
  const after = rows.slice(index + 1);
  const parted = after.findIndex(({ entry }) => !entry.follows);
  const together = [rows[index], ...after.slice(0, parted < 0 ? after.length : parted)];
  return together.reduce((sum, row) => sum + (row?.height ?? 0), 0);
}

function fill(rows: readonly Measured[], limit: number, size: number) {
  const filled: { row: Measured; top: number }[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const [index, row] of rows.entries()) {
    const gap = row.entry.begins ? size * 0.7 : 0;
    if (end + gap + heightTogether(rows, index) > limit + 0.001) {
      filled.push([]);
      end = 0;
    }
    const top = end === 0 ? 0 : end + gap;
    filled.at(-1)?.push({ row, top });
    end = top + row.height;
  }
  return filled;
}
