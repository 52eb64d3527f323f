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

test("a link draws a circle and answers; dragging its edge widens it, and the answer follows", async () => {
  const at = "at=124.8000,43.5000,125.8000,44.3000";
  const link = `?v=1&${at}&read=none&panel=ask&draw=C3/7glr4,2m1sw/8000/`;
  const { page, context, errors } = await openPage(browser, link);
  const report = page.getByRole("region", { name: words.report(words.numbered("圆", 3)) });
  await report.getByText(words.parts.districts).first().waitFor({ timeout: 20_000 });
  const common = () => report.getByText(/^重叠/).allTextContents();
  await expect.poll(async () => (await common()).length).toBeGreaterThan(0);
  const before = await common();
  const editing = page.getByRole("button", { name: words.edit });
  await editing.click();
  const fields = page.getByLabel(words.radius);
  const radius = fields.nth(1);
  expect(await radius.inputValue()).toBe("8");
  // The edge due east of the centre, from where the map stands.
  const [west = 0, south = 0, east = 0, north = 0] = (inLink(page, "at") ?? "")
    .split(",")
    .map(Number);
  const box = await page.locator("[data-map]").boundingBox();
  if (!box) throw new Error("no map");
  const panel = await page.getByRole("region", { name: zh.panels.ask }).boundingBox();
  const left = panel ? panel.x + panel.width : 0;
  const perDegree = (box.x + box.width - left) / (east - west);
  const middle = { x: left + (125.32 - west) * perDegree, y: 0 };
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const share = (mercator(north) - mercator(43.88)) / (mercator(north) - mercator(south));
  middle.y = box.y + share * box.height;
  const degrees = 8000 / 80_300;
  await page.mouse.move(middle.x + degrees * perDegree, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 1.5 * degrees * perDegree, middle.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await radius.inputValue())).toBeGreaterThan(11);
  expect(Number(await radius.inputValue())).toBeLessThan(13);
  await expect.poll(common).not.toEqual(before);
  await expect.poll(() => inLink(page, "draw")).toMatch(/^C3\/7glr4,2m1sw\/1[12]\d{3}\/$/);
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
