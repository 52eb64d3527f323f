import { expect, test } from "vitest";
import { readLines, readPagedLines } from "#text/source-line.ts";

test("a line with a leading half-width space begins a page", () => {
  const lines = readPagedLines(" 第一页。\n\n还是第一页。\n 第二页。\n");
  expect(lines.map(({ page, text }) => [page, text])).toEqual([
    [1, "第一页。"],
    [1, "还是第一页。"],
    [2, "第二页。"],
  ]);
});

test("a bare number that is the next page begins it, and is taken out of the words", () => {
  const lines = readPagedLines(" 产业集聚区、\n\n2\n\n先导区。\n");
  expect(lines.map(({ page, text }) => [page, text])).toEqual([
    [1, "产业集聚区、"],
    [2, "先导区。"],
  ]);
});

test("a bare number that is not the next page stays", () => {
  expect(readPagedLines(" 甲\n\n7\n\n乙\n").map(({ text }) => text)).toEqual(["甲", "7", "乙"]);
});

test("the numbers of a table are rows, even where one is the next page", () => {
  const text = " 专栏 1 指标\n序号 指标\n2\n甲\n第一章 后文\n2\n乙\n";
  const lines = readPagedLines(text);
  expect(lines.map(({ page, text: words }) => `${page} ${words}`)).toEqual([
    "1 专栏 1 指标",
    "1 序号 指标",
    "1 2",
    "1 甲",
    "1 第一章 后文",
    "2 乙",
  ]);
});

test("lines keep their number in the file and whether a blank line stood before", () => {
  expect(readLines("甲\n\n乙\n丙")).toEqual([
    { number: 1, text: "甲", page: null, afterBlank: true },
    { number: 3, text: "乙", page: null, afterBlank: true },
    { number: 4, text: "丙", page: null, afterBlank: false },
  ]);
});
