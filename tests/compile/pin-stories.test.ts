import { expect, test } from "vitest";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { ContentError } from "#model/problem.ts";
import { tiny, tinyContent } from "../fixtures/tiny-content.ts";

const file = "seeds/stories/two-zones-told.json";
const told = tiny[file];

/** What the build says of the tiny city with its story changed. */
function saidOf(change: object): string {
  try {
    compileAtlas(tinyContent({ [file]: { ...told, ...change } }));
    return "";
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

test("a story is compiled as it stands, each quote with its passage", () => {
  const [story] = compileAtlas(tinyContent()).stories;
  expect(story?.scenes.map(({ id }) => id)).toEqual(["whole", "east", "ground"]);
  expect(story?.scenes[1]?.quotes).toEqual([
    { document: "riverton-plan", text: "以东区为核心区", passage: "riverton-plan/1.1.1/p1" },
  ]);
});

test("a scene that names what is not there is told with the nearest fix", () => {
  const [scene, ...rest] = told.scenes;
  const view = { bounds: [124, 43, 125, 44], layers: ["zone"], selection: "eastzone" };
  expect(saidOf({ documents: ["riverton-plam"], scenes: [{ ...scene, view }, ...rest] }))
    .toMatchInlineSnapshot(`
      "the content has 3 problems:
        seeds/stories/two-zones-told.json: documents: unknown document: riverton-plam – did you mean riverton-plan?
        seeds/stories/two-zones-told.json: scenes.0.view.layers (whole): unknown layer: zone – did you mean zones?
        seeds/stories/two-zones-told.json: scenes.0.view.selection (whole): unknown entity: eastzone – did you mean east-zone?"
    `);
});

test("words that are not in the text, and a caption without any, stop the build", () => {
  const [scene, next, ...rest] = told.scenes;
  const quotes = [{ document: "riverton-plan", text: "形成一心三区" }];
  expect(saidOf({ scenes: [{ ...scene, quotes }, { ...next, quotes: [] }, ...rest] }))
    .toMatchInlineSnapshot(`
      "the content has 2 problems:
        seeds/stories/two-zones-told.json: scenes.0.quotes.0 (whole): missing quote: “形成一心三区” (expected words that stand in riverton-plan) – did you mean “形成一心两区。”?
        seeds/stories/two-zones-told.json: scenes.1.quotes (east): missing quote: nothing in the text is cited for the caption (expected one to three quotes)"
    `);
});

test("a story says everything in both languages", () => {
  const [scene, ...rest] = told.scenes;
  expect(saidOf({ scenes: [{ ...scene, notes: { zh: "先看全局。" } }, ...rest] }))
    .toMatchInlineSnapshot(`
      "the content has 1 problem:
        seeds/stories/two-zones-told.json: scenes.0.notes (whole): missing words (expected words in zh and in en)"
    `);
});

test("a story is called like its file, and scenes have ids of their own", () => {
  expect(saidOf({ id: "two-zones" })).toMatchInlineSnapshot(`
    "the content has 1 problem:
      seeds/stories/two-zones-told.json: id: unlike the file: two-zones (expected two-zones-told)"
  `);
  expect(saidOf({ scenes: [told.scenes[0], told.scenes[0]] })).toMatchInlineSnapshot(`
    "the content has 1 problem:
      seeds/stories/two-zones-told.json: scenes: invalid value: Array (expected scenes with different ids)"
  `);
});

test("bounds run from west to east and from south to north", () => {
  const [scene] = told.scenes;
  const view = { bounds: [125, 43, 124, 44], layers: ["zones"] };
  expect(saidOf({ scenes: [{ ...scene, view }] })).toMatchInlineSnapshot(`
    "the content has 1 problem:
      seeds/stories/two-zones-told.json: scenes.0.view.bounds: invalid value: Array (expected west, south, east, north)"
  `);
});

test("a comparison names two documents of the line, the earlier first, with something of each to be seen", () => {
  const [scene] = told.scenes;
  const withComparison = (comparison: object, layers = ["zones"]) =>
    saidOf({ scenes: [{ ...scene, view: { bounds: [124, 43, 125, 44], layers, comparison } }] });
  const [before, after] = ["riverton-plan", "riverton-report"];
  expect(withComparison({ before, after: "riverton-reports" }, ["towns"])).toMatchInlineSnapshot(`
    "the content has 2 problems:
      seeds/stories/two-zones-told.json: scenes.0.view.comparison.before (whole): missing layer: nothing of riverton-plan is on (expected one of zones in view.layers)
      seeds/stories/two-zones-told.json: scenes.0.view.comparison.after (whole): unknown document: riverton-reports – did you mean riverton-report?"
  `);
  expect(withComparison({ before: after, after: before, earlier: 2 })).toMatchInlineSnapshot(`
    "the content has 1 problem:
      seeds/stories/two-zones-told.json: scenes.0.view.comparison.earlier: invalid value: 2 (expected a share, at most 1)"
  `);
  expect(withComparison({ before: after, after: before })).toMatchInlineSnapshot(`
    "the content has 1 problem:
      seeds/stories/two-zones-told.json: scenes.0.view.comparison (whole): wrong order: riverton-report is not earlier than riverton-plan (expected the earlier document before)"
  `);
  expect(withComparison({ before, after, earlier: 0.3 })).toBe("");
});
