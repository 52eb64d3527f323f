import {
  booleanPointInPolygon,
  distance,
  featureCollection,
  flattenEach,
  intersect,
  area,
  lineString as turfLine,
  pointToLineDistance,
} from "@turf/turf";
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { asFeature, positionsOf } from "#space/geometry.ts";

/**
 * How far a geometry lies from a position, in metres: 0 inside an area, else to its nearest edge, line
 * or point. Position longitude, latitude.
 */
export function distanceTo(geometry: Geometry, position: Position): number {
  if (isArea(geometry) && booleanPointInPolygon(position, geometry)) return 0;
  let least = Infinity;
  for (const line of linesOf(geometry)) {
    least = Math.min(least, pointToLineDistance(position, turfLine(line), { units: "meters" }));
  }
  if (least < Infinity) return least;
  const away = positionsOf(geometry).map((one) => distance(one, position, { units: "meters" }));
  return Math.min(...away);
}

/** Geodesic area that two areas have in common, in square metres. */
export function commonArea(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): number {
  const common = intersect(featureCollection([asFeature(a), asFeature(b)]));
  return common ? area(common) : 0;
}

/** Geodesic area, in square metres. */
export function areaOf(geometry: Polygon | MultiPolygon): number {
  return area(asFeature(geometry));
}

export function isArea(geometry: Geometry): geometry is Polygon | MultiPolygon {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

/** The edges of areas and the courses of lines, as lists of positions. */
function linesOf(geometry: Geometry): Position[][] {
  const lines: Position[][] = [];
  flattenEach(asFeature(geometry), ({ geometry: part }) => {
    if (part.type === "LineString") lines.push(part.coordinates);
    if (part.type === "Polygon") lines.push(...part.coordinates);
  });
  return lines;
}
