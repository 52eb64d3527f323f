import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AtlasCore } from "#model/atlas.ts";
import { zh } from "#messages/zh.ts";
import { inLink, launch, mapRests, openPage, screens, servedCore } from "./open-page.ts";

let browser: Browser;
let core: AtlasCore;
beforeAll(async () => {
  browser = await launch();
  core = await servedCore();
});
afterAll(() => browser.close());

test("on a phone the page fits, the map has most of it, and the text is one touch away", async () => {
  const { page, context, errors } = await openPage(browser, "", { screen: "phone" });
  const { width, height } = screens.phone;
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(width);
  const middle = await page.evaluate(
    ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.tagName,
    [width / 2, height / 3],
  );
  expect(middle).toBe("CANVAS");
  await page.getByRole("button", { name: zh.panels.documents }).tap();
  await page.getByRole("heading", { name: zh.panels.documents }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test("on a phone a project of the list opens its card, and the map goes there above the sheet", async () => {
  const { page, context } = await openPage(browser, "?v=1&on=projects", { screen: "phone" });
  await page.getByRole("button", { name: zh.panels.projects }).tap();
  const located = core.entities.find(({ kind, bounds }) => kind === "project" && bounds);
  await page
    .getByRole("button", { name: located?.name.zh ?? "–" })
    .first()
    .tap();
  await page.getByRole("article").waitFor();
  await expect.poll(() => inLink(page, "pick")).toBe(located?.id);
  await mapRests(page);
  const [west = 0, south = 0, east = 0, north = 0] = (inLink(page, "at") ?? "")
    .split(",")
    .map(Number);
  const [w, s, e, n] = located?.bounds ?? [0, 0, 0, 0];
  expect([west <= w, south <= s, east >= e, north >= n]).toEqual([true, true, true, true]);
  await context.close();
});

test("what a finger must hit is at least 24 pixels wide and high", async () => {
  const { page, context } = await openPage(browser, "?v=1&panel=layers", {
    screen: "phone",
    until: "text",
  });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, input, select, [role=button]")]
      .filter((element) => !element.closest("p, label"))
      .map((element) => ({ box: element.getBoundingClientRect(), element }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ box, element }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
  await context.close();
});
