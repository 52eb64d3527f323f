import type { Browser, Page } from "playwright-core";
import type { AtlasCore } from "#model/atlas.ts";
import type { Story } from "#model/story.ts";
import { clock, timeOf, timeOfWork } from "./clock.ts";

const samples = 12;
const screen = { width: 1440, height: 900 };
const middle = { x: 720, y: 480 };
const aside = { x: 720, y: 2 };

/** Times of gestures of a reader, in milliseconds. */
export interface Gestures {
  readonly search: readonly number[];
  readonly hover: readonly number[];
  readonly card: readonly number[];
  readonly step: readonly number[];
}

/** What the same machine needs at the least, in milliseconds. */
export interface BareMap {
  readonly frame: readonly number[];
  readonly jump: readonly number[];
}

/** Times each query in the search box, from its last character to the painted answer. */
async function timeSearch(page: Page, queries: readonly string[]): Promise<number[]> {
  await page.keyboard.press("/");
  const field = page.getByRole("combobox").first();
  await field.fill("a");
  await page.getByRole("option").first().waitFor();
  const times: number[] = [];
  for (const query of queries)
    times.push(await timeOf(page, "input", "painted", () => field.fill(query)));
  await page.keyboard.press("Escape");
  return times;
}

async function timeHover(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn <= samples; turn++) {
    await page.mouse.move(aside.x, aside.y);
    await page.waitForTimeout(300);
    const time = await timeOf(page, "mousemove", "frame", () =>
      page.mouse.move(middle.x, middle.y),
    );
    if (turn > 0) times.push(time);
  }
  return times;
}

async function timeCard(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn <= samples; turn++) {
    const time = await timeOf(page, "click", "see:article", () =>
      page.mouse.click(middle.x, middle.y),
    );
    if (turn > 0) times.push(time);
    await page.keyboard.press("Escape");
    await page.getByRole("article").waitFor({ state: "detached" });
    await page.waitForTimeout(600);
  }
  return times;
}

async function timeSteps(page: Page, steps: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < steps; turn++) {
    await page.waitForTimeout(600);
    times.push(await timeOf(page, "keydown", "rest", () => page.keyboard.press("PageDown")));
  }
  return times;
}

/** The gestures of a reader at an address of the atlas: in the text, on a plate, in a show. */
export async function timeGestures(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<Gestures> {
  const core = await coreAt(address);
  const [plate] = core.features.filter(({ layer }) => layer === "plates");
  const bounds = core.entities.find(({ id }) => id === plate?.entity)?.bounds?.join(",") ?? "";
  const map = await open(browser, `${address}?v=1&on=plates&at=${bounds}&read=none&panel=none`);
  const hover = await timeHover(map);
  const card = await timeCard(map);
  const search = await timeSearch(map, queries);
  await map.context().close();
  const [story] = (await (
    await fetch(new URL(`atlas/${core.stories}`, address))
  ).json()) as Story[];
  const show = await open(browser, `${address}?v=1&show=${story?.id}/${story?.scenes[0]?.id}`);
  const step = await timeSteps(show, (story?.scenes.length ?? 1) - 1);
  await show.context().close();
  return { search, hover, card, step };
}

/** A bare map of the same ground: drawing it once more, and jumping between two extents. */
export async function timeBareMap(browser: Browser, address: string): Promise<BareMap> {
  const page = await open(browser, address);
  const [frame, jump]: [number[], number[]] = [[], []];
  for (let turn = 0; turn <= samples; turn++) {
    await page.waitForTimeout(300);
    const one = await timeOfWork(page, "bareMap.triggerRepaint()", "frame");
    const to = turn % 2 ? "center: [125.3, 43.9], zoom: 9" : "center: [125.0, 44.2], zoom: 7";
    const away = await timeOfWork(page, `bareMap.jumpTo({ ${to} })`, "rest");
    if (turn === 0) continue;
    frame.push(one);
    jump.push(away);
  }
  await page.context().close();
  return { frame, jump };
}

async function open(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: screen,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.addInitScript({ content: clock });
  await page.goto(link);
  await page.locator('[data-map="ready"]').waitFor({ timeout: 90_000 });
  await page.waitForTimeout(1500);
  return page;
}

/** The core that a served page loads. */
export async function coreAt(address: string): Promise<AtlasCore> {
  const html = await (await fetch(address)).text();
  const file = /name="atlas-core" content="([^"]+)"/.exec(html)?.[1] ?? "";
  return (await (await fetch(new URL(file, address))).json()) as AtlasCore;
}
