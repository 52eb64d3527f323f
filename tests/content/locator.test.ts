import { expect, test } from "vitest";
import { realAtlas } from "./real-atlas.ts";

const { core } = realAtlas();

test("the locator is a named outline that holds the opening view, and weighs at most 2 kB", () => {
  const [west, south, east, north] = core.locator.bounds;
  const [w, s, e, n] = core.opening.bounds;
  expect(core.locator.name?.zh).toBeTruthy();
  expect(w >= west && s >= south && e <= east && n <= north).toBe(true);
  expect(JSON.stringify(core.locator).length).toBeLessThanOrEqual(2000);
});
