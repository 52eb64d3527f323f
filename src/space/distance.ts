import { booleanPointInPolygon, featureCollection, flattenEach, intersect } from "@turf/turf";
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { distanceNear, distanceToLines } from "#earth/degrees.ts";
import { positionsOf } from "#earth/positions.ts";
import { asFeature } from "#space/geometry.ts";
import { areaOfShape, isArea } from "#space/measured.ts";

/**
 * How far a geometry lies from a position, in metres: 0 inside an area, else to its nearest edge, line
 * or point. Position longitude, latitude.
 */
export function distanceTo(geometry: Geometry, position: Position): number {
  if (isArea(geometry) && booleanPointInPolygon(position, geometry)) return 0;
  const least = distanceToLines(position, linesOf(geometry));
  if (least < Infinity) return least;
  return Math.min(...positionsOf(geometry).map((one) => distanceNear(one, position)));
}

/** Area on the ellipsoid that two areas have in common, in square metres. */
export function commonArea(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): number {
  const common = intersect(featureCollection([asFeature(a), asFeature(b)]));
  return common ? areaOfShape(common.geometry) : 0;
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
