import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { readContent } from "#compile/content.ts";
import { changed, importingProject } from "../fixtures/importing-project.ts";
import { bureauFile, moved } from "../fixtures/three-counties.ts";

// Each run of the command compiles an atlas, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let project: ReturnType<typeof importingProject>;
beforeEach(() => (project = importingProject()));
afterEach(() => rmSync(project.root, { recursive: true, force: true }));

test("a file that fits no reading clearly is refused, and --crs settles it", () => {
  const odd = moved(bureauFile(), ([x = 0, y = 0]) => [x + 0.0033, y + 0.0012]);
  const { code, problems } = project.run(odd);
  expect(code).toBe(1);
  expect(problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: coordinates: undecided coordinate system: no reading fits clearly better than the others (expected one that fits known lines within 250 m while every other is at least 300 m and 2 times as far off, along enough line (100 times its accuracy); say it with --crs wgs84, gcj02 or bd09)",
    ]
  `);
  expect(project.run(odd, "--crs", "wgs84").code).toBe(0);
});

test("a missing county is told, or stays as drawn if that is allowed", () => {
  const file = bureauFile();
  const two = { ...file, features: file.features.slice(0, 2) };
  expect(project.run(two).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: features: missing unit: 丙区 880103 (expected every unit of the layer, or --allow-missing to keep the drawn ones)",
    ]
  `);
  expect(project.run(two, "--allow-missing").code).toBe(0);
  const { core, shapes } = compileAtlas(readContent(project.root));
  expect(shapes.filter(({ layer }) => layer.id === "counties")).toHaveLength(3);
  expect(core.layers.find(({ id }) => id === "counties")?.certainty).toBe("schematic");
});

test("what is wrong with codes is told, with the code that is meant", () => {
  expect(project.run(changed(0, { gb: "156880102" })).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: features.0 (甲县): wrong code: gb 156880102, for 甲县 (expected 880102 is 乙市) – did you mean 880101?",
    ]
  `);
  expect(project.run(changed(1, { gb: "156880201" })).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: features.1 (乙市): outdated code: gb 156880201, for 乙市 (expected 880102: moved here in 2020)",
    ]
  `);
  expect(project.run(changed(2, { gb: "156880130" })).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: features.2 (丙区): unknown code: gb 156880130, for 丙区 (expected a code of the layer) – did you mean 880103?",
    ]
  `);
  expect(project.run(changed(2, { name: "丁区" })).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: features.2 (丁区): wrong name: 丁区, for gb 156880103 (expected 880103 is 丙区)",
    ]
  `);
  expect(project.run(changed(1, { name: "甲县", gb: "156880101" })).problems)
    .toMatchInlineSnapshot(`
    [
      "lines.geojson: features.1 (甲县): repeated unit: 甲县 880101, which is also features.0 (甲县) (expected one feature a unit, a MultiPolygon where it has several parts)",
      "lines.geojson: features: missing unit: 乙市 880102 (expected every unit of the layer, or --allow-missing to keep the drawn ones)",
    ]
  `);
});

test("two counties with each other's codes are told by where they lie", () => {
  const file = changed(0, { name: "乙市", gb: "156880102" });
  const features = file.features.map((feature, index) =>
    index === 1 ? { ...feature, properties: { name: "甲县", gb: "156880101" } } : feature,
  );
  expect(project.run({ ...file, features }).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: features.0 (乙市): misplaced unit: 乙市 880102 (expected the area of 乙市 880102, which the atlas knows elsewhere)",
      "lines.geojson: features.1 (甲县): misplaced unit: 甲县 880101 (expected the area of 甲县 880101, which the atlas knows elsewhere)",
    ]
  `);
});

test("a crossing ring and an open ring say where", () => {
  const loop = changed(1, {}, (ring) => [
    ...ring.slice(0, -1),
    [125, 43.9],
    [125.05, 43.9],
    [125, 43.95],
    [125.02, 43.85],
    ...ring.slice(-1),
  ]);
  expect(project.run(loop).problems.filter((one) => one.includes("crossing")))
    .toMatchInlineSnapshot(`
    [
      "lines.geojson: features.1 (乙市): crossing ring at: 125.01, 43.9 (expected a ring that does not cross itself: look there, or mend with mapshaper -clean)",
    ]
  `);
  expect(project.run(changed(1, {}, (ring) => ring.slice(0, -1))).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: features.1 (乙市): open ring: begins at 124.8, 43.5, ends at 124.800089, 43.505 (expected the first position again at the end)",
    ]
  `);
});

test("neighbours that overlap are told with how much and where", () => {
  const wide = changed(0, {}, (ring) =>
    ring.map(([x = 0, y = 0]) => [x > 124.7 ? x + 0.02 : x, y]),
  );
  expect(project.run(wide).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: features.0 (甲县): overlapping units: 甲县 880101 and 乙市 880102 share 180 km², 4 % of the smaller, widest at 124.8095, 44.4065 (expected at most 0.1 %, or --overlap with another share)",
    ]
  `);
  expect(project.run(wide, "--overlap", "0.2").code).toBe(0);
});

test("swapped axes, metres and another area are told as what they are", () => {
  const swapped = moved(bureauFile(), ([x = 0, y = 0]) => [y, x]);
  const metres = moved(bureauFile(), ([x = 0, y = 0]) => [42_000_000 + x * 1000, y * 111_000]);
  const far = moved(bureauFile(), ([x = 0, y = 0]) => [x - 10, y]);
  expect(project.run(swapped).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: coordinates: swapped axes: 43.5, 124.3 (expected longitude first: 124.3, 43.5)",
    ]
  `);
  expect(project.run(metres).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: coordinates: projected coordinates: 42124300, 4828500 (expected longitude, latitude in degrees (this looks like Gauss–Krüger of 3°, zone 42, central meridian 126°E); QGIS (export as EPSG:4490) or ogr2ogr -t_srs EPSG:4490 makes them of it)",
    ]
  `);
  expect(project.run(far).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: coordinates: other area: 114.27, 43.47, 115.83, 44.53 (west, south, east, north) (expected within 124.00, 43.00, 126.00, 45.00)",
    ]
  `);
});

test("a file that is no collection of areas is told", () => {
  expect(project.run("PK\u0003\u0004").problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: unreadable JSON: Unexpected token 'P', "PK" is not valid JSON (expected GeoJSON, not an archive: unpack it first)",
    ]
  `);
  expect(project.run({ type: "Topology", objects: {} }).problems).toMatchInlineSnapshot(`
    [
      "lines.geojson: type: unfit file: a Topology (expected a FeatureCollection: mapshaper FILE -o format=geojson makes one of it)",
    ]
  `);
  expect(project.run(bureauFile(), "--layer", "countys").problems).toMatchInlineSnapshot(`
    [
      "--layer: unknown layer: countys (expected a layer of the atlas, or counties, townships) – did you mean counties?",
    ]
  `);
  expect(project.run(bureauFile(), "--crs", "gcj").problems).toMatchInlineSnapshot(`
    [
      "geodata:boundaries: --crs: invalid value: gcj (expected auto, wgs84, gcj02, bd09)",
    ]
  `);
});
