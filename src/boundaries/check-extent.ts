import type { MultiPolygon, Polygon, Position } from "geojson";
import { planeAt } from "#boundaries/metric.ts";
import { ringsOf } from "#boundaries/outlines.ts";
import { SegmentGrid } from "#boundaries/segment-grid.ts";

/** How far a position may lie outside the extent, whose own line is rough, in metres. */
export const extentSlack_m = 5000;

/** Returns a test: the first position of an area that lies outside the extent by more than the slack. */
export function outsideOf(
  extent: Polygon | MultiPolygon,
): (area: Polygon | MultiPolygon) => Position | null {
  const rings = ringsOf(extent);
  const plane = planeAt(rings[0]?.[0] ?? [0, 0]);
  const grid = new SegmentGrid(rings.map((ring) => ring.map(plane.toMetres)));
  return (area) =>
    ringsOf(area)
      .flat()
      .find(
        (position) =>
          !isInside(position, rings) &&
          grid.nearest(plane.toMetres(position), extentSlack_m) === null,
      ) ?? null;
}

/** Whether a position lies within rings, holes left out: a line to the east leaves them an odd number of times. */
export function isInside([x = 0, y = 0]: Position, rings: readonly Position[][]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [index, [bx = 0, by = 0]] of ring.entries()) {
      const [ax = 0, ay = 0] = ring[index - 1] ?? [bx, by];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}
