import { expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { tiny, tinyContent } from "../fixtures/tiny-content.ts";

const square = (west: number) => [
  [
    [west, 43.8],
    [west + 0.3, 43.8],
    [west + 0.3, 44.3],
    [west, 44.3],
    [west, 43.8],
  ],
];
const county = (id: string, west: number) => ({
  type: "Feature",
  properties: { id: `county-${id}`, name: { zh: id }, entity: id },
  geometry: { type: "Polygon", coordinates: square(west) },
});

/** The tiny city with two counties, and a project changed. */
function sites(change: object, accuracy_m: number) {
  const projects = "seeds/entities/projects.json";
  const places = "seeds/entities/places.json";
  const shapes = "geodata/plan/projects/features.geojson";
  const [first, second] = tiny[projects];
  const [site] = tiny[shapes].features;
  const content = tinyContent({
    [projects]: [{ ...first, ...change }, second],
    [places]: [
      ...tiny[places],
      { id: "west-county", name: { zh: "西县" } },
      { id: "east-county", name: { zh: "东县" }, aliases: ["河东"] },
    ],
    [shapes]: {
      ...tiny[shapes],
      features: [{ ...site, properties: { ...site.properties, accuracy_m } }],
    },
    "geodata/base/counties/layer.json": {
      ...tiny["geodata/base/towns/layer.json"],
      drawing: { as: "county", tint: "slate" },
      certainty: "schematic",
      method: "hand-drawn",
      accuracy_m: 3000,
    },
    "geodata/base/counties/features.geojson": {
      type: "FeatureCollection",
      features: [county("west-county", 124.8), county("east-county", 125.1)],
    },
  });
  return compileAtlas(content).sites;
}
const project = "bridge-waterworks" as EntityId;

test("a project is in the district that its words name, whatever its position", () => {
  expect(sites({ placeWords: ["西县"] }, 4000).projects[project]?.districts).toEqual([
    "west-county",
  ]);
  expect(sites({ placeWords: ["河东"] }, 4000).projects[project]?.districts).toEqual([
    "east-county",
  ]);
});

test("where no district is named, a good position tells it and a loose one does not", () => {
  expect(sites({}, 4000).projects[project]?.districts).toEqual(["east-county"]);
  expect(sites({}, 9000).projects[project]?.districts).toEqual([]);
});

test("a project that is not on the map says why", () => {
  const { projects, reasons } = sites({}, 4000);
  const { at, reason = -1 } = projects["station-renewal" as EntityId] ?? {};
  expect([at, reasons[reason]]).toEqual([null, { zh: "未查到位置", en: "No position found" }]);
});

test("counties can be measured from, and their names can be typed in pinyin", () => {
  const { places, readings } = sites({}, 4000);
  expect(places.map(({ name }) => name.zh)).toContain("西县");
  expect(readings["xian"]).toBe("县");
});
