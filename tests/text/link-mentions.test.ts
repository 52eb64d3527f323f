import { expect, test } from "vitest";
import { mentionFinder, type Name } from "#text/link-mentions.ts";

const names: Name<string>[] = [
  { id: "city", pattern: "吉林市" },
  { id: "city", pattern: "[吉林]、四平" },
  { id: "siping", pattern: "四平" },
  { id: "film-city", pattern: "长春国际影都" },
  { id: "changchun", pattern: "长春" },
];
const find = mentionFinder(names, ["长春大学"]);
const found = (text: string) =>
  find(text).map(({ start, end, id }) => `${id}:${text.slice(start, end)}`);

test("the longest name wins", () => {
  expect(found("建设长春国际影都，在长春")).toEqual(["film-city:长春国际影都", "changchun:长春"]);
});

test("a bare word means a place only beside the words of its alias", () => {
  expect(found("吉林大学与吉林省")).toEqual([]);
  expect(found("汽开区与吉林、四平合作")).toEqual(["city:吉林", "siping:四平"]);
});

test("a word that contains a name and means something else is not linked", () => {
  expect(found("长春大学在长春")).toEqual(["changchun:长春"]);
});

test("mentions never overlap and stand in order", () => {
  const mentions = find("长春国际影都长春吉林市四平");
  for (const [i, mention] of mentions.entries()) {
    expect(mention.start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
  }
  expect(mentions).toHaveLength(4);
});
