import { expect, test } from "vitest";
import { boundsOf } from "#space/extent.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { openLayers } from "#compile/open-layers.ts";
import { problemsOf } from "../fixtures/problems-of.ts";
import { tinyContent } from "../fixtures/tiny-content.ts";

const square = (west: number, south: number, size = 0.2) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const feature = (properties: unknown, geometry: unknown) => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const bi = (zh: string, en: string) => ({ zh, en });

const counties = {
  "geodata/base/counties/layer.json": {
    title: bi("区县", "Counties"),
    family: "ground",
    drawing: { as: "county", tint: "slate" },
    provenance: { text: bi("手绘", "By hand"), licence: "CC-BY-4.0", date: "2026" },
    certainty: "schematic",
    method: "hand-drawn",
    accuracy_m: 3000,
    note: bi("示意", "A sketch"),
  },
  "geodata/base/counties/features.geojson": collection(
    feature(
      { id: "county-a", adcode: "990101", entity: "riverton", iou: 0.8 },
      square(124.9, 43.9),
    ),
    feature({ id: "county-b", adcode: "990102", entity: "stonebridge" }, square(125.1, 43.9)),
  ),
};
const slot = {
  provenance: {
    text: bi("河城市自然资源局", "Riverton bureau"),
    licence: "internal",
    date: "2025-06",
    sources: ["official-counties"],
  },
  accuracy_m: 20,
  crs: "gcj02",
};
const source = [{ id: "official-counties", title: bi("界线", "Lines"), kind: "dataset" }];
const official = (...features: unknown[]) => ({
  ...counties,
  "geodata/official/counties/layer.json": slot,
  "geodata/official/counties/sources.json": source,
  "geodata/official/counties/features.geojson": collection(...features),
});
const whole = official(
  feature({ id: "county-a" }, square(124.91, 43.91)),
  feature({ id: "county-b", accuracy_m: 5 }, square(125.11, 43.91)),
);

test("an official file is drawn in place of the layer's own shapes, with its provenance", () => {
  const atlas = compileAtlas(tinyContent(whole));
  const layer = atlas.core.layers.find(({ id }) => id === "counties");
  expect(layer).toMatchObject({
    title: bi("区县", "Counties"),
    provenance: slot.provenance,
    certainty: "confirmed",
    method: "dataset",
    accuracy_m: 20,
  });
  expect(atlas.details.layerNotes).not.toHaveProperty("counties");
  const [a, b] = atlas.core.features.filter((one) => one.layer === "counties");
  expect(a).toMatchObject({ id: "county-a", entity: "riverton", certainty: "confirmed" });
  expect([a?.accuracy_m, b?.accuracy_m]).toEqual([20, 5]);
  const drawn = atlas.shapes.find(({ properties }) => properties.id === "county-a");
  expect(drawn && boundsOf(drawn.geometry)).toEqual([124.91, 43.91, 125.11, 44.11]);
  expect(atlas.details.features["county-a" as keyof typeof atlas.details.features]).toEqual({
    method: "dataset",
    sources: ["official-counties"],
    licence: "internal",
    provenance: slot.provenance.text,
  });
  expect(openLayers(atlas).get("counties")?.features[0]?.properties).toMatchObject({
    certainty: "confirmed",
    sources: ["official-counties"],
  });
});

test("without the folder the atlas draws its own again", () => {
  const { core, details } = compileAtlas(tinyContent(counties));
  expect(core.layers.find(({ id }) => id === "counties")).toMatchObject({
    certainty: "schematic",
  });
  expect(details.layerNotes).toMatchObject({ counties: bi("示意", "A sketch") });
});

test("what an official file lacks stays, and the layer claims no more than that", () => {
  const part = official(feature({ id: "county-a" }, square(124.91, 43.91)));
  const { core } = compileAtlas(tinyContent(part));
  const layer = core.layers.find(({ id }) => id === "counties");
  expect(layer?.certainty).toBe("schematic");
  expect(layer?.provenance.text.zh).toBe("河城市自然资源局；其余：手绘");
  const drawn = core.features.filter((one) => one.layer === "counties");
  expect(drawn.map(({ certainty, accuracy_m }) => [certainty, accuracy_m])).toEqual([
    ["confirmed", 20],
    ["schematic", 3000],
  ]);
});

test("an official shape of the plan wins over the rule", () => {
  const zones = {
    "geodata/official/zones/layer.json": slot,
    "geodata/official/zones/features.geojson": collection(
      feature({ id: "east-zone-area" }, square(125.1, 44)),
    ),
    "geodata/official/sources.json": source,
  };
  const { core, details } = compileAtlas(tinyContent(zones));
  const drawn = core.features.find(({ id }) => id === "east-zone-area");
  expect(drawn).toMatchObject({ entity: "east-zone", certainty: "confirmed", accuracy_m: 20 });
  expect(details.features[drawn?.id ?? ("" as never)]).toEqual({
    method: "dataset",
    sources: ["official-counties"],
    licence: "internal",
  });
});

test("a folder of a new name is a new layer of the ground, with a whole card", () => {
  const towns = {
    "geodata/official/townships/layer.json": {
      ...counties["geodata/base/counties/layer.json"],
      crs: "wgs84",
    },
    "geodata/official/townships/features.geojson": collection(
      feature({ id: "township-1", adcode: "990101001" }, square(125, 44)),
    ),
  };
  const { core } = compileAtlas(tinyContent(towns));
  expect(core.layers.find(({ id }) => id === "townships")).toMatchObject({ features: 1 });
});

test("a folder that fits nothing says so", () => {
  const odd = official(feature({ id: "county-c" }, square(124.91, 43.91)));
  const { licence, ...unlicensed } = slot.provenance;
  const card = { ...slot, provenance: unlicensed };
  expect(problemsOf(odd)).toMatchInlineSnapshot(`
    [
      "geodata/official/counties/features.geojson: features.0.properties.id: unknown feature: county-c (expected an id of the layer counties) – did you mean county-a?",
    ]
  `);
  expect(problemsOf({ ...whole, "geodata/official/counties/layer.json": card }))
    .toMatchInlineSnapshot(`
    [
      "geodata/official/counties/layer.json: provenance.licence: missing field (expected licence)",
    ]
  `);
});
