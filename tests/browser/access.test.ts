import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { AtlasCore } from "#model/atlas.ts";
import type { Story } from "#model/story.ts";
import { panelNames } from "#model/view.ts";
import { messagesIn } from "#messages/messages.ts";
import { inLink, launch, openPage, servedCore, type screens } from "./open-page.ts";

let browser: Browser;
let core: AtlasCore;
let shown = "";
beforeAll(async () => {
  browser = await launch();
  core = await servedCore();
  const response = await fetch(new URL(`atlas/${core.stories}`, inject("address")));
  const [story] = (await response.json()) as Story[];
  shown = `${story?.id}/${story?.scenes[1]?.id}`;
});
afterAll(() => browser.close());

/** What axe finds against WCAG 2.2 AA, with the elements it means. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page } as never)
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

const card = () => core.entities.find(({ type }) => type === "plate");
type State = readonly [name: string, link: () => string, screen: keyof typeof screens];
const states: readonly State[] = [
  ["opening", () => "?v=1", "desktop"],
  ["layers and night", () => "?v=1&panel=layers&theme=night", "desktop"],
  ["projects in English", () => "?v=1&panel=projects&lang=en&read=none", "desktop"],
  ["documents", () => "?v=1&panel=documents&read=none", "desktop"],
  ["a card", () => `?v=1&pick=${card()?.id}`, "desktop"],
  ["a card by night in English", () => `?v=1&pick=${card()?.id}&theme=night&lang=en`, "desktop"],
  [
    "two documents over each other",
    () => `?v=1&compare=${core.documents[0]?.id},${core.documents[2]?.id}`,
    "desktop",
  ],
  ["unknown ids", () => "?v=1&pick=nowhere&on=nothing", "desktop"],
  ...panelNames
    .filter((panel) => !["layers", "projects", "documents"].includes(panel))
    .map((panel, index) => {
      const theme = index % 2 === 0 ? "night" : "paper";
      return [
        `${panel}, ${theme}`,
        // The text beside it is long, and is looked at in other states.
        () => `?v=1&panel=${panel}&theme=${theme}&read=none`,
        "desktop",
      ] satisfies State;
    }),
  ["what every document says", () => `?v=1&voices=${card()?.id}`, "desktop"],
  ["a show", () => `?v=1&show=${shown}`, "desktop"],
  ["the phone", () => "?v=1", "phone"],
  ["projects on the phone", () => "?v=1&panel=projects", "phone"],
  ["a card on the phone by night", () => `?v=1&pick=${card()?.id}&theme=night`, "phone"],
];

test.each(states)("axe finds nothing wrong: %s", async (name, link, screen) => {
  // A map drawn by software keeps the page busy for seconds, and axe sees no pixel of it: where a panel
  // is looked at, its code is held back.
  const isPanel = panelNames.some((panel) => name.startsWith(`${panel}, `));
  const { page, context } = await openPage(browser, link(), {
    screen,
    until: "text",
    before: async (own) => {
      if (isPanel) await own.route(/attach-map/, () => new Promise(() => undefined));
    },
  });
  await page.locator("[data-map]").first().waitFor();
  await page.waitForTimeout(1200);
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test("the page tells its language, and the plan's own words stay Chinese", async () => {
  for (const language of ["zh", "en"] as const) {
    const { page, context } = await openPage(browser, `?v=1&lang=${language}`, { until: "text" });
    await expect.poll(() => page.locator("[data-place]").count()).toBeGreaterThan(0);
    expect(await page.locator("html").getAttribute("lang")).toBe(
      language === "zh" ? "zh-CN" : "en",
    );
    const said = await page
      .locator("[data-place]")
      .first()
      .evaluate((row) => row.closest("[lang]")?.getAttribute("lang"));
    expect(said).toBe("zh-CN");
    await context.close();
  }
});

test("everything is reached by the keyboard: skip link, search, a result, its card, and back", async () => {
  const messages = messagesIn("zh");
  const { page, context } = await openPage(browser, "?v=1", { until: "text" });
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(messages.skipToText);
  await page.keyboard.press("Enter");
  await page.keyboard.press("/");
  const search = page.getByRole("combobox", { name: messages.search });
  expect(await search.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.insertText("影都");
  await page.locator("[data-result]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("article").waitFor();
  await expect.poll(() => inLink(page, "pick")).not.toBeNull();
  await page.keyboard.press("Escape");
  await expect.poll(() => inLink(page, "pick")).toBeNull();
  await context.close();
});
