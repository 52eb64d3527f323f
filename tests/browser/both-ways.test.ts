import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { AtlasCore, DocumentText, Entity } from "#model/atlas.ts";
import { zh } from "#messages/zh.ts";
import { inLink, launch, mapRests, openPage, servedCore, servedQuotes } from "./open-page.ts";
import { differing, pictureOfMap } from "./pixels.ts";

let browser: Browser;
let core: AtlasCore;
beforeAll(async () => {
  browser = await launch();
  core = await servedCore();
});
afterAll(() => browser.close());

const noPanels = "read=none&panel=none";
const entityNamed = (name: string): Entity => {
  const entity = core.entities.find((one) => one.name.zh === name);
  if (!entity) throw new Error(`unknown entity: ${name}`);
  return entity;
};
/** The first passage of a text that mentions a thing. */
async function passageWith({ id, mentionedIn }: Entity): Promise<string> {
  const [document] = Object.keys(mentionedIn);
  const file = core.documents.find((one) => one.id === document)?.text ?? "";
  const response = await fetch(new URL(`atlas/${file}`, inject("address")));
  const { passages } = (await response.json()) as DocumentText;
  const found = passages.find(({ mentions }) => mentions.some(([, , entity]) => entity === id));
  if (!found) throw new Error(`no passage mentions ${id}`);
  return found.id;
}
const layersOf = ({ id }: Entity) => [
  ...new Set(core.features.filter(({ entity }) => entity === id).map(({ layer }) => layer)),
];

test("a click on a plate opens its card, with the words of the plan and all that speaks of it", async () => {
  const plate = entityNamed("长春国际汽车城");
  const [west, south, east, north] = plate.bounds ?? [0, 0, 0, 0];
  const { page, context } = await openPage(
    browser,
    `?v=1&on=plates&at=${[west, south, east, north].join(",")}&${noPanels}`,
  );
  await mapRests(page);
  await page.mouse.click(720, 480);
  const card = page.getByRole("article");
  await card.waitFor();
  await expect.poll(() => inLink(page, "pick")).not.toBeNull();
  const opened = core.entities.find(({ id }) => id === inLink(page, "pick"));
  // What lies at the middle is a part of the plan's plates, whichever of them is on top there.
  expect(opened ? layersOf(opened) : []).toContain("plates");
  const [quote] = opened ? await servedQuotes(core, opened.id) : [];
  expect(await card.getByText(quote?.text ?? "–", { exact: false }).count()).toBeGreaterThan(0);
  expect(await card.getByText(zh.howMade).count()).toBeGreaterThan(0);
  expect(await card.getByText(zh.accuracy).count()).toBeGreaterThan(0);

  // Every document has its row; one that speaks of it shows its passages and leads to them.
  const rows = card.locator("time");
  expect(await rows.count()).toBe(core.documents.length);
  const [speaking] = Object.keys(opened?.mentionedIn ?? {});
  const document = core.documents.find(({ id }) => id === speaking);
  await card
    .getByRole("button", { name: document?.short.zh ?? "–" })
    .last()
    .click();
  await card.locator("li li button").first().click();
  await expect.poll(() => inLink(page, "read")).toContain(speaking);
  await expect.poll(() => page.locator('[data-selected="true"]').count()).toBeGreaterThan(0);
  await context.close();
});

test("a click on 长春国际影都 in the text lights it on the map and flies there", async () => {
  const film = entityNamed("长春国际影都");
  const said = await passageWith(film);
  const { page, context } = await openPage(browser, `?v=1&read=${said}`);
  const mention = page.locator(`[data-place="${said}"] a[data-entity="${film.id}"]`).first();
  await mention.click();
  await expect.poll(() => inLink(page, "pick")).toBe(film.id);
  expect(inLink(page, "read")).toBe(said);
  await expect.poll(() => mention.getAttribute("data-selected")).toBe("true");
  await mapRests(page);
  const [west = 0, south = 0, east = 0, north = 0] = (inLink(page, "at") ?? "")
    .split(",")
    .map(Number);
  const [w, s, e, n] = film.bounds ?? [0, 0, 0, 0];
  expect([west <= w, south <= s, east >= e, north >= n]).toEqual([true, true, true, true]);

  const lit = await pictureOfMap(browser, page);
  const plain = await openPage(browser, new URL(page.url()).search.replace(/&pick=[^&]+/, ""));
  await mapRests(plain.page);
  const unlit = await pictureOfMap(browser, plain.page);
  expect(differing(lit, unlit).size).toBeGreaterThan(200);
  await context.close();
  await plain.context.close();
});

test("pointing at a name in the text lights it on the map, and the other way round", async () => {
  const plate = entityNamed("长春国际汽车城");
  const said = await passageWith(plate);
  const bounds = plate.bounds?.join(",") ?? "";
  const { page, context } = await openPage(
    browser,
    `?v=1&on=plates&at=${bounds}&read=${said}&panel=none`,
  );
  const mention = page.locator(`a[data-entity="${plate.id}"]`).first();
  await mention.scrollIntoViewIfNeeded();
  await page.mouse.move(720, 2);
  await mapRests(page);
  const before = await pictureOfMap(browser, page);
  await mention.hover();
  await mapRests(page);
  const after = await pictureOfMap(browser, page);
  expect(differing(before, after).size).toBeGreaterThan(200);

  const found = await hoverUntil(page, () =>
    page.evaluate((id) => {
      return document.querySelector(`a[data-entity="${id}"][data-hovered="true"]`) !== null;
    }, plate.id),
  );
  expect(found).toBe(true);
  await context.close();
});

/** Moves the pointer over the map, left of the text, until something holds. */
async function hoverUntil(page: Page, holds: () => Promise<boolean>): Promise<boolean> {
  for (let x = 150; x < 950; x += 80) {
    for (let y = 200; y < 850; y += 80) {
      await page.mouse.move(x, y);
      await page.waitForTimeout(40);
      if (await holds()) return true;
    }
  }
  return false;
}
