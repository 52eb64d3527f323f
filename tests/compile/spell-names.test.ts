import { expect, test } from "vitest";
import { spellNames } from "#compile/spell-names.ts";

/** The readings of a character among those of some names. */
const read = (names: readonly string[], character: string) =>
  Object.entries(spellNames(names)).flatMap(([syllable, all]) =>
    all.includes(character) ? [syllable] : [],
  );

test("a character is read as its names are read, and as it is alone", () => {
  expect(read(["重庆"], "重")).toEqual(["chong", "zhong"]);
  expect(read(["长江"], "长")).toEqual(["chang"]);
  expect(read(["长江", "增长"], "长")).toEqual(["chang", "zhang"]);
  expect(read(["银行", "行动"], "行")).toEqual(["hang", "xing"]);
  expect(read(["大山"], "大")).toEqual(["da"]);
});

test("an ü may be typed as v or u", () => {
  expect(read(["绿园"], "绿")).toEqual(["lu", "lv"]);
});

test("each character stands once with a syllable; other marks are left out", () => {
  expect(spellNames(["山城", "山（T2）", "“山”"])).toEqual({ cheng: "城", shan: "山" });
});
