import type { Browser } from "playwright-core";
import { clock, median } from "./clock.ts";

const turns = 5;
const screen = { width: 1440, height: 900 };

interface Measured {
  readonly wall_ms: number;
  readonly cpu_ms: number;
}

/**
 * How long, and how much work of all processes of the browser, until the first map is complete: the
 * pages in turn, so that what else the machine does falls on all of them. The medians of five turns
 * after one that is not counted.
 */
export async function timeFirstMaps(
  browser: Browser,
  pages: Readonly<Record<string, string>>,
): Promise<Record<string, Measured>> {
  const runs = new Map<string, Measured[]>(Object.keys(pages).map((name) => [name, []]));
  for (let turn = 0; turn <= turns; turn++) {
    for (const [name, address] of Object.entries(pages)) {
      const measured = await measure(browser, address);
      if (turn > 0) runs.get(name)?.push(measured);
    }
  }
  return Object.fromEntries(
    [...runs].map(([name, all]) => [
      name,
      {
        wall_ms: median(all.map((run) => run.wall_ms)),
        cpu_ms: median(all.map((run) => run.cpu_ms)),
      },
    ]),
  );
}

/** Opens a page in a context of its own (nothing cached) and waits for its first complete map. */
async function measure(browser: Browser, address: string): Promise<Measured> {
  const context = await browser.newContext({
    viewport: screen,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.addInitScript({ content: clock });
  const before = await cpuOf(browser);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("first-map").length > 0, null, {
    timeout: 90_000,
  });
  const after = await cpuOf(browser);
  const wall_ms = await page.evaluate(
    () => performance.getEntriesByName("first-map")[0]?.startTime ?? Number.NaN,
  );
  await context.close();
  let cpu_ms = 0;
  for (const [id, seconds] of after) cpu_ms += (seconds - (before.get(id) ?? 0)) * 1000;
  return { wall_ms, cpu_ms };
}

/** CPU seconds that every process of the browser has used so far. */
async function cpuOf(browser: Browser): Promise<Map<number, number>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
}
