import { expect, test } from "vitest";
import { roundCorners } from "#space/round-corners.ts";

const bend = [
  [0, 0],
  [4, 0],
  [4, 4],
];

test("a corner becomes two, and the ends of a line stay", () => {
  expect(roundCorners(bend, 1)).toEqual([
    [0, 0],
    [3, 0],
    [4, 1],
    [4, 4],
  ]);
});

test("a ring stays closed and loses every corner", () => {
  const ring = roundCorners([...bend, [0, 0]], 1);
  expect(ring.at(-1)).toEqual(ring[0]);
  for (const corner of bend) expect(ring).not.toContainEqual(corner);
});

test("no round and no corner leave a line as it is", () => {
  expect(roundCorners(bend, 0)).toEqual(bend);
  expect(roundCorners(bend.slice(0, 2), 3)).toEqual(bend.slice(0, 2));
});
