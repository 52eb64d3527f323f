import { featureCollection, union } from "@turf/turf";
import type { Geometry } from "geojson";
import { asFeature } from "#space/geometry.ts";
import { areaOfShape, isArea } from "#space/measured.ts";

/** Area on the ellipsoid of several shapes together in square metres; what they share counts once, lines and points not at all. */
export function jointArea(shapes: readonly Geometry[]): number {
  const areas = shapes.filter(isArea);
  const [only] = areas;
  if (!only) return 0;
  const whole =
    areas.length === 1
      ? only
      : union(featureCollection(areas.map((shape) => asFeature(shape))))?.geometry;
  return whole ? areaOfShape(whole) : 0;
}
