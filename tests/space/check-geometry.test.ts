import type { Geometry } from "geojson";
import { expect, test } from "vitest";
import { faultsOf } from "#space/check-geometry.ts";

const polygon = (ring: [number, number][]): Geometry => ({ type: "Polygon", coordinates: [ring] });

test("a sound shape has no fault", () => {
  expect(
    faultsOf(
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
    ),
  ).toEqual([]);
});

test("an open ring says where it begins and ends", () => {
  expect(
    faultsOf(
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
    ),
  ).toEqual(["open ring: begins at 0, 0, ends at 0, 1"]);
});

test("a crossing ring says where", () => {
  const bow: [number, number][] = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 3],
    [0, 0],
  ];
  expect(faultsOf(polygon(bow))).toEqual(["crossing ring at: 1.2, 1.2"]);
});

test("a flat ring and an empty line are faults", () => {
  expect(
    faultsOf(
      polygon([
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 0],
      ]),
    ),
  ).toEqual(["flat ring: it encloses nothing"]);
  expect(faultsOf({ type: "LineString", coordinates: [[0, 0]] })).toEqual([
    "short line: 1 position",
  ]);
});

test("a ring that turns the wrong way says which and what was expected", () => {
  const square: [number, number][] = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ];
  const hole = square.map(([x, y]): [number, number] => [1 + x / 4, 1 + y / 4]);
  expect(faultsOf(polygon(square.toReversed()))).toEqual([
    "clockwise outer ring (expected counter-clockwise)",
  ]);
  expect(faultsOf({ type: "Polygon", coordinates: [square, hole] })).toEqual([
    "counter-clockwise hole (expected clockwise)",
  ]);
  expect(faultsOf({ type: "Polygon", coordinates: [square, hole.toReversed()] })).toEqual([]);
});
