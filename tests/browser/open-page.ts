import { inject } from "vitest";
import type { AtlasCore } from "#model/atlas.ts";
import type { AtlasDetails, Quote } from "#model/atlas-details.ts";
import type { EntityId } from "#model/id.ts";
import type { Story } from "#model/story.ts";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { browserFlags } from "./browser-flags.ts";

export const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  hall: { width: 3840, height: 2160 },
  wall: { width: 7680, height: 2160 },
} as const;

/** A page with what it did wrong: errors on the console, requests that left its origin. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: string[];
  readonly foreign: string[];
}

export function launch(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: inject("browser"), args: [...browserFlags, ...more] });
}

/** Opens the atlas at a link in a context of its own, and listens. */
export async function openPage(
  browser: Browser,
  link = "",
  options: {
    screen?: keyof typeof screens;
    /** What to set up before the page loads. */
    before?: (context: BrowserContext) => Promise<unknown>;
    /** `map`: wait until it is drawn. `text`: until the page can be read. */
    until?: "map" | "text";
  } = {},
): Promise<OpenPage> {
  const { screen = "desktop", before, until = "map" } = options;
  const isPhone = screen === "phone";
  const context = await browser.newContext({
    viewport: screens[screen],
    ...(isPhone && { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }),
    reducedMotion: "reduce",
    // What a test holds back must not come from a cache of the page's own.
    serviceWorkers: "block",
  });
  await before?.(context);
  const page = await context.newPage();
  // A wall drawn by software takes its time.
  if (screens[screen].width > 3000) page.setDefaultTimeout(90_000);
  const errors: string[] = [];
  const foreign: string[] = [];
  const address = inject("address");
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) foreign.push(url);
  });
  await page.goto(address + link);
  await page.getByRole("heading", { level: 1 }).waitFor();
  if (until === "map") await mapDrawn(page);
  return { page, context, errors, foreign };
}

/** Waits until the map has drawn everything it has. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.locator('[data-map="ready"]').waitFor({ timeout: 90_000 });
}

/** Waits until the map rests: two pictures of it, a moment apart, are the same. */
export async function mapRests(page: Page): Promise<void> {
  const canvas = page.locator("[data-map] canvas").first();
  let before = "";
  for (let turn = 0; turn < 60; turn++) {
    const now = (await canvas.screenshot()).toString("base64");
    if (now === before) return;
    before = now;
    await page.waitForTimeout(400);
  }
  throw new Error("the map never came to rest");
}

/** The core that the served page loads. */
export async function servedCore(): Promise<AtlasCore> {
  const address = inject("address");
  const html = await (await fetch(address)).text();
  const file = /name="atlas-core" content="([^"]+)"/.exec(html)?.[1] ?? "";
  return (await (await fetch(new URL(file, address))).json()) as AtlasCore;
}

/** The first of the stories that ship. */
export async function firstStory(): Promise<Story> {
  const { stories } = await servedCore();
  const response = await fetch(new URL(`atlas/${stories}`, inject("address")));
  const [first] = (await response.json()) as Story[];
  if (!first) throw new Error("no story ships");
  return first;
}

/** The quotes of a thing, from the file of the evidence. */
export async function servedQuotes(core: AtlasCore, id: EntityId): Promise<readonly Quote[]> {
  const response = await fetch(new URL(`atlas/${core.details}`, inject("address")));
  return ((await response.json()) as AtlasDetails).entities[id]?.quotes ?? [];
}

/** A parameter of the link in the address bar. */
export function inLink(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}
