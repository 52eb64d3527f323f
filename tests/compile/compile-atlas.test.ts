import type { EntityId } from "#model/id.ts";
import { expect, test } from "vitest";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { problemsOf } from "../fixtures/problems-of.ts";
import { tiny, tinyContent } from "../fixtures/tiny-content.ts";

const zones = tiny["seeds/entities/zones.json"][0];
const area = tiny["geodata/plan/zones/features.geojson"].features[0];
const site = tiny["geodata/plan/projects/features.geojson"].features[0];
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });

test("good content becomes an atlas, linked both ways", () => {
  const { core, texts, layers, details } = compileAtlas(tinyContent());
  expect(core.locator.bounds).toEqual([124, 43, 126, 45]);
  expect(core.locator.rings[0]).toHaveLength(5);
  const east = core.entities.find(({ id }) => id === "east-zone");
  expect(east).toMatchObject({
    kind: "zone",
    parents: ["two-zones"],
    mentionedIn: { "riverton-plan": 1 },
  });
  expect(details.entities["east-zone" as EntityId]?.quotes).toMatchObject([
    { passage: "riverton-plan/1.1.1/p1", start: 0, end: 7, page: 1 },
  ]);
  expect(east?.bounds).not.toBeNull();
  const passage = texts[0]?.passages.find(({ id }) => id === "riverton-plan/1.1.1/p1");
  expect(passage?.mentions).toEqual([
    [1, 3, "east-zone"],
    [9, 12, "stonebridge"],
    [19, 22, "riverton-station"],
  ]);
  const drawn = layers.find(({ id }) => id === "zones")?.collection.features ?? [];
  expect(drawn.filter((feature) => !feature.properties?.["role"])).toHaveLength(1);
});

test("the outline counts what of a section is on the map, its parts included", () => {
  const { core } = compileAtlas(tinyContent());
  const counts = core.sections
    .filter(({ id }) => id.startsWith("riverton-plan/"))
    .map(({ id, onMap }) => [id, onMap]);
  expect(counts).toEqual([
    ["riverton-plan/0", 1],
    ["riverton-plan/1", 4],
    ["riverton-plan/1.1", 3],
    ["riverton-plan/1.1.1", 2],
    ["riverton-plan/box-1", 1],
  ]);
});

test("every problem is told at once, with file, field, what was expected and the nearest fix", () => {
  expect(
    problemsOf({
      "seeds/entities/zones.json": [
        {
          ...zones,
          quotes: [{ document: "riverton-plan", text: "以西区为核心区" }],
          sources: ["plan-text"],
        },
      ],
      "geodata/plan/zones/features.geojson": collection(
        { ...area, properties: { ...area.properties, entity: "east-zon" } },
        {
          ...area,
          properties: { ...area.properties, id: "open-area", derivation: undefined },
          geometry: {
            type: "Polygon",
            coordinates: [
              [
                [125, 44],
                [125.1, 44],
                [125.1, 44.1],
              ],
            ],
          },
        },
      ),
      "geodata/plan/projects/features.geojson": collection({
        ...site,
        geometry: { type: "Point", coordinates: [44.1, 125.2] },
      }),
      "geodata/plan/railways/layer.json": {
        ...tiny["geodata/plan/railways/layer.json"],
        drawing: { as: "railwy", tint: "umber" },
      },
    }),
  ).toMatchInlineSnapshot(`
    [
      "geodata/plan/railways/layer.json: drawing.as: invalid value: railwy (expected centre, cluster, zone, plate, belt, axis, corridor, circle, railway, expressway, metro-line, station, airport, project, flow, extent, column, grid, place, county, tract, boundary, river, lake, relief) – did you mean railway?",
      "seeds/entities/zones.json: 0.sources: unknown source: plan-text – did you mean plan-texts?",
      "geodata/plan/zones/features.geojson: features.0.properties.entity: unknown entity: east-zon – did you mean east-zone?",
      "geodata/plan/projects/features.geojson: features.0 (bridge-waterworks-site): position outside the stated area: 44.1, 125.2 (expected longitude, latitude inside it, or "beyond": true)",
      "geodata/plan/zones/features.geojson: features.1 (open-area): open ring: begins at 125, 44, ends at 125.1, 44.1",
      "seeds/entities/zones.json: 0.quotes.0 (east-zone): missing quote: “以西区为核心区” (expected words that stand in riverton-plan) – did you mean “以东区为核心区，以石桥”?",
    ]
  `);
});

test("a drawn thing without a quote is a problem", () => {
  expect(problemsOf({ "seeds/entities/zones.json": [{ ...zones, quotes: [] }] })).toEqual([
    "geodata/plan/zones/features.geojson: features.0.properties.entity: missing quote: nothing in the text is cited for east-zone (expected an entity with a quote)",
  ]);
});

test("an id that stands twice names both files", () => {
  const [problem] = problemsOf({
    "seeds/entities/structures.json": [zones, ...tiny["seeds/entities/structures.json"]],
  });
  expect(problem).toBe(
    "seeds/entities/zones.json: 0: repeated entity id: east-zone, which also stands in seeds/entities/structures.json",
  );
});

test("a name that two things claim without context is a problem", () => {
  const places = tiny["seeds/entities/places.json"];
  const problems = problemsOf({
    "seeds/entities/places.json": [...places, { id: "other-stonebridge", name: { zh: "石桥镇" } }],
  });
  expect(problems).toEqual([
    "seeds/entities/places.json: 3.aliases (other-stonebridge): ambiguous name: 石桥镇, which also means stonebridge (in seeds/entities/places.json) (expected a name of one thing, or the words beside it with the name in brackets: 空[港]…)",
  ]);
});

test("a rule that names an unknown place, or itself, is a problem", () => {
  const lost = { rule: "circle", centre: "rivertown", radius_m: 5000 };
  const self = { rule: "union", of: ["east-zone-area"] };
  const withRule = (derivation: unknown) =>
    problemsOf({
      "geodata/plan/zones/features.geojson": collection({
        ...area,
        properties: { ...area.properties, derivation },
      }),
    });
  expect(withRule(lost)).toEqual([
    "geodata/plan/zones/features.geojson: features.0 (east-zone-area): unknown place: rivertown – did you mean riverton?",
  ]);
  expect(withRule(self)).toEqual([
    "geodata/plan/zones/features.geojson: features.0 (east-zone-area): circular derivation: east-zone-area",
  ]);
});

test("unreadable JSON and a missing text say which file", () => {
  const content = new Map(tinyContent({ "seeds/sources.json": "[{" }));
  content.delete("seeds/documents/riverton-report/text.txt");
  expect(() => compileAtlas(content)).toThrow(/seeds\/sources\.json: unreadable JSON/);
  expect(() => compileAtlas(content)).toThrow(
    /seeds\/documents\/riverton-report\/text\.txt: missing file \(expected the text\)/,
  );
});

test("a new layer is a new folder: nothing else names it", () => {
  const { core, layers } = compileAtlas(
    tinyContent({
      "geodata/plan/rings/layer.json": {
        ...tiny["geodata/plan/zones/layer.json"],
        drawing: { as: "circle", tint: "azure" },
      },
      "geodata/plan/rings/features.geojson": collection({
        ...area,
        properties: {
          ...area.properties,
          id: "ring",
          derivation: { rule: "circle", centre: "riverton", radius_m: 20_000 },
        },
      }),
    }),
  );
  expect(core.layers.find(({ id }) => id === "rings")).toMatchObject({ features: 1 });
  expect(layers.find(({ id }) => id === "rings")?.collection.features.length).toBeGreaterThan(0);
});

const built = {
  id: "waterworks-built",
  kind: "target",
  indicator: { zh: "石桥水厂" },
  value: 1,
  comparator: "=",
  unit: "座",
  year: 2025,
  document: "riverton-plan",
  quote: "推进石桥水厂",
};

test("numbers that measure the same are told by the content; bad rows are named", () => {
  const numbers = { "seeds/targets/riverton-plan.json": [built, { ...built, id: "built-again" }] };
  const row = {
    id: "waterworks",
    name: { zh: "水厂" },
    targets: ["waterworks-built", "built-again"],
  };
  const good = compileAtlas(tinyContent({ ...numbers, "seeds/indicators.json": [row] }));
  expect(good.details.indicators).toMatchObject([row]);
  const bad = {
    ...row,
    id: "other",
    targets: ["built-again", "waterworks-bilt"],
    conflicts: ["no"],
  };
  expect(problemsOf({ ...numbers, "seeds/indicators.json": [row, bad] })).toEqual([
    "seeds/indicators.json: 1.targets: unknown number: waterworks-bilt – did you mean waterworks-built?",
    "seeds/indicators.json: 1.conflicts: unknown conflict: no",
    "seeds/indicators.json: 1.targets (other): repeated number id: built-again, which also stands in seeds/indicators.json",
  ]);
});

test("a period that ends before it begins is a problem", () => {
  const period = { words: "十四五", from: 2025, to: 2021, basis: { zh: "通例" } };
  expect(problemsOf({ "seeds/periods.json": [period] })[0]).toContain("not after the last");
});
