import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import gcoord from "gcoord";
import type { Position } from "geojson";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { readContent } from "#compile/content.ts";
import { changed, importingProject, type AreaFile } from "../fixtures/importing-project.ts";
import { bureauFile, moved } from "../fixtures/three-counties.ts";

// Each run of the command compiles an atlas, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let project: ReturnType<typeof importingProject>;
beforeEach(() => (project = importingProject()));
afterEach(() => rmSync(project.root, { recursive: true, force: true }));

const ringOf = (file: AreaFile, index: number): Position[] =>
  file.features[index]?.geometry.coordinates[0] ?? [];

test("a good file is drawn by the next build, with its provenance", () => {
  const { code, output } = project.run(
    bureauFile(),
    ...["--source", "河城市自然资源局，区县界，2025", "--licence", "内部使用"],
    ...["--date", "2025-06", "--accuracy", "20"],
  );
  expect(output).toMatchInlineSnapshot(`
    "read: lines.geojson, 3 areas, 0 named points
    layer: counties
    units: 3 of the 3 that the layer counties has
    rings: all turned as they should be
    against the lines of counties (877 km of line, known to 3000 m):
      if WGS-84 (CGCS2000): to be moved 176 m (46 m west, 170 m north), median distance 240 m
      if GCJ-02: to be moved 621 m (457 m east, 421 m north), median distance 478 m
      if BD-09: to be moved 1475 m (973 m east, 1109 m north), median distance 985 m
    coordinate system: WGS-84 (CGCS2000), found
    overlaps: none
    written: geodata/official/counties – the next build draws it"
  `);
  expect(code).toBe(0);
  const { core, details, shapes } = compileAtlas(readContent(project.root));
  const layer = core.layers.find(({ id }) => id === "counties");
  expect(layer?.provenance).toMatchObject({
    text: { zh: "河城市自然资源局，区县界，2025" },
    licence: "内部使用",
    date: "2025-06",
  });
  expect(layer).toMatchObject({ certainty: "confirmed", method: "dataset", accuracy_m: 20 });
  expect(details.sources.map(({ id }) => id)).toContain("official-counties");
  const drawn = shapes.filter((one) => one.layer.id === "counties");
  expect(drawn.map(({ properties }) => properties.id)).toEqual([
    "county-880101",
    "county-880102",
    "county-880103",
  ]);
  expect(drawn[0]?.geometry).toEqual(bureauFile().features[0]?.geometry);
});

test("codes are found under the names that platforms give them", () => {
  for (const codes of [
    { adcode: 880101, gb: undefined },
    { XZQDM: "880101000000", gb: undefined },
    { PAC: "880101", gb: undefined },
  ]) {
    expect(project.run(changed(0, codes), "--dry-run").problems).toEqual([]);
  }
  expect(existsSync(project.slot("layer.json"))).toBe(false);
});

test.each([
  ["GCJ-02", gcoord.GCJ02, "gcj02"],
  ["BD-09", gcoord.BD09, "bd09"],
] as const)("a file in %s is found out and brought back", (name, system, datum) => {
  const away = moved(bureauFile(), (position) =>
    gcoord.transform(position as [number, number], gcoord.WGS84, system),
  );
  const { code, output } = project.run(away);
  expect(output).toContain(`coordinate system: ${name}, found`);
  expect(code).toBe(0);
  expect(JSON.parse(readFileSync(project.slot("layer.json"), "utf8"))).toMatchObject({
    crs: datum,
  });
  const off_m = ringOf(project.written(), 0).map(([x = 0, y = 0], index) => {
    const [u = 0, w = 0] = ringOf(bureauFile(), 0)[index] ?? [];
    return Math.hypot((x - u) * 80_000, (y - w) * 111_000);
  });
  expect(Math.max(...off_m)).toBeLessThan(3);
});

test("a ring that runs the wrong way is turned and told", () => {
  const { code, output } = project.run(changed(1, {}, (ring) => ring.toReversed()));
  expect(output).toContain("rings: 1 turned round (RFC 7946)");
  expect(code).toBe(0);
  expect(ringOf(project.written(), 1)).toEqual(ringOf(bureauFile(), 1));
});

test("a bad file leaves what the slot held, and removing the folder brings the drawing back", () => {
  expect(project.run(bureauFile(), "--source", "第一版").code).toBe(0);
  const before = ["layer.json", "features.geojson", "sources.json"].map((name) =>
    readFileSync(project.slot(name), "utf8"),
  );
  const { code, output } = project.run(changed(0, { gb: "156880102" }), "--source", "第二版");
  expect(code).toBe(1);
  expect(output).toContain("nothing was written");
  const after = ["layer.json", "features.geojson", "sources.json"].map((name) =>
    readFileSync(project.slot(name), "utf8"),
  );
  expect(after).toEqual(before);
  rmSync(join(project.root, "geodata/official"), { recursive: true });
  const { core } = compileAtlas(readContent(project.root));
  expect(core.layers.find(({ id }) => id === "counties")?.certainty).toBe("schematic");
});

test("townships are a new layer, tied to the places that the atlas knows", () => {
  const square = (x: number, y: number) => ({
    type: "Polygon",
    coordinates: [
      [
        [x, y],
        [x + 0.1, y],
        [x + 0.1, y + 0.1],
        [x, y + 0.1],
        [x, y],
      ],
    ],
  });
  const feature = (name: string, code: string, geometry: unknown) => ({
    type: "Feature",
    properties: { XZQMC: name, XZQDM: code },
    geometry,
  });
  const file = {
    type: "FeatureCollection",
    features: [
      feature("石桥镇", "880102101", square(125.1, 44)),
      feature("柳树乡", "880102200000", square(125.2, 44)),
      feature("远乡", "990102200", square(125.3, 44)),
    ],
  };
  const { code, output } = project.run(file, "--crs", "wgs84");
  expect(output).toContain("left out, not of this layer: 远乡");
  expect(code).toBe(0);
  const { core, shapes } = compileAtlas(readContent(project.root));
  expect(core.layers.find(({ id }) => id === "townships")).toMatchObject({ features: 2 });
  const drawn = shapes.filter(({ layer }) => layer.id === "townships");
  expect(drawn.map(({ properties }) => properties)).toEqual([
    {
      id: "townships-880102101",
      name: { zh: "石桥镇" },
      adcode: "880102101",
      entity: "stonebridge",
    },
    { id: "townships-880102200", name: { zh: "柳树乡" }, adcode: "880102200" },
  ]);
});

test("an area of the plan is matched by its name, and its rule gives way", () => {
  const [, shape] = bureauFile().features;
  const file = {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: { 名称: "东区" }, geometry: shape?.geometry }],
  };
  const { code } = project.run(file, "--layer", "zones", "--crs", "wgs84");
  expect(code).toBe(0);
  const { core, details } = compileAtlas(readContent(project.root));
  const [zone] = core.features.filter(({ layer }) => layer === "zones");
  expect(zone).toMatchObject({ id: "east-zone-area", certainty: "confirmed", accuracy_m: 100 });
  expect(zone && details.features[zone.id]).toMatchObject({
    method: "dataset",
    sources: ["official-zones"],
  });
});
