import { expect, test } from "vitest";
import type { LinkedPassage, MentionRow } from "#model/atlas.ts";
import type { Quote } from "#model/atlas-details.ts";
import type { EntityId, PassageId, SectionId } from "#model/id.ts";
import { excerptOf } from "#atlas/excerpt.ts";
import type { Heading } from "#atlas/standing.ts";
import { standingOfVoices, voicesIn, wordsOf, type Voice } from "#atlas/voices.ts";

const park = "park" as EntityId;

/** What the passages say of the park, under headings of these titles. */
const said = (
  rows: readonly LinkedPassage[],
  quotes: readonly Quote[] = [],
  headings: readonly Heading[] = [],
) => voicesIn(rows, { id: park }, quotes, headings);

/** A passage with its sentences, and each of the words linked wherever it stands. */
function passage(n: number, sentences: readonly string[], words: readonly string[]): LinkedPassage {
  const text = sentences.join("");
  const mentions = words.flatMap((word) =>
    [...text.matchAll(new RegExp(word, "g"))].map(({ index }): MentionRow => [
      index,
      index + word.length,
      park,
    ]),
  );
  return {
    id: `plan/1/p${n}` as PassageId,
    section: "plan/1" as SectionId,
    form: "paragraph",
    text,
    page: n,
    lines: [n, n],
    sentences: sentences.map((_, index) => sentences.slice(0, index).join("").length),
    mentions,
  };
}

function quote(from: LinkedPassage, words: string, role: Quote["role"] = "names"): Quote {
  const start = from.text.indexOf(words);
  return {
    document: "plan" as Quote["document"],
    text: words,
    role,
    passage: from.id,
    section: from.section,
    page: from.page,
    start,
    end: start + words.length,
    before: "",
    after: "",
  };
}

const marked = (voice: Voice | undefined) =>
  voice?.stretches.flatMap(({ text, marks }) => marks.map(([a, b]) => text.slice(a, b)));

test("a passage is shown by the sentences that name the thing, with dots for the others", () => {
  const only = passage(1, ["先说别的。", "建设示园。", "再说别的。", "示园开放。"], ["示园"]);
  const { voices, speaking } = said([only, passage(2, ["与此无关。"], [])]);
  expect(voices.map(wordsOf)).toEqual(["……建设示园。……示园开放。"]);
  expect(marked(voices[0])).toEqual(["示园", "示园"]);
  expect(speaking).toBe(1);
});

test("the names that a document uses are counted, the most frequent first", () => {
  const rows = [
    passage(1, ["示例公园在河边。"], ["示例公园"]),
    passage(2, ["示园与示园。"], ["示园"]),
  ];
  expect(said(rows).names).toEqual([
    { name: "示园", count: 2 },
    { name: "示例公园", count: 1 },
  ]);
});

test("a quote in other words speaks of the thing, and is marked; it comes first", () => {
  const named = passage(1, ["建设示园。"], ["示园"]);
  const other = passage(2, ["河边新建绿地一处。"], []);
  const { voices, speaking } = said([named, other], [quote(other, "绿地一处")]);
  expect(voices.map(({ passage: { id } }) => id)).toEqual([other.id, named.id]);
  expect(marked(voices[0])).toEqual(["绿地一处"]);
  expect(speaking).toBe(2);
});

test("a quote about the whole is shown, and does not count as speaking", () => {
  const whole = passage(1, ["建设五处公园。"], []);
  const { voices, speaking } = said([whole], [quote(whole, "五处公园", "context")]);
  expect(voices[0]).toMatchObject({ isContext: true, isEvidence: true });
  expect(marked(voices[0])).toEqual([]);
  expect(speaking).toBe(0);
});

test("of a long sentence the clauses around a mark are shown, and every mark", () => {
  const clause = "这一句很长很长很长，";
  const long = passage(1, [`${clause.repeat(30)}建设示园，${clause.repeat(30)}示园。`], ["示园"]);
  const marks = long.mentions.map(([a, b]) => [a, b] as const);
  const parts = excerptOf(long, marks);
  expect(parts).toHaveLength(2);
  for (const [start, end] of marks) {
    expect(parts.some(([from, to]) => from <= start && to >= end)).toBe(true);
  }
  for (const [from, to] of parts) {
    expect(to - from).toBeLessThan(200);
    expect(long.text.slice(from, to)).toMatch(/^这.*[，。]$/);
  }
});

test("a table is shown by its lines", () => {
  const table = { text: "序号 名称\n1 示园\n2 别处", sentences: [0], form: "table" as const };
  const [part] = excerptOf(table, [[8, 10]]);
  expect(table.text.slice(...(part ?? [0, 0]))).toBe("1 示园");
});

test("a document stands to a thing by its passages, else its headings, else by what is said of the whole", () => {
  const row = passage(1, ["建设五处公园。"], []);
  const heading = { section: row.section, title: "加快建设示园", mark: [4, 6] } as const;
  const ofWhole = quote(row, "五处公园", "context");
  const standing = (quotes: Quote[], headings: Heading[]) =>
    standingOfVoices(said([row], quotes, headings));
  expect(standing([quote(row, "五处公园")], [])).toBe("speaks");
  expect(standing([ofWhole], [heading])).toBe("heading");
  expect(standing([ofWhole], [])).toBe("whole");
  expect(standing([], [])).toBe("silent");
});
