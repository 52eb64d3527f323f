import type { Position } from "geojson";

/** Mean radius of the Earth in metres (IUGG). */
const earthRadius_m = 6371008.8;
const radians = Math.PI / 180;

type Line = readonly Position[];

/** How far a line lies from another: what half, what nine tenths and what all of it keep within. */
export interface Agreement {
  readonly samples: number;
  readonly median_m: number;
  readonly p90_m: number;
  readonly max_m: number;
}

/** The nearest point of a line: how far off, and on which side of the line the position lies. */
export interface Offset {
  readonly distance_m: number;
  readonly side: "left" | "right";
}

/** Metres east and north of an origin: a plane that is true for some tens of kilometres. */
function plane([x0 = 0, y0 = 0]: Position, [x = 0, y = 0]: Position): [number, number] {
  const scale = earthRadius_m * radians;
  return [(x - x0) * scale * Math.cos(y0 * radians), (y - y0) * scale];
}

export function distance_m(a: Position, b: Position): number {
  return Math.hypot(...plane(a, b));
}

/** Positions along a line, a step apart, with both ends. */
export function samplesAlong(line: Line, step_m: number): Position[] {
  const samples: Position[] = line[0] ? [line[0]] : [];
  for (let i = 0; i + 1 < line.length; i++) {
    const [a = [], b = []] = [line[i], line[i + 1]];
    const steps = Math.max(1, Math.ceil(distance_m(a, b) / step_m));
    for (let step = 1; step <= steps; step++) {
      samples.push([0, 1].map((k) => (a[k] ?? 0) + (((b[k] ?? 0) - (a[k] ?? 0)) * step) / steps));
    }
  }
  return samples;
}

/** How far a position lies from the nearest of some lines, and on which side of it. */
export function offsetFrom(lines: readonly Line[], position: Position): Offset {
  let best: Offset = { distance_m: Infinity, side: "left" };
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i++) {
      const [ax, ay] = plane(position, line[i] ?? []);
      const [bx, by] = plane(position, line[i + 1] ?? []);
      const [dx, dy] = [bx - ax, by - ay];
      const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      const far_m = Math.hypot(ax + share * dx, ay + share * dy);
      // The position is the origin: it lies left of the segment where the cross product is positive.
      if (far_m < best.distance_m) {
        best = { distance_m: far_m, side: dx * -ay - dy * -ax >= 0 ? "left" : "right" };
      }
    }
  }
  return best;
}

/** Lines sampled along their whole length against the lines they ought to follow. */
export function agreementOf(
  ours: readonly Line[],
  reference: readonly Line[],
  step_m = 250,
): Agreement {
  const distances = ours
    .flatMap((line) => samplesAlong(line, step_m))
    .map((sample) => offsetFrom(reference, sample).distance_m);
  return {
    samples: distances.length,
    median_m: quantile(distances, 0.5),
    p90_m: quantile(distances, 0.9),
    max_m: quantile(distances, 1),
  };
}

/** The value that a share of all keeps within; of none, not a number. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
