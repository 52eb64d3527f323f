import type { Page } from "playwright-core";

/**
 * A clock inside the page, set before anything of it runs. It notes when the first map is complete,
 * and times gestures: from the event of the browser to the moment when what follows is painted,
 * with everything the graphics card was given really drawn. A text, so that no tool adds its own
 * words to it.
 */
export const clock = `(() => {
  const ready = new MutationObserver(() => {
    if (!document.querySelector('[data-map="ready"]')) return;
    performance.mark("first-map");
    ready.disconnect();
  });
  ready.observe(document, { subtree: true, childList: true, attributes: true });

  const draws = { last: 0, context: null };
  const prototype = WebGL2RenderingContext.prototype;
  for (const name of ["drawElements", "drawArrays"]) {
    const draw = prototype[name];
    prototype[name] = function (...args) {
      // A picture being prepared off screen is not what the reader sees.
      if (this.canvas.isConnected) {
        draws.last = performance.now();
        draws.context = this;
      }
      return draw.apply(this, args);
    };
  }
  const finish = () => {
    const context = draws.context;
    if (context) context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
  };
  const painted = () =>
    new Promise((done) => requestAnimationFrame(() => setTimeout(() => (finish(), done(performance.now())))));

  let begun = 0;
  let told = Promise.resolve(0);
  const wait = async (until) => {
    const before = draws.last;
    let [drawn, seen] = [before, 0];
    for (let turn = 0; turn < 600; turn++) {
      const now = await painted();
      if (until.startsWith("see:") && document.querySelector(until.slice(4))) return (await painted()) - begun;
      if (until === "painted") return now - begun;
      if (until === "frame" && draws.last > Math.max(begun, before)) return now - begun;
      if (draws.last !== drawn) [drawn, seen] = [draws.last, now];
      if (until === "rest" && drawn > begun && now - seen > 500) return seen - begun;
    }
    return Number.NaN;
  };
  window.benchClock = {
    /** Times the next event of a kind until what follows is painted, a map drawn, or a map at rest. */
    arm: (type, until) => {
      told = new Promise((done) => {
        window.addEventListener(type, (event) => {
          begun = event.timeStamp;
          done(wait(until));
        }, { capture: true, once: true });
      });
    },
    read: () => told,
    /** Times work that this page does itself. */
    during: (work, until) => {
      begun = performance.now();
      work();
      return wait(until);
    },
  };
})();`;

/** What follows a gesture: the next paint, something seen (a CSS selector), a frame of the map, its rest. */
type Until = "painted" | `see:${string}` | "frame" | "rest";

/** Milliseconds from the next event of a kind, which a gesture makes, until what follows is seen. */
export async function timeOf(
  page: Page,
  event: string,
  until: Until,
  gesture: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(`benchClock.arm(${JSON.stringify(event)}, ${JSON.stringify(until)})`);
  await gesture();
  return page.evaluate<number>("benchClock.read()");
}

/** Milliseconds from the beginning of work of a page of ours (JavaScript) until what follows is seen. */
export function timeOfWork(page: Page, work: string, until: Until): Promise<number> {
  return page.evaluate<number>(`benchClock.during(() => { ${work} }, ${JSON.stringify(until)})`);
}

/** The value that a share of the measured values (0 to 1) does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
