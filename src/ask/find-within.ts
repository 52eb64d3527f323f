import type { Geometry, Position } from "geojson";
import type { AskedShape } from "#model/asked-shape.ts";
import type { FeatureId } from "#model/id.ts";
import { areaOfAll, lengthOf } from "#earth/geodesic.ts";
import { positionsOf } from "#earth/positions.ts";
import {
  commonArea,
  distanceToEdge,
  isInside,
  joined,
  lengthInside,
  type Areas,
} from "#ask/relate.ts";

/** How a thing, or a part of it, lies to an area that is asked about. */
export type Found = Pick<AskedShape, "layer" | "of" | "accuracy_m" | "name"> & {
  /** The shapes that say so: of areas and lines all of the thing, of points one. */
  readonly ids: readonly FeatureId[];
} & Relation;

/** Less than this, in square metres or metres, is the noise of a shared edge. */
const noise = { m2: 100, m: 1 } as const;

/** The shapes that are not asked for, and how far the area itself may be wrong, in metres. */
interface How {
  readonly without?: readonly FeatureId[];
  readonly loose_m?: number;
}

/**
 * Everything that lies, or may lie, in an area, in the order of the shapes. Several areas of one thing
 * are one area: where they overlap, the ground counts once. Nothing nearer to the edge than it may be
 * wrong is surely inside.
 */
export function findWithin(area: Areas, shapes: readonly AskedShape[], how: How = {}): Found[] {
  const { without = [], loose_m = 0 } = how;
  const leftOut = new Set(without);
  const box = boxOf(area.flat(2));
  const groups = new Map<string, AskedShape[]>();
  for (const shape of shapes) {
    if (leftOut.has(shape.id)) continue;
    const as = kindOf(shape.geometry);
    const key = as === "point" ? shape.id : `${as} ${shape.of}`;
    groups.set(key, [...(groups.get(key) ?? []), shape]);
  }
  return [...groups.values()].flatMap((group): Found[] => {
    const [first] = group;
    if (!first) return [];
    const { layer, of, name } = first;
    const ids = group.map(({ id }) => id);
    const accuracy_m = Math.max(...group.map((shape) => shape.accuracy_m));
    const geometries = group.map(({ geometry }) => geometry);
    const relation = relate(area, box, geometries, accuracy_m + loose_m);
    return relation ? [{ ids, layer, of, accuracy_m, ...(name && { name }), ...relation }] : [];
  });
}

function kindOf({ type }: Geometry): "point" | "line" | "area" {
  return type === "Point" ? "point" : /Line/.test(type) ? "line" : "area";
}

type Relation =
  | {
      readonly as: "point";
      /** `sure`: its whole circle of accuracy lies inside; else only some of it does. */
      readonly lies: "sure" | "perhaps";
    }
  | { readonly as: "line"; readonly inside_m: number; readonly whole_m: number }
  | { readonly as: "area"; readonly common_m2: number; readonly whole_m2: number };

function relate(
  area: Areas,
  box: Box,
  geometries: readonly Geometry[],
  doubt_m: number,
): Relation | null {
  const [first] = geometries;
  if (first?.type === "Point") return ofPoint(area, first.coordinates, doubt_m);
  const lines = geometries.flatMap((one) =>
    one.type === "LineString"
      ? [one.coordinates]
      : one.type === "MultiLineString"
        ? one.coordinates
        : [],
  );
  if (lines.length > 0) return ofLines(area, box, lines);
  const areas = geometries.flatMap(areasIn);
  return areas.length > 0 ? ofAreas(area, box, areas) : null;
}

const areasIn = (geometry: Geometry): Areas[] =>
  geometry.type === "Polygon"
    ? [[geometry.coordinates]]
    : geometry.type === "MultiPolygon"
      ? [geometry.coordinates]
      : [];

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

function ofAreas(area: Areas, box: Box, several: readonly Areas[]): Relation | null {
  if (!overlap(box, boxOf(several.flat(3)))) return null;
  const [only = []] = several;
  const areas = several.length === 1 ? only : joined(several);
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
  const areas = own.flatMap(areasIn);
  const [west, south, east, north] = boxOf(own.flatMap(positionsOf));
  return { areas: joined(areas), middle: [(west + east) / 2, (south + north) / 2] };
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
