import { expect, test } from "vitest";
import { glossUnit, glossValue } from "#messages/gloss-value.ts";

const card = (unit: string, words: string, times = 1) => ({
  unit,
  measures: "any",
  times: 1,
  over: 1,
  english: { words, times },
});
const words = {
  units: [
    card("万亿元", "{} yuan", 1e12),
    card("万人", "{} people", 1e4),
    card("公里", "{} km"),
    card("位", "rank {}"),
    card("%", "{}%"),
    card("个", "{}"),
    { unit: "担", measures: "load", times: 1, over: 1 },
  ],
  qualifiers: [
    { words: "突破", english: "pass {}" },
    { words: "达到 以上", english: "reach {} or more" },
  ],
};

test.each([
  [1.35, "突破", "万亿元", "pass 1.35 trillion yuan"],
  [65, "=", "万人", "650,000 people"],
  [1300, "=", "万人", "13 million people"],
  [200, "达到 以上", "公里", "reach 200 km or more"],
  [{ from: 1, to: 2.5 }, "=", "公里", "1–2.5 km"],
  [1, "=", "位", "rank 1"],
  [67.9, "=", "%", "67.9%"],
  [3, "=", "", "3"],
  [3, "=", "担", null],
  [3, "有望", "公里", null],
  [null, "=", "公里", null],
])("%j %s %s is %s", (value, comparator, unit, told) => {
  expect(glossValue({ value, comparator, unit }, words)).toBe(told);
});

test("a unit alone is told with its multiple, where there is something to tell", () => {
  expect(["万亿元", "公里", "个", "%", "担"].map((unit) => glossUnit(unit, words))).toEqual([
    "1 trillion yuan",
    "km",
    null,
    null,
    null,
  ]);
});
