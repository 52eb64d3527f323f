import { expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { segmentsOf } from "#atlas/segments.ts";

const east = "east-zone" as EntityId;

test("a text is cut at its mentions, and the pieces are the text", () => {
  const segments = segmentsOf("以东区为核心区", [[1, 3, east]]);
  expect(segments.map(({ text, entity }) => [text, entity])).toEqual([
    ["以", null],
    ["东区", "east-zone"],
    ["为核心区", null],
  ]);
  expect(segments.map(({ text }) => text).join("")).toBe("以东区为核心区");
});

test("a quote that ends inside a mention cuts it, and both halves stay the mention", () => {
  const segments = segmentsOf("以东区为核心区", [[1, 3, east]], [[0, 2]]);
  expect(segments.map(({ text, entity, isQuoted }) => [text, entity, isQuoted])).toEqual([
    ["以", null, true],
    ["东", "east-zone", true],
    ["区", "east-zone", false],
    ["为核心区", null, false],
  ]);
});

test("a text without mentions is one piece", () => {
  expect(segmentsOf("无", [])).toHaveLength(1);
});
