import type { DrawnFigure } from "#atlas/figures.ts";

/** The sheet of a chart, in its own units: one is a CSS pixel at the usual width of a panel. */
export const chartSize = { width: 312, height: 172 } as const;
const margin = { top: 30, right: 16, bottom: 22, left: 38 } as const;
/** A column at the right for numbers whose year no text gives. */
const undatedWidth = 64;
/** Points nearer than this are set side by side, so that a finger can choose: WCAG 2.5.8. */
const apart = 24;
const letter = { wide: 11, narrow: 6.2, high: 13 } as const;

export interface PlacedPoint {
  readonly figure: DrawnFigure;
  /** Which of the documents, from 0. */
  readonly series: number;
  readonly x: number;
  readonly y: number;
  /** Where the period begins, for a number of a whole period. */
  readonly fromX: number | null;
  readonly label: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "middle" | "end";
  };
}

export interface ChartLayout {
  readonly points: readonly PlacedPoint[];
  /** What joins the points of one document, as the points of an SVG polyline. */
  readonly lines: readonly { readonly series: number; readonly points: string }[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly levels: readonly { readonly y: number; readonly text: string }[];
  /** The middle of the column without a year; null where every number has one. */
  readonly undatedX: number | null;
  readonly isFromZero: boolean;
}

/**
 * Places figures by year (left to right) and value (upwards), a series a document.
 * @param documents the documents in the order of their series
 * @param labelOf the words beside a point
 */
export function layoutChart(
  figures: readonly DrawnFigure[],
  documents: readonly string[],
  labelOf: (figure: DrawnFigure) => string,
): ChartLayout {
  const hasUndated = figures.some(({ years }) => !years);
  const right = chartSize.width - margin.right - (hasUndated ? undatedWidth : 0);
  const undatedX = hasUndated ? right + undatedWidth / 2 + 6 : null;
  const level = levelsOf(figures.map(valueOf));
  const y = (value: number) =>
    chartSize.height -
    margin.bottom -
    ((value - level.low) / (level.high - level.low)) *
      (chartSize.height - margin.top - margin.bottom);
  const all = figures.flatMap(({ years }) => years ?? []);
  const first = Math.min(...all);
  const last = Math.max(...all);
  const inset = last > first ? 14 : (right - margin.left) / 2;
  const x = (year: number) =>
    margin.left +
    inset +
    ((year - first) / Math.max(1, last - first)) * (right - margin.left - 2 * inset);

  const bare = figures
    .map((figure) => ({
      figure,
      series: documents.indexOf(figure.target.document),
      x: figure.years ? x(figure.years[1]) : (undatedX ?? right),
      y: y(valueOf(figure)),
      fromX: figure.years && figure.years[0] < figure.years[1] ? x(figure.years[0]) : null,
    }))
    .sort((a, b) => a.x - b.x || a.series - b.series);
  return {
    points: labelled(sideBySide(bare), labelOf),
    lines: documents.flatMap((_, series) => {
      const own = bare.filter((point) => point.series === series && point.figure.years);
      const points = own.filter(({ x: at }, index) => own[index - 1]?.x !== at);
      if (points.length < 2) return [];
      return { series, points: points.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join(" ") };
    }),
    years: thinned([...new Set(all)].sort((a, b) => a - b).map((one) => [x(one), String(one)])),
    levels: level.ticks.map((value) => ({ y: y(value), text: plainNumber(value) })),
    undatedX,
    isFromZero: level.low === 0,
  };
}

const valueOf = ({ level }: DrawnFigure): number => level;

function plainNumber(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 4 });
}

/** A scale of three or four round steps; from zero, unless the values lie close together. */
function levelsOf(values: readonly number[]): { low: number; high: number; ticks: number[] } {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const isClose = least > 0 && most > least && most / least < 1.5;
  const from = isClose ? least - (most - least) * 0.6 : Math.min(0, least);
  const span = most - from || 1;
  const rough = span / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const low = Math.floor(from / step + 1e-9) * step;
  const count = Math.ceil((most - low) / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => low + index * step);
  return { low, high: low + count * step, ticks };
}

/** Years that have room; the last is kept before the one beside it. */
function thinned(years: readonly (readonly [number, string])[]): ChartLayout["years"] {
  const kept: { x: number; text: string }[] = [];
  for (const [x, text] of [...years].reverse()) {
    const next = kept.at(-1);
    if (!next || next.x - x >= 32) kept.push({ x, text });
  }
  return kept.reverse();
}

type Bare = Omit<PlacedPoint, "label">;

/** Points that would lie on one another stand in a row about their place. */
function sideBySide(points: readonly Bare[]): Bare[] {
  const groups: Bare[][] = [];
  for (const point of points) {
    const near = groups.find(([head]) => {
      return head && Math.abs(head.x - point.x) < apart && Math.abs(head.y - point.y) < apart / 2;
    });
    if (near) near.push(point);
    else groups.push([point]);
  }
  return groups.flatMap((group) => {
    const middle = group.reduce((sum, { x }) => sum + x, 0) / group.length;
    const start = Math.min(
      Math.max(middle - ((group.length - 1) * apart) / 2, margin.left + 8),
      chartSize.width - 10 - (group.length - 1) * apart,
    );
    if (group.length === 1) return group;
    return group.map((point, index) => ({ ...point, x: start + index * apart }));
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one > "⺀" ? letter.wide : letter.narrow), 0);
}

/** Gives each point its words: above it, else below, else further away, clear of points and words. */
function labelled(
  points: readonly Bare[],
  labelOf: (figure: DrawnFigure) => string,
): PlacedPoint[] {
  const taken: Box[] = points.map(({ x, y }) => ({
    left: x - 6,
    right: x + 6,
    top: y - 6,
    bottom: y + 6,
  }));
  return points.map((point) => {
    const text = labelOf(point.figure);
    const width = widthOf(text);
    const left = Math.min(Math.max(point.x - width / 2, 2), chartSize.width - width - 2);
    const boxAt = (shift: number): Box => ({
      left,
      right: left + width,
      top: point.y + shift - letter.high,
      bottom: point.y + shift + 2,
    });
    const isFree = (box: Box) =>
      box.top > 0 &&
      box.bottom < chartSize.height - margin.bottom + 4 &&
      !taken.some((one) => overlaps(one, box));
    const shift = [-9, 20, -23, 34, -37, 48].find((one) => isFree(boxAt(one))) ?? -9;
    taken.push(boxAt(shift));
    return {
      ...point,
      label: { text, x: left + width / 2, y: point.y + shift, anchor: "middle" as const },
    };
  });
}
