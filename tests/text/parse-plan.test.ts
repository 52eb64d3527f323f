import { expect, test } from "vitest";
import type { DocumentId } from "#model/id.ts";
import { parsePlan } from "#text/parse-plan.ts";
import { tinyPlanText } from "../fixtures/tiny-content.ts";

const parsed = parsePlan("riverton-plan" as DocumentId, tinyPlanText);

test("sections carry the path of their printed numbers", () => {
  expect(parsed.sections.map(({ id, level, title }) => [id, level, title])).toEqual([
    ["riverton-plan/0", "heading", ""],
    ["riverton-plan/1", "篇", "总体布局"],
    ["riverton-plan/1.1", "章", "空间布局"],
    ["riverton-plan/1.1.1", "节", "优化区域布局"],
    ["riverton-plan/box-1", "专栏", "重点项目"],
  ]);
});

test("a box belongs to the chapter it stands in, not to the section before it", () => {
  expect(parsed.sections.at(-1)?.parent).toBe("riverton-plan/1.1");
});

test("what stands before the first heading is kept", () => {
  expect(parsed.passages[0]).toMatchObject({
    id: "riverton-plan/0/p1",
    text: "河城市规划纲要，根据有关建议编制。",
    page: 1,
    lines: [1, 1],
  });
});

test("a group heading in a box is a passage of its own", () => {
  const text =
    " 第一章 交通\n专栏 3：项目\n（一）机场\n推动机场扩建。\n（二）铁路\n推动铁路提速。\n";
  const forms = parsePlan("x" as DocumentId, text).passages.map(({ form, text: words }) => [
    form,
    words,
  ]);
  expect(forms).toEqual([
    ["subheading", "（一）机场"],
    ["paragraph", "推动机场扩建。"],
    ["subheading", "（二）铁路"],
    ["paragraph", "推动铁路提速。"],
  ]);
});

test("a table keeps its lines: joined, its cells would fuse", () => {
  const text = " 专栏 1 指标\n序号 指标 2020年 2025年\n1 托位数（个） 3 4.5\n";
  const [table] = parsePlan("x" as DocumentId, text).passages;
  expect(table).toMatchObject({
    form: "table",
    text: "序号 指标 2020年 2025年\n1 托位数（个） 3 4.5",
  });
});

test("sentences begin where the last one ended, with its closing quote", () => {
  const [passage] = parsePlan("x" as DocumentId, " 他说：“开工。”项目开始。\n").passages;
  expect(passage?.sentences).toEqual([0, 8]);
});
