import * as v from "valibot";
import { expect, test } from "vitest";
import { layerCardSchema } from "#model/layer.ts";
import { parseCard } from "#model/parse-card.ts";
import { formatProblem } from "#model/problem.ts";

const good = {
  title: { zh: "铁路" },
  family: "transport",
  drawing: { as: "railway", tint: "umber" },
  provenance: { text: { zh: "示意" }, licence: "CC0", date: "2026" },
};
const problemsOf = (card: unknown) => {
  const parsed = parseCard(layerCardSchema, card, "geodata/plan/railways/layer.json");
  return parsed.ok ? [] : parsed.problems.map(formatProblem);
};

test("a good card is read, with its defaults", () => {
  const parsed = parseCard(layerCardSchema, good, "layer.json");
  expect(parsed.ok && parsed.value).toMatchObject({ order: 0, shown: false });
});

test("a bad card names the file, the field, what was expected and the nearest fix", () => {
  const bad = {
    ...good,
    titel: { zh: "x" },
    drawing: { as: "railwy", tint: "umbre" },
    provenance: { text: { zh: "示意" }, licence: "CC0", date: "last year" },
  };
  expect(problemsOf(bad)).toMatchInlineSnapshot(`
    [
      "geodata/plan/railways/layer.json: drawing.as: invalid value: railwy (expected centre, cluster, zone, plate, belt, axis, corridor, circle, railway, expressway, metro-line, station, airport, project, flow, extent, column, grid, place, county, tract, boundary, river, lake, relief) – did you mean railway?",
      "geodata/plan/railways/layer.json: drawing.tint: invalid value: umbre (expected seal, ochre, moss, teal, azure, indigo, plum, rose, umber, slate, line-red, line-blue, line-green, line-purple, line-pink, line-cyan) – did you mean umber?",
      "geodata/plan/railways/layer.json: provenance.date: invalid value: last year (expected YYYY, YYYY-MM or YYYY-MM-DD)",
      "geodata/plan/railways/layer.json: titel: unknown field: titel – did you mean title?",
    ]
  `);
});

test("a missing field says what it should be", () => {
  const untitled: Record<string, unknown> = { ...good };
  delete untitled["title"];
  expect(problemsOf(untitled)).toMatchInlineSnapshot(`
    [
      "geodata/plan/railways/layer.json: title: missing field (expected title)",
    ]
  `);
});

test("a place inside a list is named by its number", () => {
  const schema = v.array(v.strictObject({ id: v.string() }));
  const parsed = parseCard(schema, [{ id: "a" }, { id: 7 }], "list.json");
  expect(parsed.ok ? [] : parsed.problems.map(formatProblem)).toEqual([
    "list.json: 1.id: invalid value: 7 (expected string)",
  ]);
});
