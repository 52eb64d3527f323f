import type { Position } from "geojson";

/** Points on the curve between two given ones. */
const steps = 16;

/**
 * A smooth curve through positions, in order: centripetal Catmull–Rom (Yuksel, Schaefer and Keyser
 * 2011), which passes through every one of them and makes no loops. Two positions stay a straight
 * line.
 */
export function smoothCurve(positions: readonly Position[]): Position[] {
  const [first, second] = positions;
  const [beforeLast, last] = positions.slice(-2);
  if (positions.length < 3 || !first || !second || !beforeLast || !last) return [...positions];
  // The ends are given a neighbour beyond them, mirrored.
  const path = [mirror(second, first), ...positions, mirror(beforeLast, last)];
  const curve: Position[] = [];
  for (let i = 1; i + 2 < path.length; i++) {
    const [p0, p1, p2, p3] = path.slice(i - 1, i + 3) as [Position, Position, Position, Position];
    for (let step = 0; step < steps; step++) curve.push(between(p0, p1, p2, p3, step / steps));
  }
  return [...curve, last];
}

function mirror([x = 0, y = 0]: Position, [ax = 0, ay = 0]: Position): Position {
  return [2 * ax - x, 2 * ay - y];
}

/** The point at a share of the way from the second to the third of four, after Barry and Goldman. */
function between(p0: Position, p1: Position, p2: Position, p3: Position, share: number): Position {
  const knot = (a: Position, b: Position) => Math.sqrt(Math.hypot(dx(a, b), dy(a, b))) || 1e-9;
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const t = t1 + (t2 - t1) * share;
  const a1 = mix(p0, p1, t / t1);
  const a2 = mix(p1, p2, (t - t1) / (t2 - t1));
  const a3 = mix(p2, p3, (t - t2) / (t3 - t2));
  const b1 = mix(a1, a2, t / t2);
  const b2 = mix(a2, a3, (t - t1) / (t3 - t1));
  return mix(b1, b2, (t - t1) / (t2 - t1));
}

const dx = ([ax = 0]: Position, [bx = 0]: Position) => bx - ax;
const dy = ([, ay = 0]: Position, [, by = 0]: Position) => by - ay;

function mix(a: Position, b: Position, share: number): Position {
  return [(a[0] ?? 0) + dx(a, b) * share, (a[1] ?? 0) + dy(a, b) * share];
}
