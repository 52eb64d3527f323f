import { inject } from "vitest";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

/** Software drawing that every machine has; and nothing that calls home. */
const flags = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=gl-egl",
  "--ignore-gpu-blocklist",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
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
  return chromium.launch({ executablePath: inject("browser"), args: [...flags, ...more] });
}

/** Opens the atlas at a link in a context of its own, and listens. */
export async function openPage(
  browser: Browser,
  link = "",
  options: {
    screen?: keyof typeof screens;
    /** What to set up before the page loads. */
    before?: (context: BrowserContext) => Promise<void>;
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
  });
  await before?.(context);
  const page = await context.newPage();
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
