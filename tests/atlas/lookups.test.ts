import { expect, test } from "vitest";
import { documentOf, sectionOf, type EntityId, type LayerId, type SectionId } from "#model/id.ts";
import { tinyAtlas } from "../fixtures/tiny-atlas.ts";

const atlas = tinyAtlas();

test("an id that the atlas does not have is undefined, not an error", () => {
  expect(atlas.entity("nowhere")).toBeUndefined();
  expect(atlas.layer("nowhere")).toBeUndefined();
});

test("links are read both ways", () => {
  expect(atlas.featuresOf("east-zone" as EntityId).map(({ id }) => id)).toEqual(["east-zone-area"]);
  expect(atlas.featuresIn("zones" as LayerId).map(({ entity }) => entity)).toEqual(["east-zone"]);
  expect(atlas.entity("east-zone")?.parents).toEqual(["two-zones"]);
  expect(atlas.childrenOf("riverton-plan/1.1" as SectionId).map(({ id }) => id)).toEqual([
    "riverton-plan/1.1.1",
    "riverton-plan/box-1",
  ]);
});

test("a passage knows its section and its document by its id", () => {
  expect(sectionOf("riverton-plan/1.1.1/p3")).toBe("riverton-plan/1.1.1");
  expect(documentOf("riverton-plan/1.1.1/p3")).toBe("riverton-plan");
});
