import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  ground,
  groundColour,
  paletteStylesheet,
  themes,
  tintColour,
  tintNames,
  type GroundColour,
  type Theme,
  type Tint,
} from "#model/palette.ts";
import { reliefOpacity } from "#map/symbology/relief.ts";
import { contrast, difference, visions } from "../fixtures/colour-vision.ts";

/** A colour laid over another at an opacity. */
function mixed(under: string, over: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mix = (at: number) =>
    Math.round(channel(under, at) * (1 - share) + channel(over, at) * share);
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, "0")).join("")}`;
}

test("every colour is six lower-case hexadecimal digits", () => {
  const colours = [
    ...Object.values(ground).flatMap((colour) => Object.values(colour)),
    ...tintNames.flatMap((tint) => themes.map((theme) => tintColour(tint, theme))),
  ];
  for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
});

test("the stylesheet is the one that the palette makes", () => {
  expect(readFileSync("src/ui/palette.css", "utf8")).toBe(paletteStylesheet());
});

describe.each(themes)("on %s", (theme: Theme) => {
  const at = (name: GroundColour) => groundColour(name, theme);

  test.each([
    ["ink", "sheet"],
    ["ink", "raised"],
    ["ink-soft", "sheet"],
    ["ink-soft", "raised"],
    ["ink-faint", "sheet"],
    ["ink-faint", "raised"],
    ["seal", "sheet"],
    ["seal", "seal-wash"],
    ["ink", "seal-wash"],
    ["ink-soft", "seal-wash"],
    ["seal-ink", "seal"],
    ["place-name", "land"],
    ["place-name", "halo"],
    ["water-name", "halo"],
    ["relief-name", "halo"],
    ["ink-faint", "halo"],
  ] as const)("%s reads on %s (WCAG AA, 4.5 : 1)", (text, behind) => {
    expect(contrast(at(text), at(behind))).toBeGreaterThanOrEqual(4.5);
  });

  test("names read on the highest ground, where every copy of the tone lies over another", () => {
    const share = 1 - (1 - reliefOpacity) ** (4 * 4);
    const highest = mixed(at("land"), at("relief"), share);
    expect(contrast(at("place-name"), highest)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(at("land"), highest), "the tone is quiet").toBeLessThanOrEqual(1.7);
  });

  test.each(["edge", "place-dot"] as const)("%s is seen on the sheet (3 : 1)", (mark) => {
    expect(contrast(at(mark), at("sheet"))).toBeGreaterThanOrEqual(3);
  });

  test.each(tintNames)("the tint %s is seen on the land (3 : 1)", (tint) => {
    expect(contrast(tintColour(tint, theme), at("land"))).toBeGreaterThanOrEqual(3);
  });

  test.each(tintNames.filter((tint) => !tint.startsWith("line-")))(
    "a name in the tint %s reads in its halo (4.5 : 1)",
    (tint) => {
      expect(contrast(tintColour(tint, theme), at("halo"))).toBeGreaterThanOrEqual(4.5);
    },
  );
});

/** Tints that stand side by side on one sheet and mean different things. */
const together: Readonly<Record<string, readonly Tint[]>> = {
  plates: ["azure", "plum", "rose", "teal"],
  zones: ["azure", "moss", "plum", "umber", "seal"],
  "belts and corridor": ["plum", "moss", "azure", "ochre"],
  "rail and road": ["umber", "rose", "ochre"],
};

describe.each(Object.entries(together))("%s are told apart", (_name, tints) => {
  const pairs = tints.flatMap((a, i) => tints.slice(i + 1).map((b) => [a, b] as const));
  const least = { normal: 20, protan: 9, deutan: 9, tritan: 9 } as const;
  test.each(themes.flatMap((theme) => visions.map((vision) => [theme, vision] as const)))(
    "on %s, with %s vision",
    (theme, vision) => {
      const close = pairs
        .map(([a, b]) => ({
          pair: `${a}/${b}`,
          by: Math.round(difference(tintColour(a, theme), tintColour(b, theme), vision)),
        }))
        .filter(({ by }) => by < least[vision]);
      expect(close).toEqual([]);
    },
  );
});
