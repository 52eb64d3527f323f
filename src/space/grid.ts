import type { Polygon, Position } from "geojson";
import { earthRadius_m, polygon } from "#space/geometry.ts";

/** A cell by its column and row, counted from 0° N, 0° E. */
export type Cell = readonly [column: number, row: number];

export interface Grid {
  /** The cell that a position (longitude, latitude) lies in; a cell has its west and south edges. */
  readonly cellOf: (position: Position) => Cell;
  readonly areaOf: (cell: Cell) => Polygon;
  readonly middleOf: (cell: Cell) => Position;
}

/**
 * A grid of squares between meridians and parallels. Their height is `side_m` metres everywhere, their
 * width at one latitude (degrees); away from it they are wider or narrower as the meridians are.
 */
export function gridAt(latitude: number, side_m: number): Grid {
  const metresPerDegree = (earthRadius_m * Math.PI) / 180;
  const high = side_m / metresPerDegree;
  const wide = high / Math.cos((latitude * Math.PI) / 180);
  const corner = (column: number, row: number): Position => [column * wide, row * high];
  return {
    cellOf: ([x = 0, y = 0]) => [Math.floor(x / wide), Math.floor(y / high)],
    areaOf: ([column, row]) =>
      polygon([
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
      ]),
    middleOf: ([column, row]) => corner(column + 0.5, row + 0.5),
  };
}
