import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AtlasCore } from "#model/atlas.ts";
import { zh } from "#messages/zh.ts";
import { inLink, launch, mapRests, openPage, servedCore } from "./open-page.ts";
import { differing, lightness, pictureOfMap, type Picture } from "./pixels.ts";

let browser: Browser;
let core: AtlasCore;
let page: Page;
let context: BrowserContext;
let errors: string[];
beforeAll(async () => {
  browser = await launch();
  core = await servedCore();
  ({ page, context, errors } = await openPage(browser, "?v=1&read=none&panel=layers&on=none"));
});
afterAll(async () => {
  await context.close();
  await browser.close();
});

test("every family can be shown and hidden, and the legend and the title follow", async () => {
  const legend = page.getByRole("region", { name: zh.legend, exact: true });
  const unfold = page.getByRole("button", { name: zh.legendShow });
  if (await unfold.isVisible()) await unfold.click();
  for (const family of core.families) {
    const toggle = page.getByRole("checkbox", { name: zh.showFamily(family.title.zh) });
    await mapRests(page);
    const before = await pictureOfMap(browser, page);
    await toggle.click();
    await mapRests(page);
    const shown = await pictureOfMap(browser, page);
    expect(differing(before, shown).size, `${family.id} is drawn`).toBeGreaterThan(500);
    const titles = core.layers
      .filter((layer) => layer.family === family.id)
      .map((layer) => layer.title.zh);
    for (const title of titles) await legend.getByText(title, { exact: true }).first().waitFor();
    if (!family.ground) {
      const heading = page.getByRole("heading", { level: 1 });
      expect(await heading.textContent()).toContain(family.sheet?.zh ?? family.title.zh);
    }

    await toggle.click();
    await mapRests(page);
    const hidden = await pictureOfMap(browser, page);
    expect(differing(before, hidden).size, `${family.id} is gone`).toBe(0);
    for (const title of titles) {
      await expect.poll(() => legend.getByText(title, { exact: true }).count()).toBe(0);
    }
  }
  expect(errors).toEqual([]);
});

test("a layer can be faded, and the link carries it", async () => {
  const [family] = core.families;
  const layer = core.layers.find(({ family: of }) => of === family?.id);
  const title = layer?.title.zh ?? "";
  await page.getByRole("checkbox", { name: zh.showFamily(family?.title.zh ?? "") }).click();
  await page.getByRole("button", { name: `${title}${zh.colon}${zh.more}` }).click();
  await page.getByRole("slider", { name: zh.opacityOf(title) }).fill("0.5");
  await expect.poll(() => inLink(page, "on")).toContain(`${layer?.id}~50`);
});

test("flows are drawn by deck.gl, under the names, and answer a click", async () => {
  const layer = core.layers.find(({ drawing }) => drawing.as === "flow");
  if (!layer) throw new Error("no layer of flows");
  const [west, south, east, north] = core.opening.bounds;
  const at = [west, south, east, north].join(",");
  const base = `?v=1&read=none&panel=layers&at=${at}&on=towns,county-seats`;
  const loads: string[] = [];
  const shown = await openPage(browser, base, {
    before: async (before) => before.on("request", (request) => loads.push(request.url())),
  });
  await mapRests(shown.page);
  const plain = await pictureOfMap(browser, shown.page);
  expect(loads.some((url) => url.includes("overlay"))).toBe(false);
  const family = core.families.find(({ id }) => id === layer.family)?.title.zh ?? "";
  await shown.page.getByRole("button", { name: `${family}${zh.colon}${zh.more}` }).click();
  await shown.page.getByRole("checkbox", { name: layer.title.zh, exact: true }).click();
  await expect.poll(() => loads.some((url) => url.includes("overlay"))).toBe(true);
  await mapRests(shown.page);
  let changed = new Set<number>();
  const inks = Array.from({ length: plain.width * plain.height }, (_, at) => lightness(plain, at));
  const ink = inks.reduce((least, one) => Math.min(least, one)) + 20;
  const { width } = plain;
  /** How many dark pixels of names close to an arc keep their colour, and how many lose it. */
  const countNames = (drawn: Picture) => {
    changed = differing(plain, drawn);
    const overdrawn = differing(plain, drawn, 60);
    const near = (pixel: number) =>
      [-2, -1, 1, 2].some((d) => changed.has(pixel + d) || changed.has(pixel + d * width));
    const inked = inks.flatMap((one, pixel) => (one <= ink && near(pixel) ? [pixel] : []));
    const covered = inked.filter((pixel) => overdrawn.has(pixel)).length;
    return { arcs: changed.size, kept: inked.length - covered, covered };
  };
  // The overlay may reach the canvas some frames after the map has come to rest.
  await expect
    .poll(
      async () => {
        const { arcs, kept, covered } = countNames(await pictureOfMap(browser, shown.page));
        return arcs > 2000 && kept > 5 && covered < kept * 0.1;
      },
      { timeout: 20_000 },
    )
    .toBe(true);

  // A click on an arc opens what it stands for.
  const flows = core.features.filter((feature) => feature.layer === layer.id);
  let opened = false;
  for (const pixel of [...changed].filter((_, index) => index % 97 === 0)) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    if (x < 480 || x > 1250 || y < 120 || y > 700) continue;
    await shown.page.mouse.click(x, y);
    await shown.page.waitForTimeout(150);
    const pick = inLink(shown.page, "pick");
    opened = flows.some(({ entity }) => entity === pick);
    if (opened) break;
  }
  expect(opened).toBe(true);
  expect(shown.errors).toEqual([]);
  await shown.context.close();
});
