import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { edgesOf } from "#space/edges-of.ts";

const square = (west: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
      [west, 0],
    ],
  ],
});

test("a stretch that two areas share is drawn once", () => {
  const segments = edgesOf([square(0), square(1)]).coordinates.flatMap((line) =>
    line.slice(1).map((to, i) => [line[i]?.join(), to.join()].sort().join(" ")),
  );
  expect(segments).toHaveLength(7);
  expect(new Set(segments).size).toBe(7);
});
