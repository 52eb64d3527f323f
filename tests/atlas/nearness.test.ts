import { expect, test } from "vitest";
import { nearnessOf } from "#atlas/nearness.ts";
import { boundsAround, boundsFrom } from "#atlas/origin-bounds.ts";

const here = { at: [125.3, 43.9] as const, accuracy_m: 30, place: null };

test("a distance has no more digits than both ends are known to", () => {
  expect(nearnessOf(here, [125.34, 43.9], 900)).toEqual({ say: "about", metres: 3200 });
  expect(nearnessOf(here, [125.34, 43.9], 3000)).toEqual({ say: "about", metres: 3000 });
  expect(nearnessOf(here, [125.8, 43.9], 15_000)).toEqual({ say: "about", metres: 40_000 });
});

test("what may lie next door is only said to be no further than so much", () => {
  expect(nearnessOf(here, [125.34, 43.9], 9000)).toEqual({ say: "within", metres: 14_000 });
});

test("bounds tell a typed place as it is, the reader's own only to a square of kilometres", () => {
  const own = { ...here, at: [125.3123, 43.8567] as const };
  const middle = ([w, s, e, n]: readonly number[]) =>
    [((w ?? 0) + (e ?? 0)) / 2, ((s ?? 0) + (n ?? 0)) / 2].map((one) => Number(one.toFixed(4)));
  expect(middle(boundsAround({ ...own, place: { zh: "站" } }))).toEqual([125.3123, 43.8567]);
  expect(middle(boundsAround(own))).toEqual([125.31, 43.86]);
  const [west, south, east, north] = boundsFrom(own, [125.4, 43.9, 125.4, 43.9]);
  expect(west <= 125.3123 && south <= 43.8567 && east >= 125.4 && north >= 43.9).toBe(true);
  expect([west, south].map((one) => one.toFixed(4))).toEqual(["125.2950", "43.8450"]);
});
