import { expect, test } from "vitest";
import { distanceNear, distanceToLines } from "#earth/degrees.ts";
import { distance } from "#earth/geodesic.ts";

test.each([
  [
    [125.3, 43.9],
    [125.8, 43.9],
  ],
  [
    [125.3, 43.9],
    [125.3, 44.9],
  ],
  [
    [123, 41.5],
    [127, 44],
  ],
])("from %j to %j it is as far as the shortest way on the ellipsoid, to a thousandth", (a, b) => {
  expect(distanceNear(a, b) / distance(a, b)).toBeCloseTo(1, 3);
});

test("a position is as far from a line as from its nearest point, also past its end", () => {
  const line = [
    [125, 44],
    [125.2, 44],
  ];
  const above = distance([125.1, 44.05], [125.1, 44]);
  expect(distanceToLines([125.1, 44.05], [line]) / above).toBeCloseTo(1, 3);
  const beyond = distance([125.3, 44], [125.2, 44]);
  expect(distanceToLines([125.3, 44], [line]) / beyond).toBeCloseTo(1, 3);
  expect(distanceToLines([125, 44], [])).toBe(Infinity);
});
