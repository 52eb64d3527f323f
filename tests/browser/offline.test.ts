import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { zh } from "#messages/zh.ts";
import { buildForReaders, root } from "../product.ts";
import { launch, mapDrawn } from "./open-page.ts";

const path = "/some/where/";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

let browser: Browser;
let folder = "";
/** What the server serves, and whether it answers at all. */
let served = { edition: "one", isUp: true };
let server: Server;
let context: BrowserContext;
let foreign: string[];

beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "editions-"));
  cpSync(join(root, "dist"), join(folder, "one"), { recursive: true });
  await buildForReaders({
    root,
    build: { outDir: join(folder, "two") },
    plugins: [
      {
        name: "edition",
        transform: (code: string, id: string) =>
          id.endsWith("src/app/main.tsx")
            ? `${code}\ndocument.documentElement.dataset.edition = "two";`
            : null,
      },
    ],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  served = { edition: "one", isUp: true };
  server = createServer((request, response) => {
    const url = (request.url ?? "").replace(/\?.*$/, "");
    if (!served.isUp) return void request.socket.destroy();
    try {
      const file = url.slice(path.length) || "index.html";
      const body = readFileSync(join(folder, served.edition, file));
      const type = types[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "cache-control": "no-cache" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  context = await browser.newContext({ reducedMotion: "reduce" });
  foreign = [];
  context.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(address()))
      foreign.push(request.url());
  });
});
afterEach(async () => {
  await context.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

/** Opens the atlas and waits until a worker keeps it. */
async function visit(link: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address() + link);
  await mapDrawn(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
    timeout: 60_000,
  });
  return page;
}
const editionOf = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset["edition"] ?? "one");

test("after a visit the atlas opens without a network, at any link, below any path", async () => {
  const page = await visit("?v=1");
  served.isUp = false;
  await page.goto(`${address()}?v=1&theme=night`);
  await expect.poll(() => page.locator("[data-place]").count()).toBeGreaterThan(0);
  await page.goto(`${address()}?v=1&pick=longjia-airport&front=card&panel=layers`);
  await mapDrawn(page);
  await page.getByRole("article").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("ljjc");
  await page.getByRole("option").first().getByText("龙嘉机场").waitFor();
  // What the buttons hand out is there too.
  const handedOut = ["targets.json", "conflicts.json", "layers/plates.geojson"];
  const come = (files: string[]) =>
    Promise.all(files.map(async (file) => (await fetch(`data/${file}`)).ok));
  expect(await page.evaluate(come, handedOut)).toEqual(handedOut.map(() => true));
  expect(foreign).toEqual([]);
});

test("an older page keeps its own files while a newer version waits, and until it is gone", async () => {
  const page = await visit("?v=1");
  const other = await visit("?v=1&panel=projects");
  const script = await page.locator('script[type="module"]').getAttribute("src");
  served.edition = "two";
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  const notice = page.getByText(zh.updateWaits);
  await notice.waitFor({ timeout: 60_000 });
  await other.reload();
  expect(await editionOf(other)).toBe("one");

  await page.getByRole("button", { name: zh.updateTake }).click();
  await expect.poll(() => editionOf(page), { timeout: 30_000 }).toBe("two");
  await mapDrawn(page);
  const statusOf = (asker: Page) =>
    asker.evaluate(async (file) => (await fetch(file ?? "")).status, script);
  expect([await editionOf(other), await statusOf(other)]).toEqual(["one", 200]);

  await other.close();
  await page.reload();
  await mapDrawn(page);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  expect(await statusOf(page)).toBe(404);
});

test("a deployment that does not want it keeps nothing, and lets go what was kept", async () => {
  const page = await visit("?v=1");
  await page.route("**/config.json", (route) => route.fulfill({ json: { offline: false } }));
  await context.route("**/config.json", (route) => route.fulfill({ json: { offline: false } }));
  await page.reload();
  await mapDrawn(page);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
});
