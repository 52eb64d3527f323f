import type { Geometry, Position } from "geojson";
import { expect, test } from "vitest";
import type { AskedShape } from "#model/asked-shape.ts";
import { findWithin, outlineOf, type Found } from "#ask/find-within.ts";
import { distance } from "#earth/geodesic.ts";
import { crossesItself } from "#ask/relate.ts";

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const shape = (geometry: Geometry, accuracy_m = 1000): AskedShape => ({
  id: "one" as never,
  layer: "some" as never,
  of: "one",
  accuracy_m,
  geometry,
});
const area = (...polygon: Position[][]): Geometry => ({ type: "Polygon", coordinates: polygon });
const point = (lon: number, lat: number): Geometry => ({ type: "Point", coordinates: [lon, lat] });
const lieOf = (asked: Position[][][], geometry: Geometry, accuracy_m?: number): Found | undefined =>
  findWithin(asked, [shape(geometry, accuracy_m)])[0];
const shareOf = (found: Found | undefined) =>
  found?.as === "area" ? found.common_m2 / found.whole_m2 : null;

const asked = [[square(125, 44, 0.2)]];

test("the share of a square that lies inside is the share of its side", () => {
  expect(shareOf(lieOf(asked, area(square(125.15, 44.05, 0.1))))).toBeCloseTo(0.5, 3);
  expect(shareOf(lieOf(asked, area(square(125.05, 44.05, 0.1))))).toBeCloseTo(1, 6);
  expect(shareOf(lieOf(asked, area(square(124.9, 43.9, 0.4))))).toBeCloseTo(0.25, 2);
  expect(lieOf(asked, area(square(125.3, 44.05, 0.1)))).toBeUndefined();
});

test("a neighbour that only shares an edge has nothing in common", () => {
  expect(lieOf(asked, area(square(125.2, 44, 0.2)))).toBeUndefined();
});

test("holes count, in what is asked and in what is found", () => {
  const ring = [[square(125, 44, 0.2), square(125.05, 44.05, 0.1)]];
  expect(lieOf(ring, area(square(125.06, 44.06, 0.05)))).toBeUndefined();
  expect(lieOf(ring, point(125.1, 44.1), 100)).toBeUndefined();
  const holed = area(square(125, 44, 0.2), square(125, 44, 0.1));
  const inside = [[square(125, 44, 0.1)]];
  expect(lieOf(inside, holed)).toBeUndefined();
});

test("the parts of a multipolygon are taken together", () => {
  const two: Geometry = {
    type: "MultiPolygon",
    coordinates: [[square(125.05, 44.05, 0.1)], [square(126, 44.05, 0.1)]],
  };
  expect(shareOf(lieOf(asked, two))).toBeCloseTo(0.5, 6);
  const parts = [[square(125, 44, 0.1)], [square(126, 44, 0.1)]];
  expect(lieOf(parts, point(126.05, 44.05), 100)).toMatchObject({ lies: "sure" });
});

test("a point is sure where its whole circle of accuracy is inside, else perhaps", () => {
  const toEdge_m = distance([125.01, 44.1], [125, 44.1]);
  const at = point(125.01, 44.1);
  expect(lieOf(asked, at, toEdge_m - 5)).toMatchObject({ as: "point", lies: "sure" });
  expect(lieOf(asked, at, toEdge_m + 5)).toMatchObject({ as: "point", lies: "perhaps" });
  const outside = point(124.99, 44.1);
  expect(lieOf(asked, outside, toEdge_m + 5)).toMatchObject({ lies: "perhaps" });
  expect(lieOf(asked, outside, toEdge_m - 5)).toBeUndefined();
});

test("an area that may be wrong itself makes sure things doubtful, and far things possible", () => {
  const lie = (at: Geometry, loose_m: number) =>
    findWithin(asked, [shape(at, 100)], { loose_m })[0];
  expect(lie(point(125.01, 44.1), 0)).toMatchObject({ lies: "sure" });
  expect(lie(point(125.01, 44.1), 2000)).toMatchObject({ lies: "perhaps" });
  expect(lie(point(124.99, 44.1), 0)).toBeUndefined();
  expect(lie(point(124.99, 44.1), 2000)).toMatchObject({ lies: "perhaps" });
});

test("of a line, what lies inside is measured, also where it leaves and comes back", () => {
  const line: Geometry = {
    type: "LineString",
    coordinates: [
      [124.9, 44.1],
      [125.3, 44.1],
      [125.3, 44.15],
      [125.1, 44.15],
    ],
  };
  const found = lieOf(asked, line);
  const expected = distance([125, 44.1], [125.2, 44.1]) + distance([125.2, 44.15], [125.1, 44.15]);
  expect(found?.as === "line" ? found.inside_m / expected : 0).toBeCloseTo(1, 5);
});

test("where two areas of one thing overlap the ground counts once, also what lies outside", () => {
  const shapes = [
    { ...shape(area(square(125.1, 44.05, 0.1))), id: "a" as never },
    { ...shape(area(square(125.15, 44.05, 0.1))), id: "b" as never },
    { ...shape(area(square(125.1, 44.05, 0.1)), 3000), id: "c" as never, of: "other" },
  ];
  const [one, other] = findWithin(asked, shapes);
  // From 125.10 to 125.25 together, from 125.10 to 125.20 of it inside.
  expect(shareOf(one)).toBeCloseTo(2 / 3, 3);
  expect(one?.ids).toEqual(["a", "b"]);
  expect(other).toMatchObject({ ids: ["c"], of: "other", accuracy_m: 3000 });
  expect(shareOf(other)).toBeCloseTo(1, 6);
  const alone = findWithin(asked, shapes, { without: ["b" as never] })[0];
  expect(alone?.ids).toEqual(["a"]);
  expect(shareOf(alone)).toBeCloseTo(1, 6);
});

test("the outline of a thing joins its areas, and knows the middle of a point", () => {
  const shapes = [
    { ...shape(area(square(125, 44, 0.2))), id: "a" as never },
    { ...shape(area(square(125.1, 44, 0.2))), id: "b" as never },
    { ...shape(point(125.5, 44.5)), id: "c" as never },
  ];
  expect(outlineOf(["a", "b"], shapes).areas).toHaveLength(1);
  expect(outlineOf(["c"], shapes)).toEqual({ areas: [], middle: [125.5, 44.5] });
});

test("an outline that crosses itself is told from one that does not", () => {
  const bow = [
    [125, 44],
    [126, 45],
    [126, 44],
    [125, 45],
  ];
  expect(crossesItself(bow)).toBe(true);
  expect(crossesItself(square(125, 44, 1))).toBe(false);
});
