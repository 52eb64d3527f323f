import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { idioms, type Idiom } from "#model/layer.ts";
import { themes } from "#model/palette.ts";
import type { EntityId, LayerId } from "#model/id.ts";
import type { View } from "#model/view.ts";
import { openAtlas } from "#atlas/lookups.ts";
import { openingView } from "#store/app-state.ts";
import { buildStyle, firstLabel } from "#map/build-style.ts";
import { tinyAtlas, tinyCompiled } from "../fixtures/tiny-atlas.ts";

const files = {
  address: (file: string) => `https://atlas.test/${file}`,
  fontFaces: { "Atlas Sans": [{ url: "https://atlas.test/sans.woff2" }] },
};
const atlas = tinyAtlas();
const everything: View = {
  ...openingView(atlas),
  layers: atlas.core.layers.map(({ id }) => ({ id, opacity: 0.8 })),
};
const styleOf = (change: Partial<View> = {}, of = atlas) =>
  buildStyle(of, { view: { ...everything, ...change }, scale: 1 }, files);

test("same atlas, same state, same style", () => {
  expect(styleOf()).toEqual(styleOf());
});

describe.each(themes)("on %s", (theme) => {
  test.each([
    ["at rest", {}],
    ["with something chosen", { selection: "east-zone" as EntityId }],
    ["with candidates", { candidates: true }],
    ["with only what has evidence", { evidenceOnly: true }],
    ["in English", { language: "en" as const }],
  ])("the style is valid %s", (_when, change) => {
    expect(validateStyleMin(styleOf({ ...change, theme }))).toEqual([]);
  });
});

test.each(idioms)("the idiom %s is drawn by a valid style", (as: Idiom) => {
  const { core } = tinyCompiled();
  const layers = core.layers.map((layer) => ({
    ...layer,
    drawing: { ...layer.drawing, as },
    certainties: ["confirmed", "schematic", "candidate"] as const,
    statuses: ["existing", "building", "planned", "concept", "unknown"] as const,
    tints: ["teal", "plum"] as const,
  }));
  const style = styleOf({ candidates: true }, openAtlas({ ...core, layers }));
  expect(validateStyleMin(style)).toEqual([]);
  expect(style.layers.length > 1).toBe(as !== "flow");
});

test("every area lies under every line, every line under every point, names on top", () => {
  const kinds = styleOf().layers.map((layer) =>
    layer.type === "symbol" && layer.layout?.["text-field"] ? "name" : layer.type,
  );
  expect(kinds.lastIndexOf("fill")).toBeLessThan(kinds.indexOf("name"));
  expect(kinds.lastIndexOf("circle")).toBeLessThan(kinds.indexOf("name"));
  expect(kinds.slice(kinds.indexOf("name")).every((kind) => kind === "name")).toBe(true);
  const style = styleOf();
  expect(style.layers[kinds.indexOf("name")]?.id).toBe(firstLabel(style));
});

test("names of the plan win over names of places, but for the first city's", () => {
  const ids = styleOf().layers.map(({ id }) => id);
  const at = (id: string) => ids.indexOf(id);
  expect(at("zones/label")).toBeGreaterThan(at("towns/name-2"));
  expect(at("zones/label")).toBeLessThan(at("towns/name-1"));
});

test("only visible layers have a source, and every source is an address", () => {
  const style = styleOf({ layers: [{ id: "zones" as LayerId, opacity: 1 }] });
  expect(style.sources).toEqual({
    zones: {
      type: "geojson",
      data: "https://atlas.test/layer-zones.geojson",
      promoteId: "id",
      buffer: 512,
    },
  });
});

test("no glyphs and no sprite are asked of a server", () => {
  expect(styleOf()).not.toHaveProperty("glyphs");
  expect(styleOf()).not.toHaveProperty("sprite");
});

describe("what the list of projects asks of the map", () => {
  const origin = { at: [125, 44] as const, accuracy_m: 500, place: null };
  const fadedProjects = ["bridge-waterworks" as EntityId];
  const asked = (panel: View["panel"]) =>
    buildStyle(atlas, { view: { ...everything, panel }, scale: 1, origin, fadedProjects }, files);

  test("is a valid style with a mark at the origin and the projects left out faded", () => {
    const style = asked("projects");
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.layers.at(-1)?.id).toBe("+origin/dot");
    const site = style.layers.find(({ id }) => id === "projects/site");
    expect(JSON.stringify(site?.paint)).toContain("bridge-waterworks");
  });

  test("ends with the list: the map is as it is without", () => {
    expect(asked("layers")).toEqual(styleOf({ panel: "layers" }));
  });
});
