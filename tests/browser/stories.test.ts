import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Story } from "#model/story.ts";
import { zh } from "#messages/zh.ts";
import { showMessages } from "#messages/of-show.ts";
import { storyMessages } from "#messages/of-stories.ts";
import { firstStory, launch, openPage, screens } from "./open-page.ts";
import { decode, differing } from "./pixels.ts";

let browser: Browser;
let story: Story;
beforeAll(async () => {
  browser = await launch();
  story = await firstStory();
});
afterAll(() => browser.close());

const idAt = (index: number) => story.scenes.at(index)?.id ?? "–";
const onScene = async (page: Page, index: number) => {
  await page.locator(`[data-scene="${idAt(index)}"][data-astray="false"]`).waitFor();
};

/** A press as of a hand: further from the last than a clicker's bounce. */
async function press(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(300);
  await page.keyboard.press(key);
}

test("a story of one's own outlives a reload, and its file gives the same scenes elsewhere", async () => {
  const { page, context } = await openPage(browser, "?v=1&panel=stories", { until: "text" });
  const own = page.getByRole("region", { name: zh.stories.own });
  await own.getByRole("button", { name: zh.stories.pin }).click();
  await own.getByText(storyMessages.zh.pinned).waitFor();
  await own.getByRole("button", { name: /^编辑/ }).click();
  await own.getByLabel(zh.stories.notes).fill("先讲这里");
  await page.reload();
  await own.getByRole("button", { name: /^编辑/ }).click();
  expect(await own.getByLabel(zh.stories.notes).inputValue()).toBe("先讲这里");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    own.getByRole("button", { name: zh.stories.save }).click(),
  ]);
  const saved = await readFile(await download.path(), "utf8");
  expect((JSON.parse(saved) as Story).scenes.map(({ notes }) => notes.zh)).toEqual(["先讲这里"]);
  await context.close();

  const other = await openPage(browser, "?v=1&panel=stories", { until: "text" });
  const there = other.page.getByRole("region", { name: zh.stories.own });
  await there
    .locator('input[type="file"]')
    .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(saved) });
  await there.getByText(zh.stories.loaded(zh.stories.ownName)).waitFor();
  const kept = await other.page.evaluate(() => localStorage.getItem("atlas-own-stories"));
  const [text = ""] = JSON.parse(kept ?? "[]") as string[];
  expect(JSON.parse(text)).toEqual(JSON.parse(saved));
  expect(other.errors).toEqual([]);
  await other.context.close();
});

test("the speaker's window opened before the show starts it, and hears that the page has gone", async () => {
  const { page, context } = await openPage(browser, "?v=1&panel=stories", { until: "text" });
  const [speaker] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: storyMessages.zh.window }).click(),
  ]);
  await speaker.getByRole("button", { name: showMessages.zh.start }).click();
  await onScene(page, 0);
  await speaker.getByText(story.scenes[0]?.notes.zh ?? "–").waitFor();
  // Loaded anew, the page speaks on the same line.
  await expect.poll(() => page.url()).toContain("show=");
  await page.reload();
  await onScene(page, 0);
  await speaker.keyboard.press("PageDown");
  await onScene(page, 1);
  await page.close();
  await speaker.getByText(showMessages.zh.gone).waitFor();
  await context.close();
});

test(
  "on a wall a scene is the same picture and the same link, whichever way it is reached",
  { timeout: 900_000 },
  async () => {
    const { width, height } = screens.hall;
    const { page, context } = await openPage(browser, "?v=1", { screen: "hall", until: "text" });
    page.setDefaultTimeout(200_000);
    await page.locator('[data-map="ready"]').waitFor();
    // A part of the map on which nothing lies.
    const clip = { x: width * 0.4, y: height * 0.2, width: width * 0.25, height: height * 0.5 };
    const seen = async () => {
      let before: Uint8Array = new Uint8Array();
      for (let turn = 0; turn < 20; turn++) {
        const picture = await page.screenshot({ clip, timeout: 120_000 });
        if (picture.equals(before)) return { picture, link: page.url() };
        before = picture;
        await page.waitForTimeout(1000);
      }
      throw new Error("the map never came to rest");
    };
    const expectSame = async (a: Awaited<ReturnType<typeof seen>>, b: typeof a) => {
      expect(b.link).toBe(a.link);
      const [one, two] = [await decode(browser, a.picture), await decode(browser, b.picture)];
      expect(differing(one, two).size / (one.width * one.height)).toBeLessThan(0.0005);
    };
    await press(page, "F5");
    await onScene(page, 0);
    await press(page, "PageDown");
    await onScene(page, 1);
    const forward = await seen();

    await press(page, "End");
    await onScene(page, -1);
    await page.locator("[data-scene] nav ol button").nth(1).click();
    await onScene(page, 1);
    await page.mouse.move(width / 2, 20);
    await expectSame(forward, await seen());

    await page.mouse.move(width / 2, height / 2);
    await page.mouse.down();
    await page.mouse.move(width / 2 + 200, height / 2 + 150, { steps: 1 });
    await page.mouse.up();
    await page.locator('[data-astray="true"]').waitFor();
    await press(page, "r");
    await onScene(page, 1);
    await page.mouse.move(width / 2, 20);
    await expectSame(forward, await seen());
    await context.close();
  },
);
