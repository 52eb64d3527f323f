import { expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { county } from "../fixtures/square-county.ts";
import { tiny, tinyContent } from "../fixtures/tiny-content.ts";

/** The tiny city with two counties, a project changed and some places more. */
function sites(change: object, accuracy_m: number, more: readonly object[] = []) {
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
      ...more,
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

test("where no district is named, a good position tells it, and says so; a loose one does not", () => {
  const known = { districts: ["east-county"], by: "position" };
  expect(sites({}, 4000).projects[project]).toMatchObject(known);
  expect(sites({}, 9000).projects[project]?.districts).toEqual([]);
});

const town = { id: "hill-town", name: { zh: "岭镇" }, type: "town" };

test("a place that the text names tells its district: by its note, never by one that does not know", () => {
  const inTown = (zh: string) =>
    sites({ placeWords: ["岭镇"] }, 9000, [{ ...town, location: { zh } }]).projects[project];
  const derived = { districts: ["west-county"], by: "place", via: ["hill-town"] };
  expect(inTown("西县东北部")).toMatchObject(derived);
  expect(inTown("推测西县")).toMatchObject({ districts: [] });
  // Where the county in law and the one that runs it differ, it counts in both.
  const rulers = { legalParent: "west-county", administeredBy: "east-county" };
  expect(
    sites({ placeWords: ["岭镇"] }, 9000, [{ ...town, ...rulers }]).projects[project]?.districts,
  ).toEqual(["west-county", "east-county"]);
});

test("a place in several districts tells none, and the project says which place that is", () => {
  const street = { id: "long-street", name: { zh: "长街" }, location: { zh: "西县、东县" } };
  const wide = sites({ placeWords: ["长街"] }, 9000, [street]).projects[project];
  expect(wide).toMatchObject({ districts: [], reach: "several", over: ["long-street"] });
  const both = sites({ placeWords: ["长街", "西县"] }, 9000, [street]).projects[project];
  expect(both).toMatchObject({ districts: ["west-county"], by: "text", reach: "several" });
});

test("a project is for the whole city only in words that a quote of it has", () => {
  expect(sites({ reachWords: "石桥" }, 9000).projects[project]?.reach).toBe("citywide");
  expect(() => sites({ reachWords: "全市" }, 9000)).toThrow(/missing words: “全市”/);
});

test("what the text does not place stays without a district", () => {
  const { projects } = sites({ placeWords: ["河城"] }, 9000);
  expect(projects[project]).toEqual({
    districts: [],
    plates: [],
    at: projects[project]?.at,
  });
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
