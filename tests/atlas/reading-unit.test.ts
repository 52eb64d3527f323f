import { expect, test } from "vitest";
import { openAtlas } from "#atlas/lookups.ts";
import { readingUnitOf } from "#atlas/reading-unit.ts";
import { tinyAtlas, tinyCompiled } from "../fixtures/tiny-atlas.ts";

test("a short document is read whole", () => {
  const unit = readingUnitOf(tinyAtlas(), "riverton-plan/1.1.1/p1");
  expect(unit?.sections).toHaveLength(5);
  expect([unit?.before, unit?.after]).toEqual([null, null]);
});

test("a long document is read a chapter at a time, with the way on and back", () => {
  const { core } = tinyCompiled();
  const documents = core.documents.map((document) => ({ ...document, passages: 800 }));
  const atlas = openAtlas({ ...core, documents });
  const chapter = readingUnitOf(atlas, "riverton-plan/1.1.1/p1");
  expect(chapter?.sections.map(({ id }) => id)).toEqual([
    "riverton-plan/1.1",
    "riverton-plan/1.1.1",
    "riverton-plan/box-1",
  ]);
  expect(chapter?.before).toBe("riverton-plan/1");
  expect(chapter?.after).toBeNull();
});

test("a place that the atlas does not have is no unit", () => {
  expect(readingUnitOf(tinyAtlas(), "riverton-plan/9.9/p1")).toBeNull();
});
