import { expect, test } from "vitest";
import { openAtlas } from "#atlas/lookups.ts";
import { search } from "#atlas/search.ts";
import { indexSearch } from "#atlas/search-index.ts";
import { joinFound, otherWords } from "#atlas/synonyms.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { problemsOf } from "../fixtures/problems-of.ts";
import { tinyContent } from "../fixtures/tiny-content.ts";

const synonyms = [
  { typed: ["PM2.5"], means: ["细颗粒物"] },
  { typed: ["自来水", "PM2.5"], means: ["供水", "水厂"] },
];

test("a word that is a synonym stands for what the texts write; a longer query does not", () => {
  expect(otherWords(" pm2.5 ", synonyms)).toEqual(["细颗粒物", "供水", "水厂"]);
  expect(otherWords("ＰＭ2．5", synonyms.slice(0, 1))).toEqual(["细颗粒物"]);
  expect(otherWords("自来水厂", synonyms)).toEqual([]);
});

test("what several words find is listed once, what was typed first", () => {
  const { core, texts, readings } = compileAtlas(tinyContent());
  const index = indexSearch(openAtlas(core), readings, texts);
  const [typed, other] = [search(index, "水厂"), search(index, "石桥")];
  const joined = joinFound(typed, [other, typed]);
  const ids = joined.projects.map(({ thing }) => thing.id);
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
  expect(joined.projects.slice(0, typed.projects.length)).toEqual(typed.projects);
  const passages = joined.passages.map(({ passage }) => passage.id);
  expect(new Set(passages).size).toBe(passages.length);
  expect(joined.places.map(({ thing }) => thing.id)).toContain(other.places[0]?.thing.id);
});

test("a synonym that no text writes, or that is told twice, is a problem", () => {
  const problems = problemsOf({
    "seeds/synonyms.json": [
      { typed: ["自来水"], means: ["水厂"] },
      { typed: ["自来水"], means: ["细颗粒物"] },
    ],
  });
  expect(problems).toEqual([
    expect.stringMatching(/synonyms\.json.*1\.typed\.0.*repeated word: 自来水/),
    expect.stringMatching(/synonyms\.json.*1\.means\.0.*no text has this word: 细颗粒物/),
  ]);
});
