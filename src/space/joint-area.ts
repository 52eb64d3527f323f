import { area, featureCollection, union } from "@turf/turf";
import type { Geometry, MultiPolygon, Polygon } from "geojson";
import { asFeature } from "#space/geometry.ts";

/** Geodesic area of several shapes together in square metres; what they share counts once, lines and points not at all. */
export function jointArea(shapes: readonly Geometry[]): number {
  const areas = shapes.filter(
    (shape): shape is Polygon | MultiPolygon =>
      shape.type === "Polygon" || shape.type === "MultiPolygon",
  );
  const [only] = areas;
  if (!only) return 0;
  const whole =
    areas.length === 1
      ? asFeature(only)
      : union(featureCollection(areas.map((shape) => asFeature(shape))));
  return whole ? area(whole) : 0;
}
