import type { Position } from "geojson";
import { earthRadius_m } from "#space/geometry.ts";

/** Metres east and north of an origin. */
export type Metres = readonly [east: number, north: number];

/** A plane around a position, true there and good to some parts in a hundred some degrees away. */
export interface Plane {
  readonly toMetres: (position: Position) => Metres;
}

export function planeAt([longitude = 0, latitude = 0]: Position): Plane {
  const north = (Math.PI / 180) * earthRadius_m;
  const east = north * Math.cos((latitude * Math.PI) / 180);
  return { toMetres: ([x = 0, y = 0]) => [(x - longitude) * east, (y - latitude) * north] };
}
