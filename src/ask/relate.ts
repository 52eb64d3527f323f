import type { Position } from "geojson";
import { intersection, union } from "polyclip-ts";
import { distanceToLines } from "#earth/degrees.ts";
import { areaOfAll, lengthOf } from "#earth/geodesic.ts";

/** Rings of polygons as in a MultiPolygon: longitude, latitude. */
export type Areas = readonly Position[][][];

type Edge = readonly [Position, Position];

function edgesOf(areas: Areas): Edge[] {
  return areas
    .flat()
    .flatMap((ring) => ring.slice(1).map((end, index): Edge => [ring[index] ?? end, end]));
}

/** Whether a position lies inside, and in no hole. */
export function isInside([x = 0, y = 0]: Position, areas: Areas): boolean {
  let inside = false;
  for (const [[ax = 0, ay = 0], [bx = 0, by = 0]] of edgesOf(areas)) {
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

/** How far a position is from the nearest edge of areas, in metres. */
export function distanceToEdge(at: Position, areas: Areas): number {
  return distanceToLines(at, areas.flat());
}

/** How much of a line lies inside, in metres along the ellipsoid. */
export function lengthInside(line: readonly Position[], areas: Areas): number {
  const edges = edgesOf(areas);
  return line.slice(1).reduce((sum, to, index) => {
    const from = line[index] ?? to;
    const cuts = [0, ...crossings([from, to], edges), 1].sort((a, b) => a - b);
    const at = (share: number): Position => [
      (from[0] ?? 0) + share * ((to[0] ?? 0) - (from[0] ?? 0)),
      (from[1] ?? 0) + share * ((to[1] ?? 0) - (from[1] ?? 0)),
    ];
    return cuts.slice(1).reduce((inside, end, piece) => {
      const start = cuts[piece] ?? end;
      const isIn = end > start && isInside(at((start + end) / 2), areas);
      return isIn ? inside + lengthOf([at(start), at(end)]) : inside;
    }, sum);
  }, 0);
}

/** Where edges cross a straight piece, as shares of it from 0 to 1. */
function crossings([from, to]: Edge, edges: readonly Edge[]): number[] {
  const [px = 0, py = 0] = from;
  const [dx, dy] = [(to[0] ?? 0) - px, (to[1] ?? 0) - py];
  return edges.flatMap(([[ax = 0, ay = 0], [bx = 0, by = 0]]) => {
    const [ex, ey] = [bx - ax, by - ay];
    const across = dx * ey - dy * ex;
    if (across === 0) return [];
    const along = ((ax - px) * ey - (ay - py) * ex) / across;
    const onEdge = ((ax - px) * dy - (ay - py) * dx) / across;
    return along > 0 && along < 1 && onEdge >= 0 && onEdge <= 1 ? [along] : [];
  });
}

/** Whether a ring crosses itself: it then bounds no one area. The last position may repeat the first. */
export function crossesItself(ring: readonly Position[]): boolean {
  const edges = edgesOf([[closed(ring)]]);
  return edges.some((edge, index) =>
    edges.some((other, at) => at > index + 1 && crossings(edge, [other]).length > 0),
  );
}

/** A ring whose last position is its first. */
export function closed(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || (first[0] === last?.[0] && first[1] === last?.[1])) return [...ring];
  return [...ring, first];
}

/** What two areas have in common, in square metres on the ellipsoid. */
export function commonArea(a: Areas, b: Areas): number {
  return areaOfAll(intersection(mutable(a), mutable(b)));
}

/** Areas joined into one, overlaps counted once. */
export function joined(areas: readonly Areas[]): Position[][][] {
  const [first, ...rest] = areas.map(mutable);
  return first ? union(first, ...rest) : [];
}

type Clippable = [number, number][][][];
const mutable = (areas: Areas): Clippable =>
  areas.map((polygon) =>
    polygon.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y])),
  );
