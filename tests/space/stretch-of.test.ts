import { expect, test } from "vitest";
import { stretchOf } from "#space/stretch-of.ts";

const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];
const near = (line: number[][]) => line.map((p) => p.map((v) => Number(v.toFixed(3)) + 0));

test("of a line it is the part between, in the order asked for", () => {
  const line = [
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
  ];
  const there = near(stretchOf(line, [0.5, 0], [1, 0], [2.5, 0]));
  expect(there).toEqual([
    [0.5, 0],
    [1, 0],
    [2, 0],
    [2.5, 0],
  ]);
  expect(near(stretchOf(line, [2.5, 0], [1, 0], [0.5, 0]))).toEqual(there.toReversed());
});

test("of a ring it goes by way of the third position", () => {
  const east = near(stretchOf(ring, [0.5, 0], [1, 0.5], [0.5, 1]));
  const west = near(stretchOf(ring, [0.5, 0], [0, 0.5], [0.5, 1]));
  expect(east).toEqual([
    [0.5, 0],
    [1, 0],
    [1, 1],
    [0.5, 1],
  ]);
  expect(west).toEqual([
    [0.5, 0],
    [0, 0],
    [0, 1],
    [0.5, 1],
  ]);
});
