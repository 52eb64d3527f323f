import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { AtlasDetails } from "#model/atlas-details.ts";
import type { Lineage, Stop } from "#model/lineage.ts";
import { swipeMessages } from "#messages/of-swipe.ts";
import { inLink, launch, openPage, servedCore } from "./open-page.ts";

let browser: Browser;
let before: Stop;
let after: Stop;
beforeAll(async () => {
  browser = await launch();
  const core = await servedCore();
  const file = async <T>(name: string) =>
    (await (await fetch(new URL(`atlas/${name}`, inject("address")))).json()) as T;
  const { lineage } = await file<AtlasDetails>(core.details);
  const { stops } = await file<Lineage>(lineage);
  // The widest apart: no layer of the one is one of the other.
  const pairs = stops.flatMap((a, at) => stops.slice(at + 1).map((b) => [a, b] as const));
  const pair = pairs.find(([a, b]) => !a.layers.some((layer) => b.layers.includes(layer)));
  if (!pair) throw new Error("no two documents that are drawn apart");
  [before, after] = pair;
});
afterAll(() => browser.close());

const messages = swipeMessages.zh;
const slider = (page: Page) => page.getByRole("slider", { name: /^分界/ });
const share = async (page: Page) => Number(await slider(page).getAttribute("aria-valuenow"));

/** A strip of the open map, in CSS pixels, clear of the furniture; taken when two pictures are the same. */
async function strip(page: Page, x: number): Promise<string> {
  const clip = { x, y: 200, width: 60, height: 250 };
  let last = "";
  for (let turn = 0; turn < 40; turn++) {
    const now = (await page.screenshot({ clip })).toString("base64");
    if (now === last) return now;
    last = now;
    await page.waitForTimeout(400);
  }
  throw new Error("the map never came to rest");
}

test("on a phone a finger beside the grip has the map, and the names are buttons", async () => {
  const link = `?v=1&compare=${before.document},${after.document}`;
  const { page, context } = await openPage(browser, link, { screen: "phone" });
  await page.locator('[data-swipe="ready"]').waitFor();
  const grip = await slider(page).boundingBox();
  const bar = await page.getByRole("group", { name: /^对比/ }).boundingBox();
  if (!grip || !bar) throw new Error("no divider");
  expect(Math.min(grip.width, grip.height)).toBeGreaterThanOrEqual(44);
  expect([bar.x >= 0, bar.x + bar.width <= 390]).toEqual([true, true]);
  const above = [grip.x + grip.width / 2, (bar.y + bar.height + grip.y) / 2] as const;
  const under = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.tagName, above);
  expect(under).toBe("CANVAS");
  await page.getByRole("button", { name: messages.sides.after }).first().tap();
  expect(await share(page)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});

test("a link lays two documents over each other; buttons, keys and a hand move the divider", async () => {
  const layers = [...new Set([...before.layers, ...after.layers])].join(",");
  const link = `?v=1&read=none&at=124.6,43.3,126.2,44.5&on=${layers}&compare=${before.document},${after.document}~40`;
  const { page, context, errors, foreign } = await openPage(browser, link);
  await page.locator('[data-swipe="ready"]').waitFor();
  expect(await share(page)).toBe(40);
  const bar = page.getByRole("group", { name: /^对比/ });
  const [onlyBefore, half, onlyAfter] = [
    bar.getByRole("button", { name: messages.sides.before }).first(),
    bar.getByRole("button", { name: messages.half }),
    bar.getByRole("button", { name: messages.sides.after }).first(),
  ];
  const { left, right } = { left: 480, right: 980 };
  const halved = { left: await strip(page, left), right: await strip(page, right) };

  await onlyBefore.click();
  expect(await share(page)).toBe(100);
  const earlier = { left: await strip(page, left), right: await strip(page, right) };
  await onlyAfter.click();
  expect(await share(page)).toBe(0);
  const later = { left: await strip(page, left), right: await strip(page, right) };
  // Left of the divider is the earlier to the pixel, right of it the later, and the two are not the same.
  expect(halved.left === earlier.left).toBe(true);
  expect(halved.right === later.right).toBe(true);
  expect(earlier.left === later.left).toBe(false);
  expect(earlier.right === later.right).toBe(false);

  await half.click();
  await slider(page).focus();
  await page.keyboard.press("ArrowRight");
  expect(await share(page)).toBe(55);
  await page.keyboard.press("Home");
  expect(await share(page)).toBe(0);
  await page.keyboard.press("End");
  expect(await share(page)).toBe(100);
  const box = await slider(page).boundingBox();
  if (!box) throw new Error("no grip");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(700, box.y, { steps: 5 });
  await page.mouse.up();
  expect(await share(page)).toBeLessThan(70);
  await expect
    .poll(() => inLink(page, "compare"))
    .toBe(`${before.document},${after.document}~${await share(page)}`);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
});

/** The preview of a figure once it is drawn: its pixels, as numbers, in two halves of the upper middle. */
async function previewHalves(page: Page): Promise<{ left: string; right: string }> {
  await page.locator('figure[aria-busy="false"]').waitFor({ timeout: 120_000 });
  return page.locator("figure canvas").evaluate((canvas: HTMLCanvasElement) => {
    const pen = canvas.getContext("2d");
    const part = (from: number, to: number) => {
      const x = Math.round(canvas.width * from);
      const y = Math.round(canvas.height * 0.25);
      const width = Math.round(canvas.width * to) - x;
      const data = pen?.getImageData(x, y, width, Math.round(canvas.height * 0.45)).data;
      return data?.join() ?? "";
    };
    // The map takes the left three quarters of the sheet; its middle is clear of both parts.
    return { left: part(0.06, 0.34), right: part(0.44, 0.7) };
  });
}

test("a figure of a comparison is divided as the map is, and names both sides", async () => {
  const layers = [...before.layers, ...after.layers].join(",");
  const link = (share: number) =>
    `?v=1&compare=${before.document},${after.document}~${share}&on=${layers}&read=none&panel=figure`;
  const { page, errors, context } = await openPage(browser, link(100));
  const whole = await previewHalves(page);
  const show = async (name: string) => {
    await page.getByRole("button", { name }).first().click();
    await page.locator('figure[aria-busy="true"]').waitFor();
    return previewHalves(page);
  };
  const half = await show(messages.half);
  expect(half.left === whole.left).toBe(true);
  expect(half.right === whole.right).toBe(false);
  const later = await show(messages.sides.after);
  expect(later.right === half.right).toBe(true);
  expect(later.left === half.left).toBe(false);
  expect(errors).toEqual([]);
  await context.close();
}, 300_000);
