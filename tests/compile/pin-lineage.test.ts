import { expect, test } from "vitest";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { ContentError } from "#model/problem.ts";
import { tiny, tinyContent } from "../fixtures/tiny-content.ts";

const stopsFile = "seeds/lineage/stops.json";
const relationsFile = "seeds/lineage/relations.json";
const [report, plan] = tiny[stopsFile];
const [again] = tiny[relationsFile];

/** What the build says of the tiny city with its lineage changed. */
function saidOf(changes: Readonly<Record<string, unknown>>): string {
  try {
    compileAtlas(tinyContent(changes));
    return "";
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

const relation = (change: object) => ({ [relationsFile]: [{ ...again, ...change }] });

test("stops come in the order of the documents, each quote with its passage", () => {
  const { stops, relations } = compileAtlas(tinyContent()).lineage;
  expect(stops.map(({ document }) => document)).toEqual(["riverton-plan", "riverton-report"]);
  expect(stops[0]?.structures[1]).toEqual({
    entity: "east-zone",
    named: true,
    quote: {
      document: "riverton-plan",
      text: "以东区为核心区",
      passage: "riverton-plan/1.1.1/p1",
    },
  });
  expect(relations[0]?.after[0]?.passage).toMatch(/^riverton-report\//);
});

test("words that are not in the text stop the build", () => {
  expect(saidOf(relation({ after: [{ document: "riverton-report", text: "石桥镇没有变化" }] })))
    .toMatchInlineSnapshot(`
    "the content has 1 problem:
      seeds/lineage/relations.json: 0.after.0 (stonebridge-again): missing quote: “石桥镇没有变化” (expected words that stand in riverton-report)"
  `);
});

test("a relation ties structures that its documents set out, earlier to later", () => {
  expect(saidOf(relation({ from: ["riverton"], to: ["stonebrige"] }))).toMatchInlineSnapshot(`
    "the content has 3 problems:
      seeds/lineage/relations.json: 0.from (stonebridge-again): unlisted structure: riverton (expected a structure that stops.json lists for riverton-plan)
      seeds/lineage/relations.json: 0.to (stonebridge-again): unknown entity: stonebrige – did you mean stonebridge?
      seeds/lineage/relations.json: 0.to (stonebridge-again): unlisted structure: stonebrige (expected a structure that stops.json lists for riverton-report)"
  `);
  expect(saidOf(relation({ before: again.after, after: again.before }))).toContain(
    "wrong order: the words after are not from a later text",
  );
});

test("a link that no text states may only be called recast, and is inferred", () => {
  expect(saidOf(relation({ change: "replaced" }))).toMatchInlineSnapshot(`
    "the content has 1 problem:
      seeds/lineage/relations.json: 0.states (stonebridge-again): unstated link: replaced (expected the words that state it, or recast)"
  `);
  expect(saidOf(relation({ change: "recast" }))).toMatchInlineSnapshot(`
    "the content has 1 problem:
      seeds/lineage/relations.json: 0.confidence (stonebridge-again): invalid value: confirmed (expected inferred, where nothing is stated)"
  `);
  const states = { document: "riverton-report", text: "石桥镇变化明显" };
  expect(saidOf(relation({ change: "replaced", states }))).toBe("");
});

test("a stop shows no layer of a later text, and stands once", () => {
  const early = { ...plan, layers: ["zones"], document: "riverton-plan" };
  const layer = { ...tiny["geodata/plan/zones/layer.json"], document: "riverton-report" };
  expect(saidOf({ [stopsFile]: [report, early], "geodata/plan/zones/layer.json": layer }))
    .toMatchInlineSnapshot(`
    "the content has 1 problem:
      seeds/lineage/stops.json: 1.layers (riverton-plan): later layer: zones is drawn from riverton-report (expected layers of this text or earlier ones)"
  `);
  expect(saidOf({ [stopsFile]: [report, plan, plan] })).toContain(
    "repeated document: riverton-plan",
  );
});
