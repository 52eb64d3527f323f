import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { browserFlags } from "../browser/browser-flags.ts";
import { findBrowser } from "../browser/find-browser.ts";
import { buildForReaders, root, serveBuilt } from "../product.ts";
import { buildBarePage } from "./bare-page.ts";
import { median, quantile } from "./clock.ts";
import { timeFirstMaps } from "./first-map.ts";
import { coreAt, timeBareMap, timeGestures } from "./gestures.ts";
import { twoHundredQueries } from "./queries.ts";

/**
 * The speed of the atlas in one run, as times and as ratios to a bare MapLibre page of the same
 * ground. With the folder of an older clone, built, its first map is timed in turn with ours:
 * `npm run bench -- ../older`.
 */
const [older] = process.argv.slice(2);

await buildForReaders({ root });
const outDir = await buildBarePage();
const ours = await serveBuilt({ root }, 4280);
const bare = await serveBuilt({ root: outDir, configFile: false, build: { outDir } }, 4290);
const before =
  older === undefined
    ? null
    : await serveBuilt(
        { root: resolve(older), configFile: false, build: { outDir: "dist" } },
        4300,
      );
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserFlags] });
try {
  const firstMaps = await timeFirstMaps(browser, {
    ours: ours.address,
    ...(before && { before: before.address }),
    bare: bare.address,
  });
  const least = firstMaps["bare"];
  for (const [name, { wall_ms, cpu_ms }] of Object.entries(firstMaps)) {
    console.log(
      `first map, ${name}: ${wall_ms.toFixed(0)} ms (${ratio(wall_ms, least?.wall_ms)} of bare), ` +
        `CPU ${cpu_ms.toFixed(0)} ms (${ratio(cpu_ms, least?.cpu_ms)} of bare)`,
    );
  }
  const { frame, jump } = await timeBareMap(browser, bare.address);
  tell("a frame of the bare map", frame, frame);
  tell("a jump of the bare map, to rest", jump, jump);
  const queries = twoHundredQueries(await coreAt(ours.address));
  const gestures = await timeGestures(browser, ours.address, queries);
  tell(`search, ${queries.length} queries, typed to painted`, gestures.search, frame);
  tell("pointing at the map, to its light", gestures.hover, frame);
  tell("a click, to its card", gestures.card, frame);
  tell("a step, to the scene at rest", gestures.step, jump);
} finally {
  await browser.close();
  await Promise.all([ours, bare, before].map((served) => served?.server.close()));
}

function tell(what: string, times: readonly number[], least: readonly number[]): void {
  const [half, most] = [median(times), quantile(times, 0.95)];
  const compared = `median ${ratio(half, median(least))} of the bare map's`;
  console.log(`${what}: median ${half.toFixed(0)} ms, p95 ${most.toFixed(0)} ms; ${compared}`);
}

function ratio(value: number, least: number | undefined): string {
  return least === undefined ? "–" : (value / least).toFixed(2);
}
