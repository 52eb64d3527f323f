import type { Position } from "geojson";
import { earthRadius_m } from "#space/geometry.ts";

interface Plane {
  readonly to: (position: Position) => [number, number];
  readonly from: (x: number, y: number) => Position;
}

/** A local plane in metres around a position: good to a few parts in a thousand over 300 km. */
function planeAt([longitude = 0, latitude = 0]: Position): Plane {
  const metresPerDegree = (Math.PI / 180) * earthRadius_m;
  const k = Math.cos((latitude * Math.PI) / 180);
  return {
    to: ([x = 0, y = 0]) => [
      (x - longitude) * metresPerDegree * k,
      (y - latitude) * metresPerDegree,
    ],
    from: (x, y) => [longitude + x / (metresPerDegree * k), latitude + y / metresPerDegree],
  };
}

/**
 * The outline of a broad arrow along a line, from its first to its last position, narrowing from one
 * width to the other (metres) and ending in a head twice as wide as the shaft at its far end.
 */
export function taperedArrow(
  line: readonly Position[],
  [startWidth, endWidth]: readonly [number, number],
): Position[] {
  const middle = line[Math.floor(line.length / 2)] ?? [0, 0];
  const plane = planeAt(middle);
  const points = densified(line.map(plane.to));
  const lengths = points.map(([x, y], i) => {
    const [px, py] = points[i - 1] ?? [x, y];
    return Math.hypot(x - px, y - py);
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const headLength = Math.min(endWidth * 2.4, total / 3);

  const left: Position[] = [];
  const right: Position[] = [];
  let gone = 0;
  for (const [i, [x, y]] of points.entries()) {
    gone += lengths[i] ?? 0;
    if (gone > total - headLength) break;
    const [nx, ny] = normalAt(points, i);
    const half = (startWidth + (endWidth - startWidth) * (gone / total)) / 2;
    left.push(plane.from(x + nx * half, y + ny * half));
    right.push(plane.from(x - nx * half, y - ny * half));
  }
  const [neckX, neckY] = points[left.length - 1] ?? [0, 0];
  const [nx, ny] = normalAt(points, left.length - 1);
  const tip = line.at(-1) ?? middle;
  const barb = (side: number) =>
    plane.from(neckX + nx * endWidth * side, neckY + ny * endWidth * side);
  return [...left, barb(1), tip, barb(-1), ...right.toReversed()];
}

/** The same line with no stretch longer than a sixtieth of it: the width changes at every point. */
function densified(points: readonly [number, number][]): [number, number][] {
  const stretches = points.slice(1).map((point, i) => [points[i] ?? point, point] as const);
  const lengthOf = ([[ax, ay], [bx, by]]: (typeof stretches)[number]) =>
    Math.hypot(bx - ax, by - ay);
  const longest = stretches.reduce((sum, stretch) => sum + lengthOf(stretch), 0) / 60;
  const first = points[0];
  return [
    ...(first ? [first] : []),
    ...stretches.flatMap((stretch) => {
      const [[ax, ay], [bx, by]] = stretch;
      const count = Math.max(1, Math.ceil(lengthOf(stretch) / longest));
      return Array.from({ length: count }, (_, i): [number, number] => {
        const share = (i + 1) / count;
        return [ax + (bx - ax) * share, ay + (by - ay) * share];
      });
    }),
  ];
}

/** The unit normal, to the left of the direction of travel. */
function normalAt(points: readonly [number, number][], i: number): [number, number] {
  const [ax, ay] = points[Math.max(0, i - 1)] ?? [0, 0];
  const [bx, by] = points[Math.min(points.length - 1, i + 1)] ?? [0, 0];
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [-(by - ay) / length, (bx - ax) / length];
}
