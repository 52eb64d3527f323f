import { expect, test } from "vitest";
import type { DocumentId } from "#model/id.ts";
import { findQuote, nearestWords } from "#text/find-quote.ts";
import { parsePlan } from "#text/parse-plan.ts";
import { tinyPlanText } from "../fixtures/tiny-content.ts";

const { passages } = parsePlan("riverton-plan" as DocumentId, tinyPlanText);

test("a quote is found word for word, white space aside", () => {
  const found = findQuote("以东区为 核心区", passages);
  expect(found).toEqual({ passage: "riverton-plan/1.1.1/p1", start: 0, end: 7 });
});

test("a quote that stands nowhere is not found, and the nearest words are offered", () => {
  expect(findQuote("以西区为核心区", passages)).toBeNull();
  expect(nearestWords("以西区为核心区", passages)).toContain("区为核心区");
});

test("nothing is offered where nothing is near", () => {
  expect(nearestWords("完全无关的一句话", passages)).toBeUndefined();
});
