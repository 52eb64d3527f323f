import { expect, test } from "vitest";
import { findEntities, findPassages, folded } from "#atlas/search.ts";
import { tinyAtlas, tinyCompiled } from "../fixtures/tiny-atlas.ts";

const atlas = tinyAtlas();
const names = (query: string) => findEntities(atlas, query).map(({ id }) => id);

test("a name is found by a part of it, in either language, whatever the case or width", () => {
  expect(names("石桥")).toEqual(["stonebridge", "bridge-waterworks"]);
  expect(names("STONE")).toEqual(["stonebridge", "bridge-waterworks"]);
  expect(folded("ＡＢ c")).toBe("abc");
});

test("nothing typed finds nothing", () => {
  expect(names("  ")).toEqual([]);
});

test("a passage is found by its words, with where they stand", () => {
  const passages = tinyCompiled().texts.flatMap((text) => text.passages);
  expect(findPassages(passages, "石桥水厂").map(({ passage, at }) => [passage.id, at])).toEqual([
    ["riverton-plan/box-1/p1", [2, 6]],
  ]);
  expect(findPassages(passages, "一")).toEqual([]);
});
