import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { zh } from "#messages/zh.ts";
import { inLink, launch, mapRests, openPage, servedCore } from "./open-page.ts";
import { colours, differing, pictureOfMap } from "./pixels.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("the atlas opens on the map and the text, asks no other origin, and reports no error", async () => {
  const { page, context, errors, foreign } = await openPage(browser);
  const core = await servedCore();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(core.subject.zh);
  await expect.poll(() => page.locator("[data-place] a").count()).toBeGreaterThan(3);
  await mapRests(page);
  const picture = await pictureOfMap(browser, page);
  // Bare land is one colour; a drawn plan is many.
  expect(colours(picture).size).toBeGreaterThan(300);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test("the text can be read before the map's code has come", async () => {
  const { page, context } = await openPage(browser, "", {
    until: "text",
    before: (before) => before.route(/attach-map/, () => new Promise(() => undefined)),
  });
  await expect.poll(() => page.locator("[data-place] a").count()).toBeGreaterThan(3);
  await page.getByText(zh.loadingMap).waitFor();
  await context.close();
});

test("a link opens the same view elsewhere", async () => {
  const { page, context } = await openPage(browser);
  await page.getByRole("button", { name: zh.panels.layers }).click();
  const core = await servedCore();
  const plates = core.families.find(({ id }) => id === "plates");
  await page.getByRole("checkbox", { name: zh.showFamily(plates?.title.zh ?? "") }).click();
  await page.getByRole("button", { name: zh.themeToNight }).click();
  await page.getByRole("button", { name: zh.zoomIn }).click();
  await mapRests(page);
  const link = new URL(page.url()).search;
  const picture = await pictureOfMap(browser, page);
  await context.close();

  const again = await openPage(browser, link);
  await mapRests(again.page);
  expect(new URL(again.page.url()).search).toBe(link);
  const other = await pictureOfMap(browser, again.page);
  // The link rounds the camera to metres: an edge may fall on the next pixel, a shape or a name may not move.
  expect(differing(picture, other, 40).size).toBeLessThan(picture.width * picture.height * 0.0005);
  await again.context.close();
});

test("a link with ids that are not there opens, and says what it could not find", async () => {
  const { page, context, errors } = await openPage(
    browser,
    "?v=1&on=layout-belts,atlantis&pick=el-dorado",
  );
  await page.getByText(zh.unknownInLink(["atlantis", "el-dorado"].join(zh.comma))).waitFor();
  expect(await page.locator("[data-place]").count()).toBeGreaterThan(0);
  await page.getByRole("region", { name: zh.notices }).getByRole("button").click();
  await expect.poll(() => inLink(page, "pick")).toBeNull();
  expect(errors).toEqual([]);
  await context.close();
});

test("a wall of 7680 × 2160 is drawn at every one of its pixels", async () => {
  const { page, context, errors } = await openPage(browser, "", { screen: "wall" });
  const canvas = page.locator("[data-map] canvas").first();
  const size = await canvas.evaluate((element: HTMLCanvasElement) => {
    const gl = element.getContext("webgl2");
    return [element.width, element.height, gl?.drawingBufferWidth, gl?.drawingBufferHeight];
  });
  expect(size).toEqual([7680, 2160, 7680, 2160]);
  expect(errors).toEqual([]);
  await context.close();
});
