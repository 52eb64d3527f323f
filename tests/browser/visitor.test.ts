import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { projectMessages } from "#messages/of-projects.ts";
import { shareMessages } from "#messages/of-share.ts";
import { walkMessages } from "#messages/of-walk.ts";
import { zh } from "#messages/zh.ts";
import { inLink, launch, mapRests, openPage, servedCore, servedQuotes } from "./open-page.ts";

const say = projectMessages.zh;
const list = "?v=1&on=projects&panel=projects";
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const count = async (page: Page) =>
  Number(
    /\d+/.exec(
      (await page
        .getByText(/^(?:共 |视图内 )?\d+ 项/)
        .first()
        .textContent()) ?? "",
    )?.[0],
  );
const rows = (page: Page) => page.locator("[data-drawn]");

test("a facet says how many it would show; the list, the map and the card follow it", async () => {
  const { page, context, errors } = await openPage(browser, list);
  await page.getByRole("button", { name: say.facetNames.district, exact: true }).click();
  const values = page.getByRole("group", { name: say.facetNames.district });
  const first = values.getByRole("button").first();
  const promised = Number(/(\d+) 项$/.exec((await first.getAttribute("aria-label")) ?? "")?.[1]);
  await first.click();
  await expect.poll(() => count(page)).toBe(promised);
  await page.locator('[data-drawn="true"]').first().click();
  await page.getByRole("article").waitFor();
  const picked = inLink(page, "pick");
  expect(picked).not.toBeNull();
  await mapRests(page);
  await page.getByRole("button", { name: say.inView, exact: true }).click();
  await expect.poll(() => count(page)).toBeLessThan(promised);
  await expect.poll(() => rows(page).and(page.locator('[aria-current="true"]')).count()).toBe(1);
  expect(inLink(page, "pick")).toBe(picked);
  expect(errors).toEqual([]);
  await context.close();
});

test("near a typed place, each project says in a plain sentence how far it is and how well that is known", async () => {
  const { page, context } = await openPage(browser, list, { until: "text" });
  await page.getByRole("combobox", { name: say.nearField }).fill("nanguan");
  await page.getByRole("option").first().click();
  await expect
    .poll(() => rows(page).first().textContent())
    .toMatch(/相距(?:约|不超过) [\d.]+ (?:公里|米)，位置为.+级(?:公开坐标|推得|推定)/);
  await context.close();
});

test.each(["desktop", "phone"] as const)(
  "on a %s the reader's own position leaves the device in no request and no link",
  async (screen) => {
    const at = { longitude: 125.3217, latitude: 43.8863, accuracy: 40 };
    const { page, context } = await openPage(browser, list, {
      screen,
      before: async (own) => {
        await own.grantPermissions(["geolocation"]);
        await own.setGeolocation(at);
      },
    });
    await mapRests(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
    await page.getByRole("button", { name: say.nearMe }).click();
    await expect.poll(() => rows(page).first().textContent()).toMatch(/距您(?:约|不超过) /);
    await mapRests(page);
    expect(
      asked.filter((url) => !/\/atlas\/|favicon/.test(url) || /125\.3|43\.88/.test(url)),
    ).toEqual([]);
    expect(page.url()).not.toMatch(/125\.321|43\.886/);
    await context.close();
  },
);

test.each(["desktop", "phone", "hall"] as const)(
  "%s: from a typed place to what is built near it, its card, its words, and a link that opens it",
  async (screen) => {
    const { page, context, errors, foreign } = await openPage(browser, "?v=1", { screen });
    await page.getByRole("button", { name: zh.panels.projects, exact: true }).click();
    await page.getByRole("combobox", { name: say.nearField }).fill("jingyue");
    const places = page.getByRole("listbox", { name: say.nearField });
    await places.getByRole("option").first().click();
    const nearest = page.locator('[data-drawn="true"]').first();
    await expect.poll(() => nearest.textContent()).toMatch(/相距(?:约|不超过) [\d.]+ (?:公里|米)/);
    const row = await nearest.textContent();
    await nearest.click();

    const card = page.getByRole("article");
    const name = (await card.getByRole("heading").first().textContent()) ?? "–";
    expect(row).toContain(name);
    const picked = inLink(page, "pick") as EntityId;
    const [quote] = await servedQuotes(await servedCore(), picked);
    await card
      .getByText(quote?.text ?? "–", { exact: false })
      .first()
      .waitFor();
    expect(await card.getByText(zh.accuracy).count()).toBeGreaterThan(0);
    const { cut, small } = await page.evaluate(() => ({
      cut: document.documentElement.scrollWidth - window.innerWidth,
      // On a wall words are as large, for its height, as on a desk.
      small:
        parseFloat(getComputedStyle(document.querySelector("article") ?? document.body).fontSize) /
        window.innerHeight,
    }));
    expect(cut).toBeLessThanOrEqual(0);
    expect(small).toBeGreaterThan(0.01);

    await page.getByRole("button", { name: shareMessages.zh.share }).click();
    await page.getByRole("img", { name: shareMessages.zh.qrOf(name) }).waitFor();
    const link = await page.getByRole("textbox", { name: shareMessages.zh.shareLink }).inputValue();
    await page.goto(link);
    await expect.poll(() => card.getByRole("heading").first().textContent()).toBe(name);
    expect(inLink(page, "pick")).toBe(picked);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  },
);

test("by keyboard one goes from feature to feature, hears its name, and opens its card", async () => {
  const { page, context } = await openPage(browser, "?v=1&on=projects");
  const canvas = page.locator("canvas").first();
  await canvas.focus();
  await page.getByText(walkMessages.zh.hint).waitFor();
  const voice = page.locator(".visually-hidden[role=status]");
  await canvas.press("d");
  await expect.poll(() => voice.last().textContent()).toContain("回车");
  const first = await voice.last().textContent();
  await canvas.press("s");
  await expect.poll(() => voice.last().textContent()).not.toBe(first);
  await canvas.press("Enter");
  await page.getByRole("article").waitFor();
  await canvas.press("Escape");
  await expect.poll(() => voice.last().textContent()).toBe(walkMessages.zh.left);
  await context.close();
});

test("on a phone a link to a panel opens it; its button lets the sheet down and brings it back", async () => {
  const { page, context } = await openPage(browser, list, { screen: "phone", until: "text" });
  const heading = page.getByRole("heading", { name: zh.panels.projects, exact: true });
  await heading.waitFor();
  const button = page.getByRole("button", { name: zh.panels.projects, exact: true });
  const height = () => page.locator("main").evaluate((main) => main.clientHeight);
  await button.tap();
  await expect.poll(height).toBe(0);
  await button.tap();
  await expect.poll(height).toBeGreaterThan(200);
  await context.close();
});
