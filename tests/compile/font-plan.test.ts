import { expect, test } from "vitest";
import { charactersOf, planFonts, unicodeRanges } from "#compile/font-plan.ts";
import { tinyCompiled } from "../fixtures/tiny-atlas.ts";

test("ranges cover just the characters, neighbours together", () => {
  expect(unicodeRanges("abcz一")).toEqual(["U+61-63", "U+7A", "U+4E00"]);
});

test("characters stand once, without spaces", () => {
  expect(charactersOf("河 城", "城河")).toBe("城河");
});

test("no character is in two files of a face: a browser would fetch both", () => {
  const cuts = planFonts(tinyCompiled(), "图层文本");
  for (const cut of cuts) {
    const others = cuts.filter(
      (other) => other !== cut && other.family === cut.family && other.weight === cut.weight,
    );
    const shared = [...cut.characters].filter((character) =>
      others.some((other) => other.characters.includes(character)),
    );
    expect({ cut: cut.name, shared: shared.join("") }).toEqual({ cut: cut.name, shared: "" });
  }
});

test("every character of a label is in a face that labels use", () => {
  const atlas = tinyCompiled();
  const labels = atlas.layers
    .flatMap(({ collection }) => collection.features)
    .map(({ properties }) => `${properties?.["name"] ?? ""}${properties?.["nameEn"] ?? ""}`)
    .join("");
  const cut = planFonts(atlas, "")
    .filter((font) => font.forLabels)
    .map((font) => font.characters)
    .join("");
  expect([...charactersOf(labels)].filter((character) => !cut.includes(character))).toEqual([]);
});
