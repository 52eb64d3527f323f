import { expect, test } from "vitest";
import type { Story } from "#model/story.ts";
import { mergeStories } from "#store/merge-stories.ts";

const story = (id: string, title = id): Story => ({
  id,
  title: { zh: title },
  lead: { zh: "" },
  documents: [],
  scenes: [],
});
const isSame = (a: Story, b: Story) => a.title.zh === b.title.zh;
const merged = (base: readonly Story[], ours: readonly Story[], theirs: readonly Story[]) => {
  const { stories, parted } = mergeStories(base, ours, theirs, isSame);
  return { told: stories.map(({ id, title }) => `${id}: ${title.zh}`), parted };
};
const both = [story("a"), story("b")];

test("of a story that one window changed, that version stands", () => {
  expect(
    merged(both, [story("a", "ours"), story("b")], [story("a"), story("b", "theirs")]),
  ).toEqual({ told: ["a: ours", "b: theirs"], parted: [] });
});

test("a story that both changed stands twice, and is told", () => {
  expect(
    merged(both, [story("a", "ours"), story("b")], [story("a", "theirs"), story("b")]),
  ).toEqual({ told: ["a: ours", "b: b", "a-2: theirs"], parted: ["a"] });
});

test("two new stories of one name are two", () => {
  expect(merged([], [story("own-1", "ours")], [story("own-1", "theirs"), story("own-2")])).toEqual({
    told: ["own-1: ours", "own-2: own-2", "own-3: theirs"],
    parted: ["own-1"],
  });
});

test("what one removed goes, unless the other changed it", () => {
  expect(merged(both, [story("b")], both).told).toEqual(["b: b"]);
  expect(merged(both, both, [story("a")]).told).toEqual(["a: a"]);
  expect(merged(both, [story("b")], [story("a", "theirs"), story("b")]).told).toEqual([
    "b: b",
    "a: theirs",
  ]);
  expect(merged(both, [story("a", "ours")], [story("b")]).told).toEqual(["a: ours"]);
});

test("the same change of both is one", () => {
  expect(merged([story("a")], [story("a", "x")], [story("a", "x")])).toEqual({
    told: ["a: x"],
    parted: [],
  });
});
