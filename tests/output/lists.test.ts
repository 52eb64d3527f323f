import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { openAtlas } from "#atlas/lookups.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { openLayers } from "#compile/open-layers.ts";
import type { Layer } from "#model/atlas.ts";
import { zh } from "#messages/zh.ts";
import { openingView } from "#store/app-state.ts";
import { csvText } from "#output/csv.ts";
import { projectShapes, visibleShapes } from "#output/list-shapes.ts";
import { thingRows } from "#output/list-things.ts";
import { tinyContent } from "../fixtures/tiny-content.ts";

const compiled = compileAtlas(tinyContent());
const atlas = openAtlas(compiled.core);
const { details } = compiled;
const get = (layer: Layer): Promise<FeatureCollection> =>
  Promise.resolve(
    openLayers(compiled).get(layer.id) ?? { type: "FeatureCollection", features: [] },
  );
const about = { name: "名", notice: "示意", date: "2026-01-09" };
const projects = atlas.core.entities.filter(({ kind }) => kind === "project");

test("a table begins with a mark of its encoding, ends lines as the standard says, and quotes", () => {
  expect(
    csvText(
      ["甲", "乙"],
      [
        ['说"好"', null],
        ["a,b", "行\n行"],
      ],
    ),
  ).toBe('\uFEFF甲,乙\r\n"说""好""",\r\n"a,b","行\n行"\r\n');
});

test("every row of things has its quote, and one that is drawn its certainty and accuracy", () => {
  const rows = thingRows(atlas, details, projects, { language: "zh", messages: zh });
  expect(rows).toHaveLength(projects.length);
  expect(projects.length).toBeGreaterThan(0);
  rows.forEach((row, index) => {
    const project = projects[index];
    if (!project) throw new Error("a row too many");
    expect(row[0]).toBe(project.id);
    expect(row[8]).toBe(details.entities[project.id]?.quotes.map(({ text }) => text).join("\n"));
    const shapes = atlas.featuresOf(project.id);
    const [shape] = shapes;
    if (!shape) expect([row[5], row[6]]).toEqual(["", null]);
    else {
      expect(row[5]).toContain(zh.certainties[shape.certainty]);
      expect(row[6]).toBe(Math.max(...shapes.map(({ accuracy_m }) => accuracy_m)));
    }
  });
});

test("the shapes are those of the visible layers, candidates only where they are shown", async () => {
  const ids = atlas.core.layers.map(({ id }) => id);
  const layers = ids.map((id) => ({ id, opacity: 1 }));
  const view = { ...openingView(atlas), layers, candidates: true };
  const all = await visibleShapes(atlas, details, view, get, about);
  expect(new Set(all.features.map((one) => one.properties?.["layer"]))).toEqual(new Set(ids));
  const firm = await visibleShapes(atlas, details, { ...view, candidates: false }, get, about);
  expect(firm.features.filter((one) => one.properties?.["certainty"] === "candidate")).toEqual([]);
  const one = await visibleShapes(
    atlas,
    details,
    { ...view, layers: layers.slice(0, 1) },
    get,
    about,
  );
  expect([...new Set(one.features.map(({ properties }) => properties?.["layer"]))]).toEqual(
    ids.slice(0, 1),
  );
});

test("every project is among the shapes; one without a place has no geometry", async () => {
  const { features } = await projectShapes(atlas, details, projects, get, about);
  for (const project of projects) {
    const own = features.filter(({ properties }) => properties?.["entity"] === project.id);
    expect(own.length, project.id).toBeGreaterThan(0);
    const isDrawn = atlas.featuresOf(project.id).length > 0;
    expect(own.every(({ geometry }) => (geometry !== null) === isDrawn)).toBe(true);
    expect(own[0]?.properties?.["quotes"]).not.toHaveLength(0);
  }
});
