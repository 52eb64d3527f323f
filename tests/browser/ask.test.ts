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
