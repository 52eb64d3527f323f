import type { Feature, Geometry, LineString, Point, Polygon, Position } from "geojson";

/** Mean radius of the Earth in metres (IUGG), as turf uses it. */
export const earthRadius_m = 6371008.8;

/** Positions are longitude, latitude in degrees; more digits than these say nothing on this map. */
const digits = 4;

export function roundPosition([longitude = 0, latitude = 0]: Position, to = digits): Position {
  return [Number(longitude.toFixed(to)), Number(latitude.toFixed(to))];
}

export function point(position: Position): Point {
  return { type: "Point", coordinates: roundPosition(position) };
}

export function lineString(positions: readonly Position[]): LineString {
  return { type: "LineString", coordinates: positions.map((position) => roundPosition(position)) };
}

/** A polygon from one ring, closed and turned counter-clockwise (RFC 7946) if need be. */
export function polygon(positions: readonly Position[]): Polygon {
  const ring = positions.map((position) => roundPosition(position));
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push([...first]);
  return { type: "Polygon", coordinates: [signedArea(ring) < 0 ? ring.toReversed() : ring] };
}

/** Twice the signed area of a ring in square degrees: positive where it runs counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum;
}

export function asFeature<G extends Geometry>(geometry: G): Feature<G> {
  return { type: "Feature", properties: {}, geometry };
}
