import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { AtlasCore } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";
import { zh } from "#messages/zh.ts";
import { voicesMessages } from "#messages/of-voices.ts";
import type { screens } from "./open-page.ts";
import { inLink, launch, openPage, servedCore, servedQuotes } from "./open-page.ts";

let browser: Browser;
let core: AtlasCore;
let details: AtlasDetails;
beforeAll(async () => {
  browser = await launch();
  core = await servedCore();
  const response = await fetch(new URL(`atlas/${core.details}`, inject("address")));
  details = (await response.json()) as AtlasDetails;
});
afterAll(() => browser.close());

const sizes = ["desktop", "phone", "hall"] as const satisfies (keyof typeof screens)[];

/** Nothing that is read may stick out of the screen sideways. */
async function expectNothingCut(page: Page): Promise<void> {
  const { scrollWidth, innerWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    innerWidth: window.innerWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(innerWidth);
}

test.each(sizes)(
  "%s: from four letters to a shape, its sentence, all documents, a difference and the numbers",
  async (screen) => {
    const { page, context, errors, foreign } = await openPage(browser, "?v=1", {
      screen,
      until: "text",
    });
    // A name by its initials; Enter opens its card.
    await page.getByRole("combobox", { name: zh.search }).click();
    await page.keyboard.type("ccgjqcc");
    await page.getByRole("option").getByText("长春国际汽车城").first().waitFor();
    await page.keyboard.press("Enter");
    const card = page.getByRole("article");
    await card.waitFor();
    const plate = core.entities.find(({ name }) => name.zh === "长春国际汽车城");
    if (!plate) throw new Error("the plate is not in the atlas");
    await expect.poll(() => inLink(page, "pick")).toBe(plate.id);
    await expectNothingCut(page);

    // How its shape was made and how far it may be wrong stand on the card.
    const [quote] = await servedQuotes(core, plate.id);
    await card
      .getByText(quote?.text ?? "–", { exact: false })
      .first()
      .waitFor();
    expect(await card.getByText(zh.howMade).count()).toBeGreaterThan(0);
    expect(await card.getByText(zh.accuracy).count()).toBeGreaterThan(0);

    // Every document side by side; one that is silent is shown as silent.
    await card.getByRole("button", { name: voicesMessages.zh.open(core.documents.length) }).click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    const columns = dialog.locator("[data-document]");
    await expect.poll(() => columns.count()).toBe(core.documents.length);
    await expect
      .poll(() => dialog.locator("[data-document][data-silent='false']").count())
      .toBeGreaterThan(0);
    const silent = await dialog.locator("[data-document][data-silent='true']").count();
    expect(await dialog.getByText(voicesMessages.zh.standings.silent).count()).toBe(silent);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });

    // From the card to the sentence is one press.
    await card.locator("blockquote button").first().click();
    await expect.poll(() => inLink(page, "read")).toBe(quote?.passage ?? "–");
    await page.locator(`[data-place="${quote?.passage}"]`).first().waitFor();

    // A difference between documents leads to the words of both.
    await page.getByRole("button", { name: zh.panels.checks, exact: true }).click();
    const [conflict] = details.conflicts;
    if (!conflict) throw new Error("no difference is in the atlas");
    await page.getByText(conflict.topic.zh, { exact: true }).first().click();
    for (const side of conflict.sides) {
      await page.getByRole("button", { name: side.quote }).first().click();
      await expect.poll(() => inLink(page, "read")).toBe(side.passage);
      if (screen !== "phone") continue;
      // The sheet shows one thing at a time.
      await page.getByRole("button", { name: zh.panels.checks, exact: true }).click();
      const summary = page.locator("summary").filter({ hasText: conflict.topic.zh }).first();
      if (!(await page.getByRole("button", { name: side.quote }).first().isVisible()))
        await summary.click();
    }

    // The numbers leave as a table, each with its words.
    await page.getByRole("button", { name: zh.panels.targets, exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /CSV/ }).first().click(),
    ]);
    const table = readFileSync(await file.path(), "utf8");
    expect(table.split("\n").length).toBeGreaterThan(core.documents.length);
    await expectNothingCut(page);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  },
  240_000,
);
