import type { Geometry, Position } from "geojson";
import type { AskedShape } from "#model/asked-shape.ts";
import { areaOfAll, lengthOf } from "#earth/geodesic.ts";
import {
  commonArea,
  distanceToEdge,
  isInside,
  joined,
  lengthInside,
  type Areas,
} from "#ask/relate.ts";

/** How a shape of the atlas lies to an area that is asked about. */
export type Found = Pick<AskedShape, "id" | "layer" | "accuracy_m" | "name"> &
  (
    | {
        readonly as: "point";
        /** `sure`: its whole circle of accuracy lies inside; else only some of it does. */
        readonly lies: "sure" | "perhaps";
      }
    | { readonly as: "line"; readonly inside_m: number; readonly whole_m: number }
    | { readonly as: "area"; readonly common_m2: number; readonly whole_m2: number }
  );

/** Less than this, in square metres or metres, is the noise of a shared edge. */
const noise = { m2: 100, m: 1 } as const;

/**
 * Everything that lies, or may lie, in an area, in the order of the shapes. `loose_m` is how far the
 * area itself may be wrong, in metres: nothing that near to its edge is surely inside.
 */
export function findWithin(area: Areas, shapes: readonly AskedShape[], loose_m = 0): Found[] {
  const box = boxOf(area.flat(2));
  return shapes.flatMap(({ geometry, ...shape }): Found[] => {
    const relation = relate(area, box, geometry, shape.accuracy_m + loose_m);
    return relation ? [{ ...shape, ...relation }] : [];
  });
}

type Relation =
  | Pick<Extract<Found, { as: "point" }>, "as" | "lies">
  | Pick<Extract<Found, { as: "line" }>, "as" | "inside_m" | "whole_m">
  | Pick<Extract<Found, { as: "area" }>, "as" | "common_m2" | "whole_m2">;

function relate(area: Areas, box: Box, geometry: Geometry, doubt_m: number): Relation | null {
  switch (geometry.type) {
    case "Point":
      return ofPoint(area, geometry.coordinates, doubt_m);
    case "LineString":
      return ofLines(area, box, [geometry.coordinates]);
    case "MultiLineString":
      return ofLines(area, box, geometry.coordinates);
    case "Polygon":
      return ofAreas(area, box, [geometry.coordinates]);
    case "MultiPolygon":
      return ofAreas(area, box, geometry.coordinates);
    default:
      return null;
  }
}

function ofPoint(area: Areas, at: Position, doubt_m: number): Relation | null {
  const toEdge_m = distanceToEdge(at, area);
  const isIn = isInside(at, area);
  if (!isIn && toEdge_m > doubt_m) return null;
  return { as: "point", lies: isIn && toEdge_m >= doubt_m ? "sure" : "perhaps" };
}

function ofLines(area: Areas, box: Box, lines: readonly Position[][]): Relation | null {
  if (!overlap(box, boxOf(lines.flat()))) return null;
  const sum = (measure: (line: Position[]) => number) =>
    lines.reduce((whole, line) => whole + measure(line), 0);
  const inside_m = sum((line) => lengthInside(line, area));
  return inside_m < noise.m ? null : { as: "line", inside_m, whole_m: sum(lengthOf) };
}

function ofAreas(area: Areas, box: Box, areas: Areas): Relation | null {
  if (!overlap(box, boxOf(areas.flat(2)))) return null;
  const common_m2 = commonArea(area, areas);
  return common_m2 < noise.m2 ? null : { as: "area", common_m2, whole_m2: areaOfAll(areas) };
}

/** The areas of some shapes as one, and the point in the middle of what is drawn of them. */
export interface Outline {
  readonly areas: Position[][][];
  readonly middle: Position;
}

export function outlineOf(ids: readonly string[], shapes: readonly AskedShape[]): Outline {
  const own = shapes.filter(({ id }) => ids.includes(id)).map(({ geometry }) => geometry);
  const areas = own.flatMap((geometry) =>
    geometry.type === "Polygon"
      ? [[geometry.coordinates]]
      : geometry.type === "MultiPolygon"
        ? [geometry.coordinates]
        : [],
  );
  const [west, south, east, north] = boxOf(own.flatMap(positionsOf));
  return { areas: joined(areas), middle: [(west + east) / 2, (south + north) / 2] };
}

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "LineString":
      return geometry.coordinates;
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
    default:
      return [];
  }
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(positions: readonly Position[]): Box {
  return positions.reduce<Box>(
    ([west, south, east, north], [x = 0, y = 0]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

function overlap([aw, as, ae, an]: Box, [bw, bs, be, bn]: Box): boolean {
  return aw <= be && bw <= ae && as <= bn && bs <= an;
}
