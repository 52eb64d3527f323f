import { describe, expect, test } from "vitest";
import { openData } from "#compile/open-data.ts";
import { realAtlas } from "./real-atlas.ts";

const { compiled, core } = realAtlas();
const data = openData(compiled);
const projects = core.entities.filter(({ kind }) => kind === "project");
const has = (name: string) =>
  core.entities.filter((one) => one.name.zh === name || one.aliases.includes(name));

describe("a list is split where the text means several things", () => {
  const sewage = ["三道", "新立城", "空港西部", "公主岭经开区", "大岭工业园区", "永春", "物流园"];
  test.each(sewage)("the sewage works of %s is one of seven", (place) => {
    const works = projects.filter(
      ({ name }) => name.zh.startsWith(`${place}污水处理厂`) && !/扩建|尾水/.test(name.zh),
    );
    expect(works).toHaveLength(1);
  });

  const airfields = ["农安", "九台", "德惠", "双阳", "公主岭", "中韩（长春）国际合作示范区"];
  test.each(airfields)("the airfield of %s is one of six", (place) => {
    expect(projects.filter(({ name }) => name.zh === `${place}通用机场`)).toHaveLength(1);
  });

  test("a name with dashes and brackets stays whole", () => {
    const whole = "榆树市卡岔河流域水环境综合治理工程（一期）—龙家亮子生态湿地建设工程";
    expect(has(whole)).toHaveLength(1);
  });
});

test("one railway under many spellings is one railway", () => {
  const spellings = ["长辽通高铁", "长四辽通高铁", "长四辽通铁路", "长春-辽源-梅河口-通化高铁"];
  const lines = new Set(spellings.flatMap((name) => has(name).map(({ id }) => id)));
  expect(lines.size).toBe(1);
});

test("every box that lists projects and lines has them", () => {
  const listed = core.entities.filter(({ kind }) => kind === "project" || kind === "corridor");
  const counts = [2, 4, 5, 7, 8, 9, 10, 11, 13, 14, 15].map(
    (box) => listed.filter((one) => one.box === box).length,
  );
  expect(counts[0]).toBe(21);
  expect(counts.filter((count) => count < 8)).toEqual([]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(260);
  const chains = core.entities.filter(({ kind }) => kind === "chain");
  expect(chains.length).toBeGreaterThan(30);
});

test("the twenty indicators of the first box are parsed, cells that fuse when joined too", () => {
  const rows = data.targets.filter(({ binding }) => binding !== null);
  expect(rows).toHaveLength(21);
  const nursery = rows.find(({ indicator }) => indicator.includes("托位"));
  expect(nursery).toMatchObject({ base: 3, value: 4.5, unit: "个" });
  const urban = rows.find(({ indicator }) => indicator.includes("城镇化率"));
  expect(urban).toMatchObject({ base: 65, value: 70, year: 2025, binding: "预期性" });
});

test("years in names are no years of targets, and a base is a fact or a base, never both sides", () => {
  const named = [...data.targets, ...data.facts].filter(({ quote, value }) =>
    /2025战略|创新·2030|2000年前建成/.test(quote)
      ? [2000, 2025, 2030].includes(Number(value))
      : false,
  );
  expect(named).toEqual([]);
  const ids = new Set(data.targets.map(({ id }) => id));
  expect(data.facts.filter(({ id }) => ids.has(id))).toEqual([]);
});

test("formulas that share words stay apart, and members without a name are told so", () => {
  const formulas = data.entities.filter(({ kind }) => kind === "structure");
  const wanted = [
    "一核、两翼、三圈、多带",
    "三环八射",
    "两环九射",
    "三心六区",
    "六大基地",
    "三区三线",
    "一脉、双心、三轴、六区",
    "一核、两轴、两环、三区、七园",
    "一核、两翼、多组团",
    "8+7+5",
    "1+2+4+N",
    "一主、六双",
    "一环三横四纵",
    "大十字",
  ];
  const missing = wanted.filter((words) => !formulas.some(({ name }) => name.includes(words)));
  expect(missing).toEqual([]);
  expect(formulas.filter(({ name }) => name.includes("大十字")).length).toBeGreaterThanOrEqual(3);
  const circles = formulas.find(({ name }) => name === "一核、两翼、三圈、多带");
  expect(circles?.members.length).toBe(12);
  expect(
    formulas.flatMap(({ members }) => members).filter(({ named }) => !named).length,
  ).toBeGreaterThan(30);
});

test("differences and slips are recorded with both sides and a reason", () => {
  expect(data.conflicts.length).toBeGreaterThan(50);
  const kinds = new Set(data.conflicts.map(({ kind }) => kind));
  expect(kinds.size).toBe(5);
  expect(data.errata.filter(({ kind }) => kind === "page-number")).toHaveLength(9);
  expect(data.errata.filter(({ why }) => why.trim() === "")).toEqual([]);
});
