import { chromium, type Browser } from "playwright-core";
import { browserFlags } from "../browser/browser-flags.ts";
import { findBrowser } from "../browser/find-browser.ts";
import { buildForReaders, root, serveBuilt } from "../product.ts";
import { buildBarePage } from "./bare-page.ts";

/**
 * How long, and how much work of all processes of the browser, until the first map is complete: our
 * page against a bare MapLibre page of the same ground, in turn, so that what else the machine does
 * falls on both. The medians of five turns after one that is not counted.
 */
const turns = 5;
const screen = { width: 1440, height: 900 };

/** Notes the moment of the first complete map. A text, so that no tool adds its own words to it. */
const markFirstMap = `
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-map="ready"]')) return;
    performance.mark("first-map");
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
`;

interface Measured {
  readonly wall_ms: number;
  readonly cpu_ms: number;
}

await buildForReaders({ root });
const outDir = await buildBarePage();
const ours = await serveBuilt({ root }, 4280);
const bare = await serveBuilt({ root: outDir, configFile: false, build: { outDir } }, 4290);
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserFlags] });
try {
  const runs: Record<"ours" | "bare", Measured[]> = { ours: [], bare: [] };
  for (let turn = 0; turn <= turns; turn++) {
    const first = await measure(browser, ours.address);
    const second = await measure(browser, bare.address);
    if (turn === 0) continue;
    runs.ours.push(first);
    runs.bare.push(second);
  }
  for (const of of ["wall_ms", "cpu_ms"] as const) {
    const [a, b] = [median(runs.ours, of), median(runs.bare, of)];
    const what = of === "wall_ms" ? "time to the first map" : "CPU to the first map";
    const told = `ours ${a.toFixed(0)} ms, bare ${b.toFixed(0)} ms`;
    console.log(`${what}: ${told}, ratio ${(a / b).toFixed(2)}`);
  }
} finally {
  await browser.close();
  await Promise.all([ours.server.close(), bare.server.close()]);
}

/** Opens a page in a context of its own (nothing cached) and waits for its first complete map. */
async function measure(browser: Browser, address: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: screen, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.addInitScript({ content: markFirstMap });
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

function median(runs: readonly Measured[], of: keyof Measured): number {
  const sorted = runs.map((run) => run[of]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
