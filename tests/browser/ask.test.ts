import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { zh } from "#messages/zh.ts";
import { askMessages } from "#messages/of-ask.ts";
import { inLink, launch, openPage } from "./open-page.ts";

const words = askMessages.zh;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("what a link has drawn is answered; dragging a circle's edge widens it, and the answer follows", async () => {
  const at = "at=124.8000,43.5000,125.8000,44.3000";
  const { page, context, errors } = await openPage(browser, `?v=1&${at}&read=none&panel=ask`);
  await page.getByRole("button", { name: words.toolNames.circle }).click();
  const cross = await page.locator('svg[viewBox="-12 -12 24 24"]').boundingBox();
  await page.getByRole("button", { name: words.addMiddle }).click();
  await expect.poll(() => inLink(page, "draw")).toMatch(/^C1\/.+\/5000\/$/);
  await page.reload();
  const report = page.getByRole("region", { name: words.report(words.numbered("圆", 1)) });
  const common = () => report.getByText(/^重叠/).allTextContents();
  await expect.poll(async () => (await common()).length).toBeGreaterThan(0);
  const before = await common();
  await page.getByRole("button", { name: words.edit }).click();
  const radius = page.getByRole("group", { name: words.editing }).getByLabel(words.radius);
  expect(await radius.inputValue()).toBe("5");

  if (!cross) throw new Error("no cross");
  const middle = { x: cross.x + cross.width / 2, y: cross.y + cross.height / 2 };
  const [west = 0, , east = 0] = (inLink(page, "at") ?? "").split(",").map(Number);
  // The map is open from the panel to the edge of the page, and the cross stands in the middle of it.
  const perDegree = (2 * (1440 - middle.x)) / (east - west);
  const edge = (km: number) => middle.x + (km / 80.4) * perDegree;
  await page.mouse.move(edge(5), middle.y);
  await page.mouse.down();
  await page.mouse.move(edge(8), middle.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await radius.inputValue())).toBeGreaterThan(7);
  expect(Number(await radius.inputValue())).toBeLessThan(9);
  await expect.poll(common).not.toEqual(before);
  await expect.poll(() => inLink(page, "draw")).toMatch(/^C1\/.+\/[78]\d{3}\/$/);
  expect(errors).toEqual([]);
  await context.close();
});

test("a drawing that a link words badly is told, and the rest of the link opens", async () => {
  const { page, context, errors } = await openPage(
    browser,
    "?v=1&draw=c1/oops~l2/7fx28,2lnww,a,a&panel=ask",
  );
  await page.getByText(zh.unknownInLink("c1/oops")).waitFor({ timeout: 20_000 });
  await page
    .getByRole("region", { name: words.measured })
    .getByPlaceholder(words.numbered("线", 2))
    .waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test("an area is drawn on the map, opens no card, and is answered by the worker", async () => {
  const { page, context, errors, foreign } = await openPage(browser, "?v=1&read=none");
  await page.getByRole("button", { name: zh.panels.ask, exact: true }).click();
  await page.getByRole("button", { name: words.toolNames.area }).click();
  const bar = page.getByRole("region", { name: words.drawingBar });
  const canvas = page.locator("[data-map] canvas").first();
  const cursor = () => canvas.evaluate((element: HTMLCanvasElement) => element.style.cursor);
  await expect.poll(cursor).toBe("crosshair");
  for (const [index, [x, y]] of [
    [800, 350],
    [1000, 350],
    [950, 600],
  ].entries()) {
    await page.mouse.click(x ?? 0, y ?? 0);
    await bar.getByText(words.points(index + 1)).waitFor();
  }
  await page.keyboard.press("Enter");
  expect(inLink(page, "pick")).toBeNull();
  await page.getByRole("button", { name: words.ask }).click();
  const report = page.getByRole("region", { name: words.report(words.numbered("范围", 1)) });
  await report.getByText(words.parts.districts).first().waitFor({ timeout: 20_000 });
  const saving = page.waitForEvent("download");
  await report.getByRole("button", { name: words.saveTable }).click();
  expect((await saving).suggestedFilename()).toBe("范围 1.csv");
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
});
