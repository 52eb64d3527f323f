import { expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { nearestFeature, nextFeature, type InView } from "#map/next-feature.ts";

const thing = (name: string, x: number, y: number): InView => ({ entity: name as EntityId, x, y });
const here = { x: 100, y: 100 };

test("straight ahead comes before nearer but aslant", () => {
  const all = [thing("aslant", 130, 128), thing("ahead", 150, 104), thing("behind", 90, 100)];
  expect(nextFeature(all, here, "right")?.entity).toBe("ahead");
  expect(nextFeature(all, here, "left")?.entity).toBe("behind");
});

test("far aside is found where nothing lies ahead, and nothing the other way", () => {
  const all = [thing("aside", 110, 300)];
  expect(nextFeature(all, here, "right")?.entity).toBe("aside");
  expect(nextFeature(all, here, "up")).toBeNull();
});

test("what lies at the same place is no step", () => {
  expect(nextFeature([thing("same", 101, 100)], here, "right")).toBeNull();
});

test("one begins at the thing nearest to the middle", () => {
  const all = [thing("far", 0, 0), thing("near", 110, 95)];
  expect(nearestFeature(all, here)?.entity).toBe("near");
  expect(nearestFeature([], here)).toBeNull();
});
