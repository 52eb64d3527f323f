import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AtlasCore } from "#model/atlas.ts";
import { zh } from "#messages/zh.ts";
import { inLink, launch, mapRests, openPage, servedCore } from "./open-page.ts";

let browser: Browser;
let core: AtlasCore;
beforeAll(async () => {
  browser = await launch();
  core = await servedCore();
});
afterAll(() => browser.close());

test("ljjc finds 龙嘉机场 first; Enter opens its card, and the map flies there", async () => {
  const asked: string[] = [];
  const { page, context, errors } = await openPage(browser, "?v=1", {
    before: async (before) => before.on("request", (request) => asked.push(request.url())),
  });
  await mapRests(page);
  expect(asked.filter((url) => url.includes(core.readings))).toEqual([]);
  const before = inLink(page, "at");
  await page.keyboard.press("/");
  await page.keyboard.type("ljjc");
  const first = page.getByRole("option").first();
  await first.getByText("龙嘉机场").waitFor();
  const results = page.getByRole("listbox", { name: zh.searchResults });
  expect(await results.getByRole("group").count()).toBeGreaterThan(1);
  await page.keyboard.press("Enter");
  await page.getByRole("article").waitFor();
  const airport = core.entities.find(({ aliases }) => aliases.includes("龙嘉机场"));
  await expect.poll(() => inLink(page, "pick")).toBe(airport?.id);
  await mapRests(page);
  await expect.poll(() => inLink(page, "at")).not.toBe(before);
  const [west = 0, south = 0, east = 0, north = 0] = (inLink(page, "at") ?? "")
    .split(",")
    .map(Number);
  const [w, s, e, n] = airport?.bounds ?? [0, 0, 0, 0];
  expect([west <= w, south <= s, east >= e, north >= n]).toEqual([true, true, true, true]);
  expect(errors).toEqual([]);
  await context.close();
});

test("what an input method composes is searched as it is typed, and its Enter is its own", async () => {
  const { page, context } = await openPage(browser, "?v=1", { until: "text" });
  await page.keyboard.press("/");
  const method = await context.newCDPSession(page);
  await method.send("Input.imeSetComposition", {
    text: "jing'yue",
    selectionStart: 8,
    selectionEnd: 8,
  });
  await page.getByRole("option").getByText("净月").first().waitFor();
  await method.send("Input.insertText", { text: "净月潭" });
  const field = page.getByRole("combobox", { name: zh.search });
  await expect.poll(() => field.inputValue()).toBe("净月潭");
  expect(inLink(page, "pick")).toBeNull();
  await page.getByRole("option", { selected: true }).getByText("净月潭").first().waitFor();
  await page.keyboard.press("Escape");
  expect(await field.inputValue()).toBe("");
  await context.close();
});
