import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LayerId } from "#model/id.ts";
import { zh } from "#messages/zh.ts";
import { Locator } from "#panels/Locator.tsx";
import { roundDistance } from "#messages/format.ts";
import { CreditLine, MapTools } from "#panels/MapFurniture.tsx";
import { TitleBlock } from "#panels/TitleBlock.tsx";
import { show } from "./show.tsx";

const showing = (...ids: string[]) => ({
  view: { layers: ids.map((id) => ({ id: id as LayerId, opacity: 1 })) },
});
const title = () => screen.getByRole("heading", { level: 1 }).textContent;

test("the title tells what is drawn, of which plan, and how its date is known", () => {
  show(<TitleBlock />, showing("zones", "towns"));
  expect(title()).toBe("河城空间布局示意图");
  const date = `2021 年（${zh.dateKnown.inferred}）`;
  expect(screen.getByText(`规划纲要 · ${date} · ${zh.planPeriod(2021, 2025)}`)).toBeTruthy();
});

test("the title follows the layers", () => {
  const { store } = show(<TitleBlock />, showing("zones", "towns"));
  act(() => store.verbs.showLayer("projects" as LayerId, true));
  expect(title()).toBe(`河城${zh.combinedSheet}`);
  act(() => {
    store.verbs.showLayer("projects" as LayerId, false);
    store.verbs.showLayer("zones" as LayerId, false);
  });
  expect(title()).toBe(`河城${zh.groundSheet}`);
  expect(screen.queryByText(/规划纲要/)).toBeNull();
});

test("every sheet says that it is a sketch and draws no boundary", () => {
  const { store } = show(<CreditLine />);
  expect(screen.getByRole("contentinfo").textContent).toContain(zh.schematicNotice);
  act(() => store.verbs.showLayer("zones" as LayerId, false));
  expect(screen.getByRole("contentinfo").textContent).toContain(zh.schematicNotice);
});

test("the review number is the one that the deployment was given", () => {
  show(<CreditLine />, { reviewNumber: "吉S(2026)001号" });
  expect(screen.getByText(zh.reviewNumber("吉S(2026)001号"))).toBeTruthy();
  expect(screen.queryByText(new RegExp(zh.reviewNumberPending))).toBeNull();
});

test("without a review number none is claimed", () => {
  show(<CreditLine />);
  expect(screen.getByRole("contentinfo").textContent).not.toMatch(/号：.*\d/);
  expect(screen.getByText(zh.reviewNumber(zh.reviewNumberPending))).toBeTruthy();
});

test("only those are credited whose data are on the sheet", () => {
  const { store } = show(<CreditLine />, showing("zones", "towns"));
  expect(screen.getByText("© 测绘")).toBeTruthy();
  act(() => store.verbs.showLayer("towns" as LayerId, false));
  expect(screen.queryByText("© 测绘")).toBeNull();
});

test("the map is zoomed by its buttons and brought back to the whole", async () => {
  const steps: number[] = [];
  const { user, store, atlas } = show(<MapTools onZoom={(by) => steps.push(by)} />);
  await user.click(screen.getByRole("button", { name: zh.zoomIn }));
  await user.click(screen.getByRole("button", { name: zh.zoomOut }));
  expect(steps).toEqual([1, -1]);
  await user.click(screen.getByRole("button", { name: zh.wholeExtent }));
  expect(store.getState().flight).toEqual({ bounds: atlas.core.opening.bounds, atOnce: false });
  expect(screen.getByRole("img", { name: zh.north })).toBeTruthy();
});

test("the locator says in a sentence what its frame shows, and the frame follows the map", () => {
  const { store } = show(<Locator />);
  const inset = screen.getByRole("img", { name: zh.locator(null) });
  const frame = () => inset.querySelector("rect")?.getAttribute("width");
  act(() => store.verbs.cameraRested([124.5, 43.5, 125.5, 44.5]));
  expect(Number(frame())).toBeCloseTo(44, 0);
  expect(inset.querySelector("circle")).toBeNull();
  act(() => store.verbs.cameraRested([125, 44, 125.02, 44.02]));
  expect(Number(frame())).toBeLessThan(2);
  expect(inset.querySelector("circle"), "a small frame gets a ring").not.toBeNull();
  act(() => store.verbs.cameraRested([110, 30, 140, 60]));
  expect(Number(frame())).toBe(98);
});

test("the scale bar is a round distance, once the map has said how large it is", () => {
  const { store } = show(<MapTools onZoom={() => undefined} />);
  const tools = screen.getByRole("region", { name: zh.mapTools });
  expect(tools.textContent).not.toContain(zh.km);
  act(() => store.verbs.cameraMoved(100));
  expect(tools.textContent).toContain(`10 ${zh.km}`);
  act(() => store.verbs.cameraMoved(5));
  expect(tools.textContent).toContain(`500 ${zh.metres}`);
});

test.each([
  [1, 1],
  [19, 10],
  [4999, 2000],
  [5000, 5000],
  [9999, 5000],
  [10_000, 10_000],
])("a bar of at most %d metres shows %d", (metres, shown) => {
  expect(roundDistance(metres)).toBe(shown);
});
