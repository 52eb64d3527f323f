import { expect, test } from "vitest";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { tiny, tinyContent } from "../fixtures/tiny-content.ts";

const [zone] = tiny["geodata/plan/zones/features.geojson"].features;
const [east] = tiny["seeds/entities/zones.json"];
const [waterworks, renewal] = tiny["seeds/entities/projects.json"];
const collection = (...features: readonly unknown[]) => ({ type: "FeatureCollection", features });

const find = (changes: Readonly<Record<string, unknown>>) =>
  compileAtlas(tinyContent(changes)).details.findings;

const west = { ...east, id: "west-zone", name: { zh: "西区" } };
const westArea = (radius_m: number) => ({
  ...zone,
  properties: {
    ...zone.properties,
    id: "west-zone-area",
    entity: "west-zone",
    derivation: { rule: "circle", centre: "riverton", radius_m },
  },
});

test("the tiny city fits together: nothing is found", () => {
  expect(find({})).toEqual([]);
});

test("two areas of a layer on the same ground are found, with how much they share", () => {
  const [found, ...more] = find({
    "seeds/entities/zones.json": [east, west],
    "geodata/plan/zones/features.geojson": collection(zone, westArea(5000)),
  });
  expect(more).toEqual([]);
  expect(found).toMatchObject({ kind: "overlap", entity: "east-zone", against: "west-zone" });
  // A quarter of the ring between 2 and 5 km.
  expect((found?.common_m2 ?? 0) / 1e6).toBeCloseTo((Math.PI * (25 - 4)) / 4, 0);
  expect(found?.stated).toBeUndefined();
});

test("an overlap of shapes with a common part is stated by the lists themselves", () => {
  const shared = {
    ...zone,
    properties: {
      ...zone.properties,
      id: "west-zone-area",
      entity: "west-zone",
      derivation: { rule: "union", of: ["east-zone-area"] },
    },
  };
  const both = { ...shared, properties: { ...shared.properties, id: "x", entity: "third-zone" } };
  const found = find({
    "seeds/entities/zones.json": [east, west, { ...west, id: "third-zone", name: { zh: "三区" } }],
    "geodata/plan/zones/features.geojson": collection(zone, shared, both),
  });
  expect(found).toMatchObject([{ kind: "overlap", entity: "west-zone", stated: true }]);
});

test("a project outside the area that its words name is found, beyond the accuracy of both", () => {
  const inWords = (placeWords: string[]) =>
    find({ "seeds/entities/projects.json": [{ ...waterworks, placeWords }, renewal] });
  expect(inWords(["东区"])).toMatchObject([
    { kind: "outside", entity: "bridge-waterworks", against: "east-zone", slack_m: 7000 },
  ]);
  expect(inWords(["不知何处"])).toEqual([]);
});

test("a line that passes by a town of its words is found", () => {
  const [rail] = tiny["seeds/entities/corridors.json"];
  const [line] = tiny["geodata/plan/railways/features.geojson"].features;
  const through = (...via: unknown[]) =>
    find({
      "seeds/entities/corridors.json": [{ ...rail, placeWords: ["石桥镇"] }],
      "geodata/plan/railways/features.geojson": collection({
        ...line,
        properties: { ...line.properties, derivation: { rule: "through", via } },
      }),
      "geodata/base/towns/layer.json": {
        ...tiny["geodata/base/towns/layer.json"],
        accuracy_m: 1000,
      },
    });
  expect(through("riverton", "stonebridge")).toEqual([]);
  expect(through("riverton", [124.8, 43.9])).toMatchObject([
    { kind: "off-line", entity: "old-railway", against: "stonebridge", slack_m: 1800 },
  ]);
});

test("what is drawn stands beside the area that a source gives", () => {
  const { details } = compileAtlas(
    tinyContent({
      "seeds/entities/zones.json": [
        { ...east, publishedAreas: [{ km2: 70, sources: ["survey"] }] },
      ],
    }),
  );
  const { areas } = Object.values(details.entities).find((one) => one.areas) ?? {};
  expect((areas?.drawn_m2 ?? 0) / 1e6).toBeCloseTo((Math.PI * (81 - 4)) / 4, 0);
  expect(areas?.published).toMatchObject([{ km2: 70, drawn_m2: areas?.drawn_m2 }]);
});
