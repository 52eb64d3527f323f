import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { zh } from "#messages/zh.ts";
import { figureMessages } from "#messages/of-figure.ts";
import type { FigureAccount } from "#output/make-figure.ts";
import { launch, openPage, servedCore } from "./open-page.ts";

const words = figureMessages.zh;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function made(page: Page): Promise<{ download: Download; bytes: Buffer }> {
  const coming = page.waitForEvent("download", { timeout: 200_000 });
  await page.getByRole("button", { name: words.make }).click();
  const download = await coming;
  return { download, bytes: await readFile(await download.path()) };
}

/** The account that a PNG carries of itself. */
function accountIn(png: Buffer): FigureAccount {
  const from = png.indexOf("iTXtDescription");
  const length = png.readUInt32BE(from - 4);
  const text = png.subarray(from + 4, from + 4 + length).toString("utf8");
  return JSON.parse(text.slice(text.indexOf("{"))) as FigureAccount;
}

/** How many different colours a part of a PNG has, looked at in steps of some pixels. */
function coloursOf(page: Page, png: Buffer, box: readonly number[]): Promise<number> {
  return page.evaluate(
    async ({ base64, box: [x = 0, y = 0, width = 0, height = 0] }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(200, 200);
      const pen = canvas.getContext("2d");
      if (!pen) return 0;
      pen.imageSmoothingEnabled = false;
      pen.drawImage(image, x, y, width, height, 0, 0, 200, 200);
      const { data } = pen.getImageData(0, 0, 200, 200);
      return new Set(new Uint32Array(data.buffer)).size;
    },
    { base64: png.toString("base64"), box },
  );
}

/** How many pixels of a PNG let something through. */
function clearPixels(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const rows = 64;
    const canvas = new OffscreenCanvas(image.width, rows);
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    if (!pen) return -1;
    let clear = 0;
    for (let top = 0; top < image.height; top += rows) {
      pen.clearRect(0, 0, image.width, rows);
      pen.drawImage(image, 0, -top);
      const high = Math.min(rows, image.height - top);
      const { data } = pen.getImageData(0, 0, image.width, high);
      for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) clear++;
    }
    return clear;
  }, png.toString("base64"));
}

test("a figure shows the view: its extent, its layers, its legend, its words; then as PDF", async () => {
  const core = await servedCore();
  const { page, errors, foreign } = await openPage(browser, "?v=1&panel=figure");
  await page.getByLabel(words.title).fill("我的图");
  const { download, bytes } = await made(page);
  expect(download.suggestedFilename()).toBe("我的图-A4.png");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3508, 2480]);
  expect(bytes.readUInt32BE(bytes.indexOf("pHYs") + 4)).toBe(11811);

  const account = accountIn(bytes);
  const [west, south, east, north] = account.bounds;
  const seen = account.viewBounds;
  expect(west).toBeLessThanOrEqual(seen[0] + 1e-6);
  expect(south).toBeLessThanOrEqual(seen[1] + 1e-6);
  expect(east).toBeGreaterThanOrEqual(seen[2] - 1e-6);
  expect(north).toBeGreaterThanOrEqual(seen[3] - 1e-6);
  const link = new URL(account.link);
  expect(link.searchParams.get("at")).toBe(seen.map((one) => one.toFixed(4)).join(","));
  expect(link.searchParams.get("panel")).toBeNull();

  const shown = core.layers.filter((layer) => layer.shown);
  expect([...account.layers].sort()).toEqual(shown.map(({ id }) => id as string).sort());
  for (const { title } of shown) expect(account.legend).toContain(title.zh);
  const text = account.texts.join("");
  for (const part of [
    "我的图",
    zh.legend,
    zh.north,
    zh.schematicNotice,
    zh.reviewNumber(zh.reviewNumberPending),
    account.link,
    ...shown.flatMap(({ provenance }) => provenance.credit?.zh ?? []),
  ]) {
    expect(text).toContain(part);
  }
  expect(await coloursOf(page, bytes, account.map)).toBeGreaterThan(300);
  expect(await clearPixels(page, bytes)).toBe(0);

  await page.getByRole("radio", { name: words.directions.portrait }).check({ force: true });
  await page.getByRole("radio", { name: words.formats.pdf }).check({ force: true });
  const pdf = (await made(page)).bytes.toString("latin1");
  expect(pdf.slice(0, 5)).toBe("%PDF-");
  const box = /\/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]/.exec(pdf);
  expect(Number(box?.[1])).toBeCloseTo((210 / 25.4) * 72, 0);
  expect(Number(box?.[2])).toBeCloseTo((297 / 25.4) * 72, 0);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
}, 480_000);
