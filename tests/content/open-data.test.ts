import { readFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { openDataSchemas, type OpenDataName } from "#model/open-data.ts";
import { openData, openDataFiles } from "#compile/open-data.ts";
import { realAtlas, withoutSpace } from "./real-atlas.ts";

const { compiled, content } = realAtlas();
const data = openData(compiled);
const files = openDataFiles(compiled);
const names = Object.keys(openDataSchemas) as OpenDataName[];
const ids = <T extends { readonly id: string }>(rows: readonly T[]) =>
  new Set(rows.map(({ id }) => id));

/** The quotes of the lineage and of the stories, with the row that gives each. */
const told = [
  ...data.stops.flatMap((stop) =>
    stop.structures.map((one) => ({ ...one, of: `${stop.document} ${one.entity}` })),
  ),
  ...data.relations.flatMap(({ id, before, after, states }) =>
    [...before, ...after, ...(states ? [states] : [])].map((one) => ({ ...one, of: id })),
  ),
  ...data.stories.flatMap((story) =>
    story.scenes.flatMap((scene) =>
      scene.quotes.map((one) => ({ ...one, of: `${story.id}/${scene.id}` })),
    ),
  ),
];

describe.each(names)("%s.json", (name) => {
  test("holds what its published schema says, and holds something", () => {
    const schema = JSON.parse(files.get(`schema/${name}.schema.json`) ?? "{}") as object;
    expect(schema).toEqual(JSON.parse(JSON.stringify(toJsonSchema(openDataSchemas[name]))));
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    const rows = JSON.parse(files.get(`${name}.json`) ?? "null") as unknown[];
    expect(validate(rows), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(rows.length).toBeGreaterThan(0);
  });
});

test("a schema refuses a row that lacks a field", () => {
  const schema = JSON.parse(files.get("schema/passages.schema.json") ?? "{}") as object;
  const [passage] = data.passages;
  const row = { ...passage, text: undefined };
  expect(new Ajv({ strict: false }).compile(schema)([row])).toBe(false);
});

test("every quote stands in its document once white space is removed", () => {
  const raw = new Map(
    data.documents.map(({ id }) => [
      id,
      // A number alone on its line is a page number of the print, inside the words.
      withoutSpace(
        (content.get(`seeds/documents/${id}/text.txt`) ?? "").replace(/^[ \f]*\d+[ ]*$/gm, ""),
      ),
    ]),
  );
  const quotes = [
    ...data.entities.flatMap(({ id, quotes }) => quotes.map((q) => ({ ...q, of: id }))),
    ...[...data.targets, ...data.facts].map(({ id, document, quote }) => ({
      of: id,
      document,
      text: quote,
    })),
    ...data.conflicts.flatMap(({ id, sides }) =>
      sides.map(({ document, quote }) => ({ of: id, document, text: quote })),
    ),
    ...told.map(({ of, document, quote }) => ({ of, document, text: quote })),
  ];
  const joined = new Map(
    data.documents.map(({ id }) => [
      id,
      withoutSpace(
        data.passages
          .filter(({ document }) => document === id)
          .map(({ text }) => text)
          .join(""),
      ),
    ]),
  );
  const lost = quotes.filter(({ document, text }) => {
    const words = withoutSpace(text);
    return !raw.get(document)?.includes(words) && !joined.get(document)?.includes(words);
  });
  expect(quotes.length).toBeGreaterThan(2000);
  expect(lost.map(({ of, text }) => `${of}: ${text}`)).toEqual([]);
});

test("every reference leads somewhere, and every mention lies in its passage", () => {
  const entities = ids(data.entities);
  const sections = new Set(data.documents.flatMap((document) => [...ids(document.sections)]));
  const passages = new Map(data.passages.map((passage) => [passage.id, passage]));
  const lost = [
    ...data.entities.flatMap(({ parents }) => parents),
    ...data.entities.flatMap(({ members }) => members.flatMap(({ entity }) => entity ?? [])),
    ...data.mentions.map(({ entity }) => entity),
    ...data.conflicts.flatMap((conflict) => conflict.entities),
    ...data.stops.flatMap(({ structures }) => structures.map(({ entity }) => entity)),
    ...data.relations.flatMap(({ from, to }) => [...from, ...to]),
    ...data.stories.flatMap(({ scenes }) => scenes.flatMap(({ view }) => view.selection ?? [])),
  ].filter((id) => !entities.has(id));
  expect(lost).toEqual([]);
  expect([...data.targets, ...data.facts].filter(({ section }) => !sections.has(section))).toEqual(
    [],
  );
  const astray = data.mentions.filter(({ passage, start, end }) => {
    const length = passages.get(passage)?.text.length ?? 0;
    return !(start >= 0 && end > start && end <= length);
  });
  expect(astray).toEqual([]);
});

test("the lineage and the stories lead to layers, documents and passages that are there", () => {
  const documents = ids(data.documents);
  const layers = new Set<string>(compiled.core.layers.map(({ id }) => id));
  const passages = ids(data.passages);
  const views = data.stories.flatMap(({ scenes }) => scenes.map(({ view }) => view));
  const shown = [
    ...data.stops.flatMap((stop) => stop.layers),
    ...views.flatMap((view) => view.layers.map(({ layer }) => layer)),
  ];
  const compared = views.flatMap(({ comparison }) =>
    comparison ? [comparison.before, comparison.after] : [],
  );
  expect(shown.filter((id) => !layers.has(id))).toEqual([]);
  expect(compared.length).toBeGreaterThan(0);
  expect(
    [...compared, ...data.stories.flatMap((story) => story.documents)].filter(
      (id) => !documents.has(id),
    ),
  ).toEqual([]);
  expect(told.filter(({ passage }) => !passages.has(passage)).map(({ of }) => of)).toEqual([]);
});

test("the page of the open data lists every file with its schema", () => {
  const page = readFileSync(new URL("../../public/data/index.html", import.meta.url), "utf8");
  for (const name of names) {
    expect(page).toContain(`href="./${name}.json"`);
    expect(page).toContain(`href="./schema/${name}.schema.json"`);
  }
});

test("the coverage of a section adds up", () => {
  const wrong = data.coverage.filter(
    ({ sentences, spatial, linked, notSpatial, placeUnknown, notYetDrawn }) =>
      spatial + notSpatial !== sentences || linked + placeUnknown + notYetDrawn !== spatial,
  );
  expect(wrong).toEqual([]);
  expect(data.coverage.reduce((sum, { linked }) => sum + linked, 0)).toBeGreaterThan(250);
});

test("every layer is a file of features that say what they are and how far they may be wrong", () => {
  for (const { id, counts } of compiled.core.layers) {
    const collection = JSON.parse(files.get(`layers/${id}.geojson`) ?? "null") as {
      features: { properties: Record<string, unknown> }[];
    };
    expect(collection.features.length, id).toBeGreaterThan(0);
    for (const { properties } of collection.features) {
      if (counts) {
        // A number, not a shape of the plan: what was counted stands with the layer.
        expect(properties["count"], id).toBeGreaterThan(0);
        continue;
      }
      expect(Object.keys(properties)).toEqual(
        expect.arrayContaining([
          "id",
          "name",
          "entity",
          "certainty",
          "method",
          "accuracy_m",
          "sources",
        ]),
      );
      expect(properties["accuracy_m"], `${id} ${String(properties["id"])}`).toBeGreaterThan(0);
      expect(properties["sources"]).not.toEqual([]);
    }
  }
});
