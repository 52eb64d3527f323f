import { languageTags } from "#model/bilingual.ts";
import type { Bounds, View } from "#model/view.ts";
import { roundDistance } from "#messages/format.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { AtlasFiles } from "#atlas/load.ts";
import {
  drawStill,
  TooLargeError,
  type Still,
  type StillTask,
  type StillWish,
} from "#map/draw-still.ts";
import { labelFaces } from "#map/label-faces.ts";
import { canvasFits } from "#output/canvas-room.ts";
import { layOutPage, styleOf } from "#output/lay-out-page.ts";
import type { PageContent, PageLayout, TextItem } from "#output/page.ts";
import { loadFaces, measureOnCanvas, paintPage } from "#output/paint-page.ts";
import {
  densityThatFits,
  mmPerInch,
  mmPerPixel,
  pagePixels,
  typeScale,
  type Direction,
  type Paper,
} from "#output/paper.ts";
import { qrModules } from "#output/qr-modules.ts";

/** A figure that is wanted. */
export interface FigureOrder {
  readonly view: View;
  readonly content: PageContent;
  readonly paper: Paper;
  readonly direction: Direction;
  /** The view as each side of the divider has it, where two documents divide the map. */
  readonly sides?: { readonly before: View; readonly after: View };
}

/** What stands on a figure; it travels inside the PNG, so that a file says of itself what it shows. */
export interface FigureAccount {
  readonly title: string;
  readonly link: string;
  readonly size: readonly [number, number];
  /** Dots to the inch. */
  readonly density: number;
  /** Where the map is on the picture: left, top, width, height in pixels. */
  readonly map: readonly [number, number, number, number];
  /** West, south, east, north of what is drawn and of the view asked for, in degrees. */
  readonly bounds: Bounds;
  readonly viewBounds: Bounds;
  readonly layers: readonly string[];
  readonly legend: readonly string[];
  readonly texts: readonly string[];
}

export interface Figure {
  readonly canvas: HTMLCanvasElement;
  readonly layout: PageLayout;
  readonly account: FigureAccount;
  /** Of its words, as a language tag. */
  readonly language: string;
}

interface Task extends StillTask {
  /** Dots to the inch; left out, the greatest up to 300 that this machine can draw. */
  readonly density?: number;
  /** Gives the map that was kept, or draws it: a preview whose words change keeps the map. */
  readonly kept?: (wish: StillWish, draw: () => Promise<Still>) => Promise<Still>;
}

/**
 * Makes the page of a figure: the map is drawn off the screen at the size of print, then the page is
 * painted around it. At most three pictures of the page's size are held at a time.
 */
export async function makeFigure(
  order: FigureOrder,
  atlas: Atlas,
  files: Pick<AtlasFiles, "address">,
  task: Task,
): Promise<Figure> {
  const { content, paper, direction, view } = order;
  const density = task.density ?? densityThatFits(paper, direction, canvasFits);
  if (density === null) throw new TooLargeError(...pagePixels(paper, direction, 120));
  const k = density / mmPerInch;
  await loadFaces([content.title, content.legendTitle, ...content.lines, ...allWords(content)]);
  const layout = layOutPage(content, paper, direction, measureOnCanvas());
  const wish: StillWish = {
    view: order.sides?.after ?? view,
    width: Math.round(layout.map.width / mmPerPixel),
    height: Math.round(layout.map.height / mmPerPixel),
    pixelRatio: mmPerPixel * k,
  };
  const draw = (one: StillWish) => {
    const now = () =>
      drawStill(atlas, { address: files.address, fontFaces: labelFaces(atlas, files) }, one, task);
    return task.kept?.(one, now) ?? now();
  };
  const still = await draw(wish);
  const earlier = order.sides && (await draw({ ...wish, view: order.sides.before }));
  const scale = scaleOf(layout, still, content, typeScale[paper]);
  const finished = { ...layout, texts: [...layout.texts, ...scale.texts] };

  const size = pagePixels(paper, direction, density);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = size;
  const pen = canvas.getContext("2d");
  if (!pen) throw new TooLargeError(...size);
  paintPage(
    pen,
    finished,
    {
      theme: view.theme,
      map: still.picture,
      ...(earlier && {
        earlier: { picture: earlier.picture, share: shareOf(view, still.bounds) },
      }),
      symbols: await symbolImages(content, layout, k),
      code: qrModules(content.link),
      bar: scale.bar,
    },
    k,
  );
  if (!task.kept) for (const one of [still, earlier]) one?.picture.close();
  task.signal.throwIfAborted();
  const { x, y, width, height } = layout.map;
  return {
    canvas,
    layout: finished,
    language: languageTags[view.language],
    account: {
      title: content.title,
      link: content.link,
      size,
      density,
      map: [x * k, y * k, width * k, height * k].map(Math.round) as [
        number,
        number,
        number,
        number,
      ],
      bounds: still.bounds,
      viewBounds: view.bounds,
      layers: [...new Set([...(earlier?.layers ?? []), ...still.layers])],
      legend: content.legend.map(({ text }) => text),
      texts: finished.texts.filter(({ role }) => role !== "legend").map(({ text }) => text),
    },
  };
}

/** The file of a figure: a PNG that knows its size in print, or a PDF of one page. */
export async function fileOfFigure(figure: Figure, format: "png" | "pdf"): Promise<Blob> {
  const { canvas, layout, account } = figure;
  if (format === "png") {
    const { withNotes } = await import("#output/png-notes.ts");
    return withNotes(await bytesOf(canvas, "image/png"), account.density, {
      Title: account.title,
      Source: account.link,
      Description: JSON.stringify(account),
    });
  }
  const [{ pdfOfPage }, jpeg] = await Promise.all([
    import("#output/pdf-of-page.ts"),
    bytesOf(canvas, "image/jpeg"),
  ]);
  const [, , notice = ""] = [...account.texts].reverse();
  const { title, link } = account;
  const words = { title, subject: notice, link, language: figure.language };
  return pdfOfPage(layout, jpeg, words, measureOnCanvas());
}

/** Gives the memory of a figure back at once. */
export function dropFigure({ canvas }: Figure): void {
  canvas.width = 0;
  canvas.height = 0;
}

async function bytesOf(canvas: HTMLCanvasElement, type: string): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.93));
  if (!blob) throw new TooLargeError(canvas.width, canvas.height);
  return new Uint8Array(await blob.arrayBuffer());
}

/**
 * How much of the picture lies left of the divider: it runs along the meridian that it has on screen, and
 * the picture may show more than the view asked for.
 */
function shareOf({ comparison, bounds }: View, [west, , east]: Bounds): number {
  const earlier = comparison?.earlier ?? 0;
  if (earlier === 0 || earlier === 1) return earlier;
  const meridian = bounds[0] + earlier * (bounds[2] - bounds[0]);
  return Math.min(1, Math.max(0, (meridian - west) / (east - west)));
}

const allWords = (content: PageContent) => [
  content.north,
  ...Object.values(content.sides ?? {}),
  content.linkLead,
  content.link,
  ...content.legend.map(({ text }) => text),
  ...content.notices,
  content.credits,
  Object.values(content.scale(1000, 1000)).join(""),
];

/** The bar of a round length that fits, and its words: what it is on the ground, and the ratio. */
function scaleOf(layout: PageLayout, still: Still, content: PageContent, large: number) {
  const metresPerMm = still.metresPerPixel / mmPerPixel;
  const metres = roundDistance(metresPerMm * layout.scale.longest);
  const ratio = Number((metresPerMm * 1000).toPrecision(2));
  const words = content.scale(metres, ratio);
  const style = styleOf("scale", large);
  const { x, y } = layout.scale;
  const line = (text: string, up: number): TextItem => ({
    ...style,
    role: "scale",
    text,
    x,
    y: y - style.size * up,
  });
  return {
    bar: metres / metresPerMm,
    texts: [line(words.bar, 0.9), line(words.ratio, 2.3)],
  };
}

/** The symbols as pictures, each as sharp as the page needs it. */
async function symbolImages(
  content: PageContent,
  layout: PageLayout,
  k: number,
): Promise<ReadonlyMap<string, HTMLImageElement>> {
  const width = Math.ceil((layout.swatches[0]?.box.width ?? 8) * k);
  const all = content.legend.flatMap(({ swatches }) =>
    swatches.flatMap((swatch) => ("svg" in swatch ? swatch.svg : [])),
  );
  const drawn = [...new Set(all)].map(async (svg) => {
    const image = new Image();
    const sized = svg
      .replace(/width="[^"]*"/, `width="${width}"`)
      .replace(/height="[^"]*"/, `height="${Math.ceil(width * 0.6)}"`);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
    await image.decode();
    return [svg, image] as const;
  });
  return new Map(await Promise.all(drawn));
}
