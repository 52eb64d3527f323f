import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countMessages } from "#messages/of-counts.ts";
import { zh } from "#messages/zh.ts";
import { inLink, launch, mapRests, openPage, servedCore } from "./open-page.ts";
import { differing, pictureOfMap } from "./pixels.ts";

const said = countMessages.zh;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("columns are drawn, told, stood up and laid down, and the map is then as it was", async () => {
  const core = await servedCore();
  const layer = core.layers.find(({ counts }) => counts?.by === "district");
  const family = core.families.find(({ id }) => id === layer?.family);
  const { page, context, errors } = await openPage(browser, "?v=1&read=none&panel=layers&on=none");
  const unfold = page.getByRole("button", { name: zh.legendShow });
  if (await unfold.isVisible()) await unfold.click();
  const title = family?.title.zh ?? "";
  await page.getByRole("button", { name: `${title}${zh.colon}${zh.more}` }).click();
  const toggle = page.getByRole("checkbox", { name: layer?.title.zh ?? "", exact: true });
  await mapRests(page);
  const bare = await pictureOfMap(browser, page);

  await toggle.click();
  await page.getByText(said.unknown(0).replace("0", "").trim(), { exact: false }).waitFor();
  await mapRests(page);
  const flat = await pictureOfMap(browser, page);
  expect(differing(bare, flat).size, "circles").toBeGreaterThan(500);

  await page.getByRole("button", { name: said.stand }).click();
  await expect.poll(() => inLink(page, "stand")).toBe("1");
  await mapRests(page);
  await expect
    .poll(async () => differing(flat, await pictureOfMap(browser, page)).size)
    .toBeGreaterThan(2000);

  await page.getByRole("button", { name: said.lieFlat }).click();
  await mapRests(page);
  await expect
    .poll(async () => differing(flat, await pictureOfMap(browser, page)).size, { timeout: 30_000 })
    .toBe(0);

  await toggle.click();
  await mapRests(page);
  expect(differing(bare, await pictureOfMap(browser, page)).size, "gone").toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});
