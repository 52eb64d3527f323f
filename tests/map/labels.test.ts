import type { SymbolLayerSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { certainties, type Certainty } from "#model/certainty.ts";
import { idioms, type Idiom } from "#model/layer.ts";
import { groundColour } from "#model/palette.ts";
import type { EntityId } from "#model/id.ts";
import type { View } from "#model/view.ts";
import { zh } from "#messages/zh.ts";
import { openAtlas } from "#atlas/lookups.ts";
import { openingView } from "#store/app-state.ts";
import { buildStyle } from "#map/build-style.ts";
import { tinyCompiled } from "../fixtures/tiny-atlas.ts";

/** The names of a style in which every layer is drawn in one idiom and has the given classes. */
function namesOf(
  as: Idiom,
  classes: readonly Certainty[],
  change: Partial<View> = {},
): SymbolLayerSpecification[] {
  const { core } = tinyCompiled();
  const layers = core.layers.map((layer) => ({
    ...layer,
    drawing: { ...layer.drawing, as },
    certainties: classes,
  }));
  const atlas = openAtlas({ ...core, layers });
  const on = layers.map(({ id }) => ({ id, opacity: 1 }));
  const view = { ...openingView(atlas), layers: on, ...change };
  const files = { address: (file: string) => file, fontFaces: {} };
  return buildStyle(atlas, { view, scale: 1 }, files).layers.filter(
    (layer): layer is SymbolLayerSpecification =>
      layer.type === "symbol" && layer.layout?.["text-field"] !== undefined,
  );
}

const json = (value: unknown) => JSON.stringify(value);

test.each(idioms)("no name of the idiom %s may lie over another, but the one chosen", (as) => {
  const names = namesOf(as, certainties, {
    candidates: true,
    selection: "east-zone" as EntityId,
  });
  const bold = names.filter(
    ({ layout }) =>
      layout?.["text-allow-overlap"] ??
      layout?.["text-ignore-placement"] ??
      layout?.["text-overlap"],
  );
  // The number in a circle is no name, and a circle without it would say nothing.
  const chosen = bold.filter(({ id }) => !(as === "column" && id.endsWith("/number")));
  expect(chosen.filter(({ id }) => !id.endsWith("/label-selected"))).toEqual([]);
  for (const { filter } of chosen) expect(json(filter)).toContain("east-zone");
});

test.each(["cluster", "zone", "plate", "belt", "corridor", "centre"] as const)(
  "a %s without evidence is named in the regular weight, one with evidence in the heavy one",
  (as) => {
    const fonts = (classes: readonly Certainty[]) =>
      json(namesOf(as, classes).map(({ layout }) => layout?.["text-font"]));
    expect(fonts(["schematic", "candidate"])).not.toContain("Strong");
    expect(fonts(["confirmed", "derived"])).toContain("Strong");
    expect(fonts(["derived", "schematic"])).toContain("case");
  },
);

test("the name of a candidate is grey and says what it is, once candidates are asked for", () => {
  const grey = groundColour("ink-faint", "paper");
  const asked = namesOf("cluster", ["schematic", "candidate"], { candidates: true });
  expect(asked.length).toBeGreaterThan(0);
  for (const { layout, paint } of asked) {
    expect(json(layout?.["text-field"])).toContain(`（${zh.certainties.candidate}）`);
    expect(json(paint?.["text-color"])).toContain(grey);
  }
  const unasked = namesOf("cluster", ["schematic", "candidate"]);
  expect(json(unasked)).not.toContain(zh.certainties.candidate);
});

test("the name of an area may step aside, the name of a band keeps to its course", () => {
  for (const { layout } of namesOf("cluster", ["schematic"])) {
    expect(layout?.["text-variable-anchor-offset"]).toContainEqual("center");
  }
  for (const { layout } of namesOf("belt", ["schematic"])) {
    expect(layout).toMatchObject({ "symbol-placement": "line" });
    expect(layout).not.toHaveProperty("text-variable-anchor-offset");
  }
});
