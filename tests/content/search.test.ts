import { expect, test } from "vitest";
import { readTyped, matchName } from "#atlas/match-name.ts";
import { indexSearch, search } from "#atlas/search.ts";
import { nameSpeller } from "#atlas/spell-name.ts";
import { realAtlas } from "./real-atlas.ts";

const { atlas, compiled } = realAtlas();
const index = indexSearch(atlas, compiled.readings, compiled.texts);
const spell = nameSpeller(compiled.readings);

test.each([
  ["长春", "changchun"],
  ["双阳区", "shuangyangqu"],
  ["榆树", "yushu"],
  ["乐山镇", "leshanzhen"],
  ["大岭", "daling"],
  ["大街", "dajie"],
  ["绿园区", "lvyuanqu"],
  ["绿园区", "luyuanqu"],
  ["朝阳区", "chaoyangqu"],
  ["长白山", "changbaishan"],
  ["九台区", "jiutaiqu"],
  ["德惠", "dehui"],
  ["公主岭", "gongzhuling"],
  ["伊通河", "yitonghe"],
  ["石头口门", "shitoukoumen"],
  ["查干湖", "chaganhu"],
])("%s is read %s", (name, pinyin) => {
  expect(matchName(spell(name), readTyped(pinyin))?.at).toEqual([0, name.length]);
});

test.each([
  ["jyq", "净月区"],
  ["longjia", "龙嘉站"],
  ["ljjc", "龙嘉机场"],
  ["long'jia'ji'c", "龙嘉机场"],
  ["龙嘉jichang", "龙嘉机场"],
  ["changchun", "长春"],
  ["Changchun", "长春"],
])("%s finds %s before any other place", (query, name) => {
  expect(search(index, query).places[0]?.name).toBe(name);
});

test("every name is found by its own syllables, where all its characters are Chinese", () => {
  const syllableOf = new Map(
    Object.entries(compiled.readings).flatMap(([syllable, all]) =>
      [...all].map((character) => [character, syllable] as const),
    ),
  );
  const lost = compiled.core.entities
    .map(({ name }) => name.zh)
    .filter((name) => /^[一-鿿]+$/.test(name))
    .filter((name) => {
      const pinyin = [...name].map((character) => syllableOf.get(character) ?? "?").join("'");
      return matchName(spell(name), readTyped(pinyin))?.at[1] !== name.length;
    });
  expect(lost).toEqual([]);
});

const frame_ms = 16;
const runs = 25;

test("all names and every text are searched within one frame", () => {
  const characters = compiled.texts
    .flatMap(({ passages }) => passages)
    .reduce((sum, { text }) => sum + text.length, 0);
  expect(characters).toBeGreaterThan(100_000);
  const medians = ["l", "ljjc", "changchun", "jing'yue", "长春", "airport", "发展 产业"].map(
    (query) => {
      const times = Array.from({ length: runs }, () => {
        const start = performance.now();
        search(index, query);
        return performance.now() - start;
      });
      times.sort((a, b) => a - b);
      return { query, ms: times[Math.floor(runs / 2)] ?? Infinity };
    },
  );
  expect(medians.filter(({ ms }) => ms > frame_ms)).toEqual([]);
});
