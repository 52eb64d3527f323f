import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import subsetFont from "subset-font";
import { describe, expect, test } from "vitest";
import { themes } from "#model/palette.ts";
import type { View } from "#model/view.ts";
import { charactersOf, planFonts } from "#compile/font-plan.ts";
import { openingView } from "#store/app-state.ts";
import { buildStyle } from "#map/build-style.ts";
import { charactersIn } from "../fixtures/characters-in.ts";
import { realAtlas, root } from "./real-atlas.ts";

const { atlas, compiled, core } = realAtlas();
const files = {
  address: (file: string) => `https://atlas.test/${file}`,
  fontFaces: { "Atlas Sans": [{ url: "https://atlas.test/sans.woff2" }] },
};
const styleOf = (change: Partial<View>) =>
  buildStyle(atlas, { view: { ...openingView(atlas), ...change }, scale: 1 }, files);
const all = core.layers.map(({ id }) => ({ id, opacity: 0.7 }));

describe.each(themes)("on %s", (theme) => {
  test.each(core.layers.map(({ id }) => [id]))("the layer %s alone makes a valid style", (id) => {
    const style = styleOf({ theme, layers: [{ id, opacity: 1 }], candidates: true });
    expect(validateStyleMin(style)).toEqual([]);
    expect(Object.keys(style.sources)).toEqual([id]);
  });

  test.each([
    ["as they are", {}],
    ["with candidates", { candidates: true }],
    ["with only what has evidence", { evidenceOnly: true }],
    ["in English", { language: "en" as const }],
    ["with something chosen", { selection: core.entities.find(({ bounds }) => bounds)?.id }],
  ])("all layers together make a valid style, %s", (_how, change) => {
    const style = styleOf({ ...(change as Partial<View>), theme, layers: all });
    expect(validateStyleMin(style)).toEqual([]);
    expect(Object.keys(style.sources)).toHaveLength(core.layers.length);
    expect(new Set(style.layers.map(({ id }) => id)).size).toBe(style.layers.length);
  });
});

test("every layer but flows, which are drawn beside, has a stroke of its own", () => {
  const drawn = new Set(
    styleOf({ layers: all }).layers.flatMap((l) => ("source" in l ? l.source : [])),
  );
  const missing = core.layers.filter(({ id }) => !drawn.has(id));
  expect(missing.map(({ drawing }) => drawing.as)).toEqual(["flow"]);
});

describe("the characters of the labels", () => {
  const labels = charactersOf(
    ...compiled.layers
      .flatMap(({ collection }) => collection.features)
      .flatMap(({ properties }) => [
        String(properties?.["name"] ?? ""),
        String(properties?.["nameEn"] ?? ""),
      ]),
  );
  const faces = [
    ["sans", 400, "noto-sans-sc-400.woff2"],
    ["strong", 600, "noto-sans-sc-600.woff2"],
  ] as const;

  test.each(faces)("are all in a cut of the %s face", (_face, weight) => {
    const cut = planFonts(compiled, "")
      .filter((font) => font.forLabels && font.weight === weight)
      .map((font) => font.characters)
      .join("");
    expect([...labels].length).toBeGreaterThan(300);
    expect([...labels].filter((character) => !cut.includes(character))).toEqual([]);
  });

  test.each(faces)("are all drawn by the master of the %s face", async (_face, _weight, master) => {
    const font = readFileSync(join(root, "src", "compile", "fonts", master));
    const has = charactersIn(await subsetFont(font, labels, { targetFormat: "sfnt" }));
    expect([...labels].filter((character) => !has.has(character.codePointAt(0) ?? 0))).toEqual([]);
  });
});

test("a water of several parts carries its name once", () => {
  const lakes = compiled.core.layers.filter(({ drawing }) => drawing.as === "lake");
  for (const { id } of lakes) {
    const { features } = compiled.layers.find((layer) => layer.id === id)?.collection ?? {
      features: [],
    };
    const named = features.filter(({ properties }) => properties?.["name"] !== undefined);
    const carried = named.filter(({ properties }) => properties?.["role"] === "label");
    const names = carried.map(({ properties }) => properties?.["name"] as string);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(named.map(({ properties }) => properties?.["name"] as string))).toEqual(
      new Set(names),
    );
  }
  expect(lakes.length).toBeGreaterThan(0);
});
