import { expect, test } from "vitest";
import type { FeatureSummary } from "#model/atlas.ts";
import type { EntityId } from "#model/id.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { areasOfThing, hasPartly } from "#store/drawn-shapes.ts";

const shape = (id: string, more: object) => ({ id, area_m2: 1, certainty: "derived", ...more });
const atlasOf = (...shapes: object[]) =>
  ({ featuresOf: () => shapes as unknown as FeatureSummary[] }) as unknown as Atlas;
const thing = "north" as EntityId;

test("the area of a thing is what is wholly it: no line, no other reading, nothing that is only partly it", () => {
  const atlas = atlasOf(
    shape("line", { area_m2: undefined }),
    shape("core", {}),
    shape("more", { certainty: "schematic" }),
    shape("another-reading", { certainty: "candidate" }),
    shape("county", { partly: true }),
  );
  expect(areasOfThing(atlas, thing)).toEqual(["core", "more"]);
  expect(hasPartly(atlas, thing)).toBe(true);
});

test("of a thing that has readings alone, the first is its area: together they are no reading", () => {
  const one = shape("one", { certainty: "candidate" });
  const atlas = atlasOf(one, shape("other", { certainty: "candidate" }));
  expect(areasOfThing(atlas, thing)).toEqual(["one"]);
  expect(hasPartly(atlas, thing)).toBe(false);
});
