import type { Browser, Page } from "playwright-core";

/** A picture as numbers: red, green, blue, alpha of every pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Takes the map itself, without what lies over it, once it rests. */
export async function pictureOfMap(browser: Browser, page: Page): Promise<Picture> {
  // A sheet made by script is within the content security policy; an inline style is not.
  await page.evaluate(() => {
    const bare = new CSSStyleSheet();
    bare.replaceSync(
      "#root :not(:has(canvas), [data-map] *) { opacity: 0; transition: none } canvas { outline: none !important }",
    );
    document.adoptedStyleSheets = [bare];
  });
  const picture = await page.screenshot();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return decode(browser, picture);
}

/** Decodes a PNG in a page of its own, which has no content security policy. */
export async function decode(browser: Browser, png: Buffer): Promise<Picture> {
  const page = await browser.newPage();
  const { width, height, base64 } = await page.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const bytes = context.getImageData(0, 0, image.width, image.height).data;
      let text = "";
      for (let at = 0; at < bytes.length; at += 32768) {
        text += String.fromCharCode(...bytes.subarray(at, at + 32768));
      }
      return { width: image.width, height: image.height, base64: btoa(text) };
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  await page.close();
  return { width, height, data: Uint8Array.from(Buffer.from(base64, "base64")) };
}

/** Indices of the pixels that differ by more than a trace. */
export function differing(a: Picture, b: Picture, least = 12): Set<number> {
  if (a.width !== b.width || a.height !== b.height) throw new Error("pictures of two sizes");
  const found = new Set<number>();
  for (let pixel = 0; pixel < a.width * a.height; pixel++) {
    const by = [0, 1, 2].map((c) =>
      Math.abs((a.data[pixel * 4 + c] ?? 0) - (b.data[pixel * 4 + c] ?? 0)),
    );
    if (Math.max(...by) > least) found.add(pixel);
  }
  return found;
}

/** Lightness of a pixel, 0 to 255. */
export function lightness({ data }: Picture, pixel: number): number {
  const at = pixel * 4;
  return 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
}

/** The colours of a picture, as numbers. */
export function colours({ data }: Picture): Set<number> {
  return new Set(new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4));
}
