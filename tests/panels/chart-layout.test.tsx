import { expect, test } from "vitest";
import type { Target } from "#model/atlas.ts";
import type { DrawnFigure } from "#atlas/figures.ts";
import { chartSize, layoutChart } from "#panels/chart-layout.ts";

const figure = (
  id: string,
  value: number,
  years: DrawnFigure["years"],
  document = "riverton-plan",
): DrawnFigure => ({
  id,
  role: "target",
  value,
  level: value,
  years,
  target: { id, document, unit: "公里" } as unknown as Target,
});
const place = (...figures: DrawnFigure[]) =>
  layoutChart(
    figures,
    ["riverton-plan", "riverton-report"],
    ({ value }) => `达到 ${String(value)}`,
  );
const of = (layout: ReturnType<typeof layoutChart>, id: string) => {
  const point = layout.points.find((one) => one.figure.id === id);
  if (!point) throw new Error(`no point: ${id}`);
  return point;
};

test("later is further right, more is higher, and a line joins one document only", () => {
  const layout = place(
    figure("then", 100, [2020, 2020]),
    figure("goal", 230, [2025, 2025]),
    figure("other", 200, [2028, 2028], "riverton-report"),
  );
  expect(of(layout, "then").x).toBeLessThan(of(layout, "goal").x);
  expect(of(layout, "goal").x).toBeLessThan(of(layout, "other").x);
  expect(of(layout, "goal").y).toBeLessThan(of(layout, "other").y);
  expect(layout.lines.map(({ series }) => series)).toEqual([0]);
  expect(layout.isFromZero).toBe(true);
});

test("values that lie close leave zero, and the chart says so", () => {
  expect(place(figure("a", 8.1, [2019, 2019]), figure("b", 8.2, [2025, 2025])).isFromZero).toBe(
    false,
  );
});

test("equal points stand side by side, far enough for a finger, and no words lie on others", () => {
  const layout = place(
    figure("a", 1.35, [2030, 2030]),
    figure("b", 1.35, [2030, 2030], "riverton-report"),
    figure("c", 1.35, [2030, 2030]),
  );
  const xs = layout.points.map(({ x }) => x).sort((a, b) => a - b);
  expect((xs[1] ?? 0) - (xs[0] ?? 0)).toBeGreaterThanOrEqual(24);
  const places = layout.points.map(({ label }) => `${label.x} ${label.y}`);
  expect(new Set(places).size).toBe(3);
  for (const { x, label } of layout.points) {
    expect(x).toBeLessThan(chartSize.width);
    expect(label.y).toBeGreaterThan(0);
  }
});

test("a period is a stroke over its years; a number without a year has a column of its own", () => {
  const layout = place(
    figure("span", 100, [2016, 2020]),
    figure("goal", 230, [2025, 2025]),
    figure("loose", 200, null),
  );
  expect(of(layout, "span").fromX).toBeLessThan(of(layout, "span").x);
  expect(of(layout, "goal").fromX).toBeNull();
  expect(of(layout, "loose").x).toBe(layout.undatedX);
  expect(of(layout, "loose").x).toBeGreaterThan(of(layout, "goal").x);
  expect(place(figure("a", 1, [2020, 2020]), figure("b", 2, [2025, 2025])).undatedX).toBeNull();
});
