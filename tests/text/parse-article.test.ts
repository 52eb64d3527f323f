import { expect, test } from "vitest";
import type { DocumentCard } from "#model/document.ts";
import type { DocumentId } from "#model/id.ts";
import { misplacedLines, parseArticle } from "#text/parse-article.ts";

const id = "report" as DocumentId;
const card = (change: Partial<DocumentCard>): DocumentCard =>
  ({ headings: [], arrangement: [], captions: [], ...change }) as unknown as DocumentCard;
const rows = (text: string, change: Partial<DocumentCard> = {}) =>
  parseArticle(id, text, card(change)).passages.map(({ section, form, text: words }) => [
    section,
    form,
    words,
  ]);

test("a block that stops in mid-sentence goes on in the next one", () => {
  expect(rows("# 题\n\n文旅融合中城\n\n市记忆的焕新。\n\n新段。\n")).toEqual([
    ["report/1", "paragraph", "文旅融合中城市记忆的焕新。"],
    ["report/1", "paragraph", "新段。"],
  ]);
});

test("a caption between two halves of a sentence is kept apart", () => {
  const captions = ["图：净月潭。"];
  expect(rows("# 题\n\n上半句\n\n图：净月潭。\n\n下半句。\n", { captions })).toEqual([
    ["report/1", "paragraph", "上半句"],
    ["report/1", "caption", "图：净月潭。"],
    ["report/1", "paragraph", "下半句。"],
  ]);
});

test("a listed heading needs no mark of its own", () => {
  const headings = [{ line: "写在前面", level: 1 }];
  expect(rows("写在前面\n\n正文。\n", { headings })).toEqual([["report/1", "paragraph", "正文。"]]);
});

test("an arrangement puts mixed columns back in reading order", () => {
  const text = "甲的前半\n\n乙题\n\n乙文。\n\n甲的后半。\n\n甲题\n";
  const arrangement = [
    {
      level: 1,
      heading: [9],
      body: [
        [1, 1],
        [7, 7],
      ] as [number, number][],
    },
    { level: 1, heading: [3], body: [[5, 5]] as [number, number][] },
  ];
  const parsed = parseArticle(id, text, card({ arrangement }));
  expect(parsed.sections.map(({ title }) => title)).toEqual(["", "甲题", "乙题"]);
  expect(parsed.passages.map(({ text: words, lines }) => [words, lines])).toEqual([
    ["甲的前半甲的后半。", [1, 7]],
    ["乙文。", [5, 5]],
  ]);
  expect(misplacedLines(text, card({ arrangement }))).toEqual([]);
});

test("a line that an arrangement leaves out, or names twice, is misplaced", () => {
  const arrangement = [{ level: 1, heading: [1], body: [[1, 1]] as [number, number][] }];
  expect(misplacedLines("甲\n乙\n", card({ arrangement }))).toEqual([1, 2]);
});
