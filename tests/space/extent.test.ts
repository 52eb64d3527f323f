import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { boundsOf, joinBounds, positionsOutside } from "#space/extent.ts";

const square: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [124, 43],
      [126, 43],
      [126, 45],
      [124, 45],
      [124, 43],
    ],
  ],
};

test("bounds hold every position", () => {
  expect(boundsOf(square)).toEqual([124, 43, 126, 45]);
  expect(
    joinBounds([
      [1, 2, 3, 4],
      [0, 3, 2, 9],
    ]),
  ).toEqual([0, 2, 3, 9]);
});

test("a position outside is told apart from one within its slack of the edge", () => {
  const line = {
    type: "LineString" as const,
    coordinates: [
      [125, 44],
      [126.005, 44],
      [127, 44],
    ],
  };
  expect(positionsOutside(line, square, 1000)).toEqual([[127, 44]]);
  expect(positionsOutside(line, square, 10)).toHaveLength(2);
});
