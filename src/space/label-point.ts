import { along, length, pointOnFeature } from "@turf/turf";
import type { LineString, MultiPolygon, Polygon, Position } from "geojson";
import { asFeature, roundPosition } from "#space/geometry.ts";
import { areaOfShape } from "#space/measured.ts";

/** Where on its spine a long shape carries its name: past the middle, away from where all begin. */
const shareOfSpine = 0.58;

/** Where the name of an area goes: on its spine if it has one, else inside its largest part. */
export function labelPoint(shape: Polygon | MultiPolygon, spine: LineString | null): Position {
  if (spine) {
    const reach = length(asFeature(spine), { units: "meters" }) * shareOfSpine;
    return roundPosition(along(spine, reach, { units: "meters" }).geometry.coordinates);
  }
  const parts: Polygon[] =
    shape.type === "Polygon"
      ? [shape]
      : shape.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  const [largest] = parts.sort((a, b) => areaOfShape(b) - areaOfShape(a));
  return roundPosition(pointOnFeature(asFeature(largest ?? shape)).geometry.coordinates);
}
