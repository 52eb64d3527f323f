import { expect, test } from "vitest";
import { layOutPage } from "#output/lay-out-page.ts";
import type { Box, Measure, PageContent } from "#output/page.ts";
import { densityThatFits, directions, pagePixels, pageSize, paperNames } from "#output/paper.ts";
import { wrapText } from "#output/wrap-text.ts";

/** Every character is as wide as it is high. */
const measure: Measure = (text, { size }) => [...text].length * size;

const contentWith = (entries: number, title = "图名"): PageContent => ({
  title,
  lines: ["规划 · 规划期 2025—2035"],
  legendTitle: "图例",
  legend: Array.from({ length: entries }, (_, index) => ({
    swatches: [{ certainty: "schematic" }],
    text: `第${index}项`,
    begins: index % 9 === 0,
  })),
  north: "北",
  notices: ["审图号：待申请", "示意图"],
  credits: "甲、乙",
  linkLead: "扫码",
  link: `http://a/?at=${"1".repeat(300)}`,
  scale: () => ({ bar: "10 公里", ratio: "1∶10" }),
});
const pages = paperNames.flatMap((paper) => directions.map((way) => [paper, way] as const));
const isInside = (box: Box, [width, height]: readonly [number, number]) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;

test.each(pages)("%s %s: every part stands on the page, and none on the map", (paper, way) => {
  const page = layOutPage(contentWith(34), paper, way, measure);
  const size = pageSize(paper, way);
  const swatches = page.swatches.map(({ box }) => box);
  for (const box of [page.map, page.code, page.north, ...swatches])
    expect(isInside(box, size), JSON.stringify(box)).toBe(true);
  const { map } = page;
  const onMap = page.texts.filter(
    ({ x, y, text, size: high }) =>
      x < map.x + map.width &&
      x + [...text].length * high > map.x &&
      y > map.y &&
      y - high < map.y + map.height,
  );
  expect(onMap).toEqual([]);
  expect(page.texts.filter(({ y }) => y > size[1])).toEqual([]);
  expect(map.width * map.height).toBeGreaterThan(size[0] * size[1] * 0.3);
});

test.each(pages)("%s %s: the names of a divided map stand over its two ends", (paper, way) => {
  const sides = { before: "前·甲", after: "乙·后" };
  const page = layOutPage({ ...contentWith(9), sides }, paper, way, measure);
  const whole = layOutPage(contentWith(9), paper, way, measure).map;
  const { map } = page;
  const [before, after] = page.texts.filter(({ role }) => role === "side");
  expect([before?.text, after?.text]).toEqual(["前·甲", "乙·后"]);
  expect(before?.x).toBe(map.x);
  expect((after?.x ?? 0) + 3 * (after?.size ?? 0)).toBeCloseTo(map.x + map.width);
  expect(before?.y).toBeLessThan(map.y);
  expect((before?.y ?? 0) - (before?.size ?? 0)).toBeGreaterThan(whole.y - 1);
  expect(map.y + map.height).toBeCloseTo(whole.y + whole.height);
});

test.each(pages)("%s %s: no entry of a long legend is lost", (paper, way) => {
  const page = layOutPage(contentWith(50), paper, way, measure);
  const entries = page.texts.filter(({ role }) => role === "legend");
  expect(entries.map(({ text }) => text)).toEqual(contentWith(50).legend.map(({ text }) => text));
  expect(page.swatches).toHaveLength(50);
  expect(entries.filter(({ y }) => y > (page.rules[0]?.y ?? 0))).toEqual([]);
});

test("a long title takes a second line, and the map gives way", () => {
  const short = layOutPage(contentWith(5), "A4", "portrait", measure);
  const long = layOutPage(contentWith(5, "长".repeat(40)), "A4", "portrait", measure);
  expect(long.texts.filter(({ role }) => role === "title")).toHaveLength(2);
  expect(long.map.y).toBeGreaterThan(short.map.y);
  expect(long.map.height).toBeLessThan(short.map.height);
});

test("the whole link is written, whatever its length", () => {
  const page = layOutPage(contentWith(5), "A4", "portrait", measure);
  const written = page.texts.filter(({ role }) => role === "link").map(({ text }) => text);
  expect(written.length).toBeGreaterThan(1);
  expect(written.join("")).toBe(contentWith(5).link);
});

test("a line does not begin with a mark, nor break a word that has room", () => {
  const width = (text: string) => text.length;
  expect(wrapText("一二三四，五六", 4, width)).toEqual(["一二三四，", "五六"]);
  expect(wrapText("plan of lines", 8, width)).toEqual(["plan of", "lines"]);
});

test("A3 at 300 dpi has 4961 × 3508 pixels; what does not fit is drawn coarser, or not at all", () => {
  expect(pagePixels("A3", "landscape", 300)).toEqual([4961, 3508]);
  expect(densityThatFits("A3", "landscape", () => true)).toBe(300);
  expect(densityThatFits("A3", "landscape", (width) => width <= 4096)).toBe(240);
  expect(densityThatFits("A3", "landscape", () => false)).toBeNull();
});
