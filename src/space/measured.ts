import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { areaOfAll, lengthOf } from "#earth/geodesic.ts";

/** Area on the ellipsoid in square metres; the parts of one shape do not overlap. */
export function areaOfShape(shape: Polygon | MultiPolygon): number {
  return areaOfAll(shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates);
}

/** Length on the ellipsoid in metres, all parts together. */
export function lengthOfShape(shape: LineString | MultiLineString): number {
  const lines = shape.type === "LineString" ? [shape.coordinates] : shape.coordinates;
  return lines.reduce((sum, line) => sum + lengthOf(line), 0);
}

export function isArea(shape: Geometry): shape is Polygon | MultiPolygon {
  return shape.type === "Polygon" || shape.type === "MultiPolygon";
}

export function isLine(shape: Geometry): shape is LineString | MultiLineString {
  return shape.type === "LineString" || shape.type === "MultiLineString";
}
