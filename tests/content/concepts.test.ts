import { expect, test } from "vitest";
import { conceptsOf } from "#atlas/concepts.ts";
import { realAtlas, withoutSpace } from "./real-atlas.ts";

const { atlas, compiled } = realAtlas();
const concepts = conceptsOf(atlas, compiled.details);
const stateOf = (id: string) => concepts.find(({ entity }) => entity.id === id)?.state;

test("of every structure somebody has looked whether a text defines it", () => {
  expect(concepts.length).toBeGreaterThan(50);
  expect(concepts.filter(({ state }) => state === "not-looked")).toEqual([]);
});

test("a definition names the members that the card has, unless the text leaves them out", () => {
  const lacking = concepts.flatMap(({ entity, state, words }) => {
    const told = withoutSpace(
      words.flatMap(({ quotes }) => quotes.map(({ text }) => text)).join(""),
    );
    const members = compiled.details.entities[entity.id]?.members ?? [];
    const isTold = (name: string) => told.includes(withoutSpace(name).slice(0, 2));
    return state === "defined" && !members.every(({ name }) => isTold(name.zh)) ? entity.id : [];
  });
  // Named by a single character each in the printed words.
  expect(lacking).toEqual([]);
});

test("what the texts only name is not said to be defined", () => {
  expect(
    ["harbin-changchun-layout", "one-main-six-doubles", "two-rings-nine-radials"].map(stateOf),
  ).toEqual(["undefined", "undefined", "undefined"]);
  expect([stateOf("layout-582"), stateOf("three-hearts-six-areas")]).toEqual(["partly", "defined"]);
});

test("slogans stand by the date of the document that has them first, then as they are read", () => {
  const sequence = concepts.map(({ first }) => (first && atlas.document(first)?.sequence) ?? 0);
  expect(sequence).toEqual([...sequence].sort((a, b) => a - b));
  expect(sequence[0]).toBe(1);
});
