import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Story } from "#model/story.ts";
import { zh } from "#messages/zh.ts";
import { showMessages } from "#messages/of-show.ts";
import { firstStory, inLink, launch, mapRests, openPage } from "./open-page.ts";
import { differing, pictureOfMap } from "./pixels.ts";

let browser: Browser;
let story: Story;
beforeAll(async () => {
  browser = await launch();
  story = await firstStory();
});
afterAll(() => browser.close());

/** A press as of a hand: further from the last than a clicker's bounce. */
async function press(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(300);
  await page.keyboard.press(key);
}
const sceneOf = (page: Page) => page.locator("[data-scene]").getAttribute("data-scene");
const idAt = (index: number) => story.scenes.at(index)?.id ?? "–";

test("a briefing is held with a clicker: start, step, blank, explore, return, end", async () => {
  const { page, context, errors, foreign } = await openPage(browser, "?v=1&panel=layers");
  await press(page, "F5");
  await page.locator("[data-scene]").waitFor();
  expect(await sceneOf(page)).toBe(idAt(0));
  expect(await page.getByRole("navigation", { name: zh.rail }).count()).toBe(0);

  await press(page, "PageDown");
  await expect.poll(() => sceneOf(page)).toBe(idAt(1));
  await press(page, "PageUp");
  await expect.poll(() => sceneOf(page)).toBe(idAt(0));
  // A clicker that bounces: two presses within a few milliseconds are one.
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    // Made before the first is handled, which may take a while: what counts is when they came.
    const press = () => new KeyboardEvent("keydown", { key: "PageDown", bubbles: true });
    for (const echo of [press(), press()]) document.body.dispatchEvent(echo);
  });
  await expect.poll(() => sceneOf(page)).toBe(idAt(1));
  await press(page, "End");
  await expect.poll(() => sceneOf(page)).toBe(idAt(-1));
  await press(page, "PageUp");
  await expect.poll(() => sceneOf(page)).toBe(idAt(-2));
  await press(page, "Home");
  await expect.poll(() => sceneOf(page)).toBe(idAt(0));
  await press(page, " ");
  await expect.poll(() => inLink(page, "show")).toBe(`${story.id}/${idAt(1)}`);

  await press(page, "b");
  await page.locator("[data-blank]").waitFor();
  await press(page, ".");
  await expect.poll(() => page.locator("[data-blank]").count()).toBe(0);

  await mapRests(page);
  const scene = await pictureOfMap(browser, page);
  await page.mouse.move(900, 300);
  await page.mouse.down();
  await page.mouse.move(1000, 420, { steps: 4 });
  await page.mouse.up();
  await page.getByText(showMessages.zh.astray).waitFor();
  await press(page, "r");
  await expect.poll(() => page.getByText(showMessages.zh.astray).count()).toBe(0);
  await page.mouse.wheel(0, -300);
  await page.getByText(showMessages.zh.astray).waitFor();
  await press(page, "r");
  await expect.poll(() => page.getByText(showMessages.zh.astray).count()).toBe(0);
  await page.mouse.move(20, 20);
  await mapRests(page);
  // Back to the pixel, names and all; a few pixels of an edge may be rounded the other way.
  const changed = differing(scene, await pictureOfMap(browser, page));
  expect(changed.size).toBeLessThan(scene.width * scene.height * 0.0005);

  await press(page, "Escape");
  await page.getByRole("heading", { name: zh.panels.layers }).waitFor();
  await expect.poll(() => inLink(page, "show")).toBeNull();
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
});

test("the speaker's window shows the notes and leads the show, without the network", async () => {
  const { page, context } = await openPage(browser, `?v=1&show=${story.id}/${idAt(0)}`);
  const [speaker] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: showMessages.zh.window }).click(),
  ]);
  await speaker.getByText(story.scenes[0]?.notes.zh ?? "–").waitFor();
  await context.setOffline(true);
  await speaker.getByRole("button", { name: showMessages.zh.next, exact: true }).click();
  await expect.poll(() => sceneOf(page)).toBe(idAt(1));
  await speaker.getByText(story.scenes[1]?.notes.zh ?? "–").waitFor();
  await speaker.getByRole("button", { name: showMessages.zh.blank, exact: true }).click();
  await page.locator("[data-blank]").waitFor();
  expect(await speaker.getByText(story.scenes[1]?.notes.zh ?? "–").isVisible()).toBe(true);
  await context.close();
});

const walls = [
  { name: "4K", width: 3840, height: 2160 },
  { name: "32:9", width: 7680, height: 2160 },
];

test.each(walls)(
  "on a wall of $name the caption is for the back row and the map fills the rest",
  async ({ width, height }) => {
    const { page, context } = await openPage(browser, `?v=1&show=${story.id}/${idAt(1)}`, {
      before: (before) => {
        before.on("page", (page) => void page.setViewportSize({ width, height }));
        return Promise.resolve();
      },
    });
    const caption = page.getByText(story.scenes[1]?.caption.zh ?? "–");
    const size = await caption.evaluate((element) =>
      parseFloat(getComputedStyle(element).fontSize),
    );
    expect(size / height).toBeGreaterThanOrEqual(0.022);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("[data-scene] h1, [data-scene] figure")].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.bottom > window.innerHeight || box.right > window.innerWidth);
      }),
    );
    expect(cut).toEqual([]);
    const canvas = await page.locator("[data-map] canvas").first().boundingBox();
    expect([canvas?.width, canvas?.height]).toEqual([width, height]);
    await context.close();
  },
);

test("on a phone the scene stands below the map, and the buttons go on", async () => {
  const { page, context } = await openPage(browser, `?v=1&show=${story.id}/${idAt(0)}`, {
    screen: "phone",
  });
  await page.getByRole("button", { name: showMessages.zh.next, exact: true }).tap();
  await expect.poll(() => sceneOf(page)).toBe(idAt(1));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});
