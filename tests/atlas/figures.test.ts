import { expect, test } from "vitest";
import type { Target } from "#model/atlas.ts";
import type { UnitCard } from "#model/indicator.ts";
import { derivedChange, differingFigures, measuredOf, scaleOf, wordsIn } from "#atlas/figures.ts";

const target = (id: string, rest: Partial<Target>): Target => ({
  id,
  kind: "target",
  indicator: { zh: id },
  value: 1,
  comparator: "=",
  unit: "公里",
  year: null,
  base: null,
  baseYear: null,
  binding: null,
  document: "riverton-plan" as Target["document"],
  passage: "riverton-plan/1/p1" as Target["passage"],
  section: "riverton-plan/1" as Target["section"],
  quote: id,
  ...rest,
});
const periods = [{ words: "十四五", from: 2021, to: 2025, basis: { zh: "通例" } }];
const card = (...targets: string[]) => ({
  id: "rail",
  name: { zh: "里程" },
  targets,
  conflicts: [],
});

test("what the content links is one measure; a number with its base is another", () => {
  const targets = [
    target("a", { value: 100, period: "十四五" }),
    target("b", { value: 230, year: 2025 }),
    target("c", { value: 70, year: 2025, base: 65, baseYear: 2020, unit: "%" }),
    target("d", { year: 2025 }),
  ];
  const measured = measuredOf(targets, { indicators: [card("a", "b")], periods });
  expect(measured.map(({ id }) => id)).toEqual(["rail", "c"]);
  expect(measured[0]?.figures.map(({ years }) => years)).toEqual([
    [2021, 2025],
    [2025, 2025],
  ]);
  expect(measured[1]?.figures).toMatchObject([
    { role: "base", value: 65, years: [2020, 2020] },
    { role: "target", value: 70, years: [2025, 2025] },
  ]);
});

test("only numbers in one unit are drawn together", () => {
  const unlike = [target("a", { unit: "亿元" }), target("b", { unit: "万亿" })];
  const like = [target("a", {}), target("b", {}), target("w", { value: null, words: "持续" })];
  const drawn = (targets: Target[]) =>
    measuredOf(targets, { indicators: [card("a", "b", "w")], periods }).map((one) =>
      scaleOf(one, []),
    );
  expect(drawn(unlike)).toEqual([null]);
  expect(drawn(like)[0]?.figures.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("two numbers for one year differ; for two years they do not, nor do equal ones", () => {
  const differing = (...years: [value: number, year: number][]) => {
    const targets = years.map(([value, year], index) => target(`n${index}`, { value, year }));
    const indicators = [card(...targets.map(({ id }) => id))];
    return measuredOf(targets, { indicators, periods }).flatMap((one) => differingFigures(one, []));
  };
  expect(differing([31.25, 2025], [31, 2025])).toHaveLength(1);
  expect(differing([230, 2025], [200, 2028])).toEqual([]);
  expect(differing([8.2, 2025], [8.2, 2025])).toEqual([]);
});

test("a change is worked out from plain numbers with years only", () => {
  const based = { base: 470, baseYear: 2020, value: 520, year: 2025 };
  expect(derivedChange(target("a", based))).toMatchObject({ as: "growth", years: 5 });
  expect(derivedChange(target("a", based))?.result).toBeCloseTo(0.0204, 4);
  expect(derivedChange(target("a", { ...based, base: 65, value: 70, unit: "%" }))).toMatchObject({
    as: "points",
    result: 5,
  });
  expect(derivedChange(target("a", { ...based, baseYear: null }))).toBeNull();
  expect(derivedChange(target("a", { ...based, measure: "年均增长" }))).toBeNull();
  expect(derivedChange(target("a", { ...based, value: { from: 1, to: 2 } }))).toBeNull();
});

test("words are found where they stand, white space aside", () => {
  expect(wordsIn("比例（%） - 31.25", "（%）-31.25")).toEqual([2, 13]);
  expect(wordsIn("到 2025年，达到230公里。", "到2025年，达到230公里")).toEqual([0, 15]);
  expect(wordsIn("一心两区", "三区")).toBeNull();
});

test("numbers in units of one measure stand on one scale, exactly, each as it is printed", () => {
  const unit = (name: string, measures: string, times: number, over = 1): UnitCard => ({
    unit: name,
    measures,
    times,
    over,
  });
  const units = [
    unit("亿元", "money", 1e8),
    unit("万亿元", "money", 1e12),
    unit("万亩", "area", 20_000_000, 3),
    unit("公顷", "area", 10_000),
  ];
  const scale = (...rows: [value: number, unit: string][]) => {
    const targets = rows.map(([value, name], index) =>
      target(`n${index}`, { value, unit: name, year: 2025 }),
    );
    const indicators = [card(...targets.map(({ id }) => id))];
    const [measured] = measuredOf(targets, { indicators, periods });
    const told = measured ? scaleOf(measured, units) : null;
    return { told, differs: measured ? differingFigures(measured, units).length : null };
  };
  const money = scale([6600, "亿元"], [1, "万亿元"]);
  expect(money.told?.figures.map(({ level, value }) => [level, value])).toEqual([
    [6600, 6600],
    [10000, 1],
  ]);
  expect(money.told?.turned.map(({ card: { unit: name }, into }) => [name, into])).toEqual([
    ["万亿元", 10000],
  ]);
  expect([money.differs, scale([10000, "亿元"], [1, "万亿元"]).differs]).toEqual([1, 0]);
  expect(scale([200, "公顷"], [3, "公顷"], [0.3, "万亩"]).told?.figures[2]?.level).toBe(200);
  expect(scale([1, "亿元"], [1, "公顷"]).told).toBeNull();
});
