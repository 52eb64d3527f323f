import { expect, test } from "vitest";
import type { LayerId } from "#model/id.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { openLayers } from "#compile/open-layers.ts";
import { ContentError } from "#model/problem.ts";
import { countedContent } from "../fixtures/counted-content.ts";
import { tinyContent } from "../fixtures/tiny-content.ts";

const byDistrict = "by-district" as LayerId;
const density = "density" as LayerId;
const atlas = compileAtlas(tinyContent(countedContent));
const drawn = (id: LayerId) =>
  atlas.layers.find((layer) => layer.id === id)?.collection.features ?? [];

function problemsOf(changes: Readonly<Record<string, unknown>>): string {
  try {
    compileAtlas(tinyContent({ ...countedContent, ...changes }));
    return "";
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message;
  }
}

test("a project counts in every district that its words name, and one without any is told", () => {
  expect(atlas.details.tallies[byDistrict]).toEqual({
    by: "district",
    all: 3,
    named: 1,
    placed: 1,
    several: 1,
    wide: { citywide: 0, several: 0, elsewhere: 0 },
    unknown: 1,
    rows: [
      ["east-county", 2],
      ["west-county", 1],
    ],
  });
});

test("a column stands inside its district, and a quarter of the number is half as wide", () => {
  const [east, west] = drawn(byDistrict);
  expect(east?.properties).toMatchObject({ district: "east-county", name: "东县", count: 2 });
  expect(east?.properties).not.toHaveProperty("entity");
  const [longitude = 0] = (east?.geometry as { coordinates: number[] }).coordinates;
  expect(longitude).toBeGreaterThan(125.1);
  expect(longitude).toBeLessThan(125.4);
  expect(east?.properties?.["share"]).toBe(1);
  expect(west?.properties?.["share"]).toBeCloseTo(Math.SQRT1_2, 2);
});

test("squares count positions, and say how sure they are and what has none", () => {
  expect(atlas.details.tallies[density]).toMatchObject({
    all: 3,
    located: { schematic: 2 },
    vague: 0,
    unlocated: 1,
    cells: 1,
    most: 2,
  });
  const [cell] = drawn(density);
  expect(cell?.properties).toMatchObject({ count: 2, step: 1, certainty: "schematic" });
});

test("a square is as wide and as high as it says, to three in a hundred", () => {
  const [cell] = drawn(density);
  const ring = (cell?.geometry as { coordinates: number[][][] }).coordinates[0] ?? [];
  const [longitudes, latitudes] = [0, 1].map((axis) => ring.map((at) => at[axis] ?? 0));
  const span = (values: readonly number[] = []) => Math.max(...values) - Math.min(...values);
  const high_m = span(latitudes) * 111195;
  const wide_m = span(longitudes) * 111195 * Math.cos((44.1 * Math.PI) / 180);
  for (const side of [high_m, wide_m]) expect(Math.abs(side - 10000)).toBeLessThan(300);
});

test("a position known worse than a square is wide is in no square", () => {
  const shapes = countedContent["geodata/plan/projects/features.geojson"];
  const vague = shapes.features.map((one) => ({
    ...one,
    properties: { ...one.properties, accuracy_m: 10001 },
  }));
  const changed = { "geodata/plan/projects/features.geojson": { ...shapes, features: vague } };
  const { details } = compileAtlas(tinyContent({ ...countedContent, ...changed }));
  expect(details.tallies[density]).toMatchObject({ vague: 2, cells: 0, most: 0 });
});

test("the open data have each number once, without what only the map draws with", () => {
  const cells = openLayers(atlas).get(density)?.features;
  expect(cells).toHaveLength(1);
  expect(Object.keys(cells?.[0]?.properties ?? {})).toEqual(["id", "count", "certainty"]);
});

test("a layer of numbers that is drawn as something else says what fits", () => {
  const file = "geodata/plan/density/layer.json";
  const card = countedContent[file];
  expect(problemsOf({ [file]: { ...card, drawing: { as: "zone", tint: "moss" } } })).toContain(
    `${file}: drawing.as: unfit drawing: zone for what is counted by cell (expected grid)`,
  );
  const { counts: _counts, ...uncounted } = card;
  expect(problemsOf({ [file]: uncounted })).toContain("missing counts: a grid stands for a number");
});

test("what cannot be counted, a square too small and a file of shapes are problems", () => {
  const file = "geodata/plan/density/layer.json";
  const card = countedContent[file];
  const counted = (counts: object) => problemsOf({ [file]: { ...card, counts } });
  expect(counted({ of: "projects", by: "province" })).toContain("counts.by");
  expect(counted({ of: "projects", by: "cell", cell_m: 10 })).toContain("metres, at least 1000");
  expect(
    problemsOf({ "geodata/plan/density/features.geojson": '{"type":"FeatureCollection"}' }),
  ).toContain("geodata/plan/density/features.geojson: needless file");
});
