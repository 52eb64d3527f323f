import { booleanPointInPolygon } from "@turf/turf";
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import type { Bounds } from "#model/view.ts";
import { positionsOf } from "#earth/positions.ts";
import { planeAt } from "#space/plane.ts";
import { SegmentGrid } from "#space/segment-grid.ts";

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

/**
 * The positions of a geometry that lie outside an area by more than the slack, in metres; measured on
 * a plane in the middle of the area, so good to some parts in a hundred.
 */
export function positionsOutside(
  geometry: Geometry,
  area: Polygon | MultiPolygon,
  slack_m: number,
): Position[] {
  const outside = positionsOf(geometry).filter((one) => !booleanPointInPolygon(one, area));
  if (outside.length === 0) return [];
  const [west, south, east, north] = boundsOf(area);
  const { toMetres } = planeAt([(west + east) / 2, (south + north) / 2]);
  const rings = area.type === "Polygon" ? area.coordinates : area.coordinates.flat();
  const edge = new SegmentGrid(rings.map((ring) => ring.map(toMetres)));
  return outside.filter((position) => edge.nearest(toMetres(position), slack_m) === null);
}

/** Bounds with three decimals (about 100 m), none of them further in than they were. */
export function roundedBounds([west, south, east, north]: Bounds): Bounds {
  const floor = (degrees: number) => Math.floor(degrees * 1000) / 1000;
  const ceil = (degrees: number) => Math.ceil(degrees * 1000) / 1000;
  return [floor(west), floor(south), ceil(east), ceil(north)];
}
