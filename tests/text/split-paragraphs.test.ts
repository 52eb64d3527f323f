import { expect, test } from "vitest";
import { readPagedLines } from "#text/source-line.ts";
import { splitParagraphs } from "#text/split-paragraphs.ts";
import { width } from "#text/width.ts";

const full = (end: string) => "长".repeat(28 - end.length) + end;
const indented = (start: string) => start + "春".repeat(26 - start.length);
const paragraphsOf = (...lines: string[]) =>
  splitParagraphs(readPagedLines(lines.join("\n\n"))).map((lines) => lines.map(({ text }) => text));

test("a full-width character is two columns, a space that only parts figures is none", () => {
  expect(width("到 2025年，")).toBe(2 + 4 + 2 + 2);
  expect(width("“四大板块”")).toBe(10);
});

test("a short line after a full sentence ends a paragraph", () => {
  expect(paragraphsOf(full("合"), "作。", indented("推"), "进。")).toHaveLength(2);
});

test("a full line ends a paragraph where the next one has a lost indent and runs on", () => {
  expect(paragraphsOf(full("合作。"), indented("推动"), full("设"))).toHaveLength(2);
});

test("a full line that ends a sentence goes on where the next line is as full", () => {
  expect(paragraphsOf(full("合作。"), full("设"), "完。")).toHaveLength(1);
});

test("a run-in heading opens a paragraph after a full line", () => {
  expect(
    paragraphsOf(full("合作。"), "双阳区。加快融入都市圈核心区，推动从县域向主城区", "转变。"),
  ).toHaveLength(2);
});

test("a short line in mid-sentence ends nothing", () => {
  expect(paragraphsOf("短行", full("继续。"))).toHaveLength(1);
});
