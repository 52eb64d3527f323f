import type { PreviewServer } from "vite";
import type { FeatureCollection } from "geojson";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AtlasCore } from "#model/atlas.ts";
import type { Idiom } from "#model/layer.ts";
import type { Bounds, View } from "#model/view.ts";
import { serveBuilt } from "../product.ts";
import { builtCore, textOf } from "../build/built-files.ts";
import { buildLabelPage } from "./label-page.ts";
import type { ShowLabels } from "./label-page/main.ts";
import type { PlacedLabels } from "./label-page/placed-labels.ts";
import { launch, screens } from "./open-page.ts";

/** What a structure plan is made of: a name of one of these that never shows is a defect. */
const structural: readonly Idiom[] = [
  "centre",
  "cluster",
  "zone",
  "plate",
  "belt",
  "axis",
  "corridor",
];

let browser: Browser;
let page: Page;
let server: PreviewServer;
const core: AtlasCore = builtCore().core;
const opening = core.opening.bounds;
const ground = core.layers.filter(({ family, shown }) => shown && isGround(family));

beforeAll(async () => {
  const outDir = await buildLabelPage();
  const served = await serveBuilt({ root: outDir, build: { outDir } }, 4190);
  server = served.server;
  browser = await launch();
  page = await browser.newPage({ viewport: screens.desktop });
  await page.goto(served.address);
  await page.waitForFunction(() => "showLabels" in window);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

function isGround(family: string): boolean {
  return core.families.find(({ id }) => id === family)?.ground === true;
}

function labelsAt(change: Partial<View>): Promise<PlacedLabels> {
  return page.evaluate(
    (view) => (window as unknown as { showLabels: ShowLabels }).showLabels(view),
    change,
  );
}

/** The name of the ground's place of the first rank. */
const firstCity = ground
  .flatMap(({ file }) => (JSON.parse(textOf(`atlas/${file}`)) as FeatureCollection).features)
  .find(({ geometry, properties }) => geometry.type === "Point" && properties?.["rank"] === 1)
  ?.properties?.["name"] as string;

const families = core.families.filter(({ ground: of }) => !of).map((family) => family.id);

/** The whole metropolitan area, all that the family draws, and the middle of that. */
function viewsOf(family: string): readonly Bounds[] {
  const own = core.features.filter(
    ({ layer, certainty }) =>
      core.layers.find(({ id }) => id === layer)?.family === family && certainty !== "candidate",
  );
  const limit = core.maxBounds;
  const edge = (at: 0 | 1 | 2 | 3, least: boolean) => {
    const all = own.flatMap(({ entity }) => {
      const bounds = core.entities.find(({ id }) => id === entity)?.bounds;
      return bounds ? [bounds[at]] : [];
    });
    return least ? Math.max(limit[at], Math.min(...all)) : Math.min(limit[at], Math.max(...all));
  };
  // Numbers are of no thing with bounds: they are looked at where the atlas opens.
  const whole: Bounds =
    own.length === 0 ? opening : [edge(0, true), edge(1, true), edge(2, false), edge(3, false)];
  const [west, south, east, north] = whole;
  const [dx, dy] = [(east - west) / 4, (north - south) / 4];
  return [opening, whole, [west + dx, south + dy, east - dx, north - dy]];
}

/** The names that structures carry on the map; those of candidates are not drawn unasked. */
function structureNames(layers: AtlasCore["layers"]): string[] {
  const names = layers
    .filter(({ drawing }) => structural.includes(drawing.as))
    .flatMap(({ file }) => (JSON.parse(textOf(`atlas/${file}`)) as FeatureCollection).features)
    .filter(({ geometry, properties }) => {
      const isArea = /Polygon/.test(geometry.type);
      const isExtension = properties?.["extension"] === true;
      return !isArea && !isExtension && properties?.["certainty"] !== "candidate";
    })
    .map(({ properties }) => String(properties?.["name"] ?? ""));
  return [...new Set(names)].filter((name) => name !== "");
}

describe.each(families)("of the sheet %s", (family) => {
  const layers = core.layers.filter((layer) => layer.family === family);
  const on = [...layers, ...ground].map(({ id }) => ({ id, opacity: 1 }));
  const shown: PlacedLabels[] = [];

  test("no two names touch at any of three scales", async () => {
    for (const bounds of viewsOf(family)) shown.push(await labelsAt({ layers: on, bounds }));
    for (const { zoom, names, touching } of shown) {
      expect(names.length, `names at zoom ${zoom}`).toBeGreaterThan(5);
      expect(touching, `at zoom ${zoom}`).toEqual([]);
    }
  });

  test("the first city is named at all of them where it lies on the sheet", () => {
    for (const { names } of shown.slice(0, 2)) {
      expect(names.map(({ name }) => name)).toContain(firstCity);
    }
  });

  test("every structure is named at one of them", () => {
    const seen = new Set(shown.flatMap(({ names }) => names.map(({ name }) => name)));
    expect(structureNames(layers).filter((name) => !seen.has(name))).toEqual([]);
  });
});

test.each([
  ["alone", screens.desktop],
  ["beside the text", { width: 950, height: 830 }],
])("the opening map %s names every structure that it opens with", async (_how, screen) => {
  await page.setViewportSize(screen);
  const { names, touching } = await labelsAt({});
  await page.setViewportSize(screens.desktop);
  const seen = new Set(names.map(({ name }) => name));
  const open = core.layers.filter(({ shown }) => shown);
  expect(structureNames(open).filter((name) => !seen.has(name))).toEqual([]);
  expect(touching).toEqual([]);
  const places = names.filter(({ layer }) => ground.some(({ id }) => id === layer));
  expect(places.length).toBeGreaterThan(8);
});
