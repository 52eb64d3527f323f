import type { Metres } from "#space/plane.ts";
import type { SegmentGrid } from "#space/segment-grid.ts";

/** A piece of a line: its middle, its direction and its length in metres. */
export interface Sample {
  readonly at: Metres;
  readonly along: Metres;
  readonly length_m: number;
}

export interface Shift {
  /** How far the samples must move to lie on the known lines, in metres. */
  readonly east_m: number;
  readonly north_m: number;
  readonly size_m: number;
  /** Length of line that found a counterpart. */
  readonly matched_m: number;
  /** Distance to the known lines before any move. */
  readonly median_m: number;
}

const farthest_m = 2500;
const least_m = 1200;
/** A residual of this size counts half: known lines are rough, and some stretches are simply others. */
const rough_m = 300;

/**
 * The move that lays lines over known ones: each piece pulls across the line that it lies nearest to,
 * and far pieces pull little. Errors of a rough line go to both sides and cancel out; a datum moves
 * everything one way. Null where too little lies near, or all of it runs one way.
 */
export function estimateShift(samples: readonly Sample[], known: SegmentGrid): Shift | null {
  let [east, north] = [0, 0];
  let median_m = NaN;
  let matched_m = 0;
  for (let round = 0; round < 40; round++) {
    const reach_m = Math.max(least_m, farthest_m * 0.9 ** round);
    let [a, b, c, u, v] = [0, 0, 0, 0, 0];
    matched_m = 0;
    const distances: number[] = [];
    for (const { at, along, length_m } of samples) {
      const found = known.nearest([at[0] + east, at[1] + north], reach_m);
      if (!found) continue;
      const parallel = found.along[0] * along[0] + found.along[1] * along[1];
      if (Math.abs(parallel) < 0.7) continue;
      const [nx, ny] = [-found.along[1], found.along[0]];
      const off = (found.at[0] - at[0] - east) * nx + (found.at[1] - at[1] - north) * ny;
      const weight = length_m / (1 + (found.distance_m / rough_m) ** 2);
      a += weight * nx * nx;
      b += weight * nx * ny;
      c += weight * ny * ny;
      u += weight * nx * off;
      v += weight * ny * off;
      matched_m += length_m;
      distances.push(found.distance_m);
    }
    if (round === 0) median_m = medianOf(distances);
    const determinant = a * c - b * b;
    // Lines of one direction alone say nothing of a move along them.
    if (determinant < 0.02 * (a + c) ** 2) return null;
    const step = [(c * u - b * v) / determinant, (a * v - b * u) / determinant] as const;
    east += step[0];
    north += step[1];
    if (reach_m === least_m && Math.hypot(...step) < 1) break;
  }
  return { east_m: east, north_m: north, size_m: Math.hypot(east, north), matched_m, median_m };
}

/** The middle value; NaN of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
