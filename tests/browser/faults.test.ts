import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { AtlasCore } from "#model/atlas.ts";
import { zh } from "#messages/zh.ts";
import { inLink, launch, mapRests, openPage, servedCore } from "./open-page.ts";
import { differing, pictureOfMap } from "./pixels.ts";

let browser: Browser;
let core: AtlasCore;
beforeAll(async () => {
  browser = await launch();
  core = await servedCore();
});
afterAll(() => browser.close());

test("a text that does not come says so, and comes when asked again; the rest works", async () => {
  const opening = core.documents.find(({ id }) => core.opening.reading?.startsWith(`${id}/`));
  const file = opening?.text ?? "";
  const { page, context } = await openPage(browser, "", {
    before: (before) => before.route(`**/${file}`, (route) => route.abort()),
  });
  const alert = page.getByRole("alert");
  await alert.getByText(file).waitFor();
  await page.getByRole("button", { name: zh.panels.documents }).click();
  await page.getByRole("heading", { name: zh.panels.documents }).waitFor();
  await context.unroute(`**/${file}`);
  await alert.getByRole("button", { name: zh.retry }).click();
  await expect.poll(() => page.locator("[data-place] a").count()).toBeGreaterThan(3);
  expect(await alert.count()).toBe(0);
  await context.close();
});

test("a layer that does not come says so, and is drawn when asked again", async () => {
  const layer = core.layers.find(({ id }) => id === "plates");
  const link = "?v=1&on=plates&read=none&panel=none";
  const { page, context } = await openPage(browser, link, {
    before: (before) => before.route(`**/${layer?.file}`, (route) => route.abort()),
  });
  const notices = page.getByRole("region", { name: zh.notices });
  await notices.getByText(layer?.file ?? "–").waitFor();
  await mapRests(page);
  const without = await pictureOfMap(browser, page);
  await context.unroute(`**/${layer?.file}`);
  await notices.getByRole("button", { name: zh.retry }).click();
  await expect.poll(() => notices.getByText(layer?.file ?? "–").count()).toBe(0);
  await expect
    .poll(async () => differing(without, await pictureOfMap(browser, page)).size, {
      timeout: 20_000,
    })
    .toBeGreaterThan(2000);
  await context.close();
});

test("flows that do not come are asked for once, and again when the reader says so", async () => {
  const layer = core.layers.find(({ drawing }) => drawing.as === "flow");
  let asked = 0;
  const { page, context } = await openPage(browser, `?v=1&on=${layer?.id}&read=none&panel=none`, {
    before: (before) =>
      before.route(`**/${layer?.file}`, (route) => {
        asked += 1;
        return route.abort();
      }),
  });
  const notices = page.getByRole("region", { name: zh.notices });
  await notices.getByText(layer?.file ?? "–").waitFor();
  await page.waitForTimeout(1500);
  const first = asked;
  expect(first).toBeLessThanOrEqual(2);
  await context.unroute(`**/${layer?.file}`);
  await mapRests(page);
  const without = await pictureOfMap(browser, page);
  await notices.getByRole("button", { name: zh.retry }).click();
  await expect.poll(() => notices.getByRole("button").count()).toBe(0);
  await expect
    .poll(async () => differing(without, await pictureOfMap(browser, page)).size, {
      timeout: 20_000,
    })
    .toBeGreaterThan(500);
  await context.close();
});

test("an atlas that does not come says which file, and opens when asked again", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await context.route("**/core-*.json", (route) => route.abort());
  await page.goto(inject("address"));
  await page.getByRole("heading", { name: /core-.*\.json/ }).waitFor();
  await context.unroute("**/core-*.json");
  await page.getByRole("button", { name: zh.retry }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await context.close();
});

test("without WebGL the text, the lists and the search work", async () => {
  const plain = await launch(["--disable-3d-apis"]);
  const { page, errors } = await openPage(plain, "", { until: "text" });
  await page.getByText(zh.mapUnavailable).waitFor();
  await page.getByRole("button", { name: zh.panels.projects }).click();
  await page.getByRole("heading", { name: zh.panels.projects }).waitFor();
  await page.getByRole("combobox", { name: zh.search }).fill("影都");
  await page.locator("[data-result]").first().click();
  await page.getByRole("article").waitFor();
  await expect.poll(() => inLink(page, "pick")).not.toBeNull();
  expect(errors).toEqual([]);
  await plain.close();
});
