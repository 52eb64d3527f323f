import { booleanPointInPolygon, pointToLineDistance, polygonToLine } from "@turf/turf";
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import type { Bounds } from "#model/view.ts";
import { asFeature, positionsOf } from "#space/geometry.ts";

/** West, south, east, north of a geometry, in degrees. */
export function boundsOf(geometry: Geometry): Bounds {
  return joinBounds(positionsOf(geometry).map(([x = 0, y = 0]) => [x, y, x, y]));
}

/** The least bounds that hold all of the given ones; they must not be empty. */
export function joinBounds(all: readonly Bounds[]): Bounds {
  return all.reduce<Bounds>(
    ([w, s, e, n], [west, south, east, north]) => [
      Math.min(w, west),
      Math.min(s, south),
      Math.max(e, east),
      Math.max(n, north),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

/** The positions of a geometry that lie outside an area by more than the slack, in metres. */
export function positionsOutside(
  geometry: Geometry,
  area: Polygon | MultiPolygon,
  slack_m: number,
): Position[] {
  const edge = polygonToLine(asFeature(area));
  const lines = edge.type === "FeatureCollection" ? edge.features : [edge];
  return positionsOf(geometry).filter((position) => {
    if (booleanPointInPolygon(position, area)) return false;
    return lines.every(
      (line) =>
        line.geometry.type === "LineString" &&
        pointToLineDistance(position, asFeature(line.geometry), { units: "meters" }) > slack_m,
    );
  });
}
