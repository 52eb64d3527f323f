import type { MultiPolygon, Polygon, Position } from "geojson";
import { earthRadius_m } from "#space/geometry.ts";
import { ringsOf } from "#boundaries/outlines.ts";

export interface Overlap {
  /** Places in the list of areas. */
  readonly one: number;
  readonly other: number;
  /** Part of the smaller area, 0 to 1. */
  readonly share: number;
  readonly area_m2: number;
  /** Where it is widest: longitude, latitude. */
  readonly at: Position;
}

interface Sum {
  area: number;
  widest: number;
  at: Position;
}

/** How many lines are laid over all areas together, each way. */
const lineCount = 4000;

/**
 * The ground that two areas both claim, measured along lines laid over them from west to east and from
 * south to north: exact along the line, so that a sliver of some metres is seen where it crosses one.
 */
export function findOverlaps(areas: readonly (Polygon | MultiPolygon)[]): Overlap[] {
  const across = measure(areas, 0);
  const along = measure(areas, 1);
  return [...across.pairs].flatMap(([key, sum]) => {
    const other = along.pairs.get(key);
    // A sliver that runs along the lines is seen better by those across it.
    const best = other && other.area > sum.area ? other : sum;
    return [overlapOf(key, best, across.own)];
  });
}

function overlapOf(key: string, { area, at }: Sum, own: readonly number[]): Overlap {
  const [one = 0, other = 0] = key.split(",").map(Number);
  const smaller = Math.min(own[one] ?? 0, own[other] ?? 0);
  return { one, other, share: area / smaller, area_m2: area, at };
}

/** Areas in square metres, and what each two have in common; `axis` 0 cuts along parallels, 1 along meridians. */
function measure(
  areas: readonly (Polygon | MultiPolygon)[],
  axis: 0 | 1,
): { own: number[]; pairs: Map<string, Sum> } {
  const across = axis === 0 ? 1 : 0;
  const positions = areas.flatMap((area) => ringsOf(area).flat());
  const values = positions.map((position) => position[across] ?? 0);
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  const step = (most - least) / lineCount;
  const own = areas.map(() => 0);
  const pairs = new Map<string, Sum>();
  if (!(step > 0)) return { own, pairs };
  const lines = cutAll(areas, axis, least, step);
  const degree_m2 = ((earthRadius_m * Math.PI) / 180) ** 2;
  for (const [index, line] of lines.entries()) {
    const level = least + (index + 0.5) * step;
    const spans = spansOf(line);
    for (const [place, { from, to, area }] of spans.entries()) {
      const metres = (low: number, high: number) => {
        const latitude = axis === 0 ? level : (low + high) / 2;
        return (high - low) * step * Math.cos((latitude * Math.PI) / 180) * degree_m2;
      };
      own[area] = (own[area] ?? 0) + metres(from, to);
      for (const next of spans.slice(place + 1)) {
        if (next.from >= to) break;
        if (next.area === area) continue;
        const end = Math.min(to, next.to);
        const key = [area, next.area].sort((a, b) => a - b).join();
        const sum = pairs.get(key) ?? { area: 0, widest: 0, at: [0, 0] };
        sum.area += metres(next.from, end);
        if (end - next.from > sum.widest) {
          sum.widest = end - next.from;
          const middle = (next.from + end) / 2;
          sum.at = axis === 0 ? [middle, level] : [level, middle];
        }
        pairs.set(key, sum);
      }
    }
  }
  return { own, pairs };
}

interface Span {
  readonly area: number;
  readonly from: number;
  readonly to: number;
}

/** Where each line crosses each area, as pairs of ends in order from the west or the south. */
function spansOf(line: ReadonlyMap<number, number[]>): Span[] {
  return [...line]
    .flatMap(([area, crossings]) => {
      const sorted = crossings.sort((a, b) => a - b);
      return sorted.flatMap((from, index) => {
        const to = sorted[index + 1];
        return index % 2 === 0 && to !== undefined ? [{ area, from, to }] : [];
      });
    })
    .sort((a, b) => a.from - b.from);
}

function cutAll(
  areas: readonly (Polygon | MultiPolygon)[],
  axis: 0 | 1,
  least: number,
  step: number,
): Map<number, number[]>[] {
  const across = axis === 0 ? 1 : 0;
  const lines = Array.from({ length: lineCount }, () => new Map<number, number[]>());
  for (const [area, shape] of areas.entries()) {
    for (const ring of ringsOf(shape)) {
      for (const [index, to] of ring.entries()) {
        const from = ring[index - 1];
        if (!from) continue;
        const [a = 0, b = 0] = [from[across], to[across]];
        const first = Math.ceil((Math.min(a, b) - least) / step - 0.5);
        for (let i = Math.max(0, first); i < lineCount; i++) {
          const level = least + (i + 0.5) * step;
          if (level >= Math.max(a, b)) break;
          const [x = 0, z = 0] = [from[axis], to[axis]];
          const crossing = x + ((level - a) / (b - a)) * (z - x);
          const line = lines[i];
          const known = line?.get(area);
          if (known) known.push(crossing);
          else line?.set(area, [crossing]);
        }
      }
    }
  }
  return lines;
}
