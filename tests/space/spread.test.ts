import { distance } from "@turf/turf";
import { expect, test } from "vitest";
import { spread } from "#space/spread.ts";

const point = { position: [125.53, 44.05], radius_m: 9000 };

test("a point alone stays where it is", () => {
  expect(spread([point])).toEqual([[125.53, 44.05]]);
});

test("points that share a place part, each inside its own circle", () => {
  const moved = spread(Array.from({ length: 12 }, () => point));
  expect(new Set(moved.map(String)).size).toBe(12);
  for (const position of moved) {
    expect(distance(position, [125.53, 44.05], { units: "meters" })).toBeLessThan(9000);
  }
  const gaps = moved.flatMap((a, i) =>
    moved.slice(i + 1).map((b) => distance(a, b, { units: "meters" })),
  );
  expect(Math.min(...gaps)).toBeGreaterThan(1000);
});

test("the same points always spread in the same way", () => {
  const points = Array.from({ length: 5 }, () => point);
  expect(spread(points)).toEqual(spread(points));
});
