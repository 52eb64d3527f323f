import { expect, test } from "vitest";
import { chineseNumber, planHeading, shortHeading } from "#text/numbering.ts";

test.each([
  ["一", 1],
  ["十", 10],
  ["十七", 17],
  ["二十", 20],
  ["六十四", 64],
])("%s is %i", (numeral, value) => {
  expect(chineseNumber(numeral)).toBe(value);
});

test("a word that is no numeral is no number", () => {
  expect(chineseNumber("篇")).toBeNaN();
});

test("parts, chapters, sections and boxes are headings of a plan", () => {
  expect(planHeading("第十二篇 统筹区域空间布局")).toMatchObject({
    level: "篇",
    depth: 1,
    value: 12,
  });
  expect(planHeading("第三节 构建“一个体系”")).toMatchObject({
    number: "第三节",
    title: "构建“一个体系”",
  });
  expect(planHeading("专栏 5：重点项目")).toMatchObject({
    level: "专栏",
    value: 5,
    title: "重点项目",
  });
  expect(planHeading("专栏 1 主要指标")).toMatchObject({ number: "专栏 1", title: "主要指标" });
});

test("words that only begin like a heading are none", () => {
  expect(planHeading("第一方阵，国资国企改革取得重大进展")).toBeNull();
  expect(planHeading("第十四个五年规划")).toBeNull();
});

test("a short document has hash marks, items, and items that run into their paragraph", () => {
  expect(shortHeading("### 铺就互联互通")).toMatchObject({ depth: 3, title: "铺就互联互通" });
  expect(shortHeading("二、聚焦结构优化")).toMatchObject({ depth: 1, number: "二、" });
  expect(shortHeading("(一) 培育壮大都市圈。支持长春市。")).toMatchObject({
    depth: 2,
    title: "培育壮大都市圈",
    rest: "支持长春市。",
  });
});
