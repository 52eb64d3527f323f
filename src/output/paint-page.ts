import { groundColour, type GroundColour, type Theme } from "#model/palette.ts";
import type { Certainty } from "#model/certainty.ts";
import type { Box, Measure, PageLayout, Swatch, TextItem, TypeStyle } from "#output/page.ts";

const families = {
  serif: '"Atlas Serif", "Songti SC", "Noto Serif CJK SC", SimSun, Georgia, serif',
  sans: '"Atlas Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif',
} as const;

const fontOf = ({ face, weight }: TypeStyle, pixels: number) =>
  `${weight} ${pixels}px ${families[face]}`;

/** Fetches the faces of the atlas that a page's words are set in. */
export async function loadFaces(texts: readonly string[]): Promise<void> {
  const words = texts.join("");
  const faces = [
    { face: "serif", weight: 700 },
    { face: "sans", weight: 400 },
    { face: "sans", weight: 600 },
  ] as const;
  await Promise.all(
    faces.map((face) =>
      // A face that does not come is replaced by one of this machine, as on screen.
      document.fonts.load(fontOf({ ...face, size: 1, colour: "ink" }, 20), words).catch(() => []),
    ),
  );
}

/** Measures in type of 100 px, where rounding does not matter. */
export function measureOnCanvas(): Measure {
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  return (text, style) => {
    if (!pen) return text.length * style.size;
    pen.font = fontOf(style, 100);
    return (pen.measureText(text).width / 100) * style.size;
  };
}

/** The pictures that a page is painted with, ready to be drawn. */
export interface PaintBox {
  readonly theme: Theme;
  readonly map: CanvasImageSource;
  /** Of a divided map: the picture of its left side, and how much of its width that takes, 0 to 1. */
  readonly earlier?: { readonly picture: ImageBitmap; readonly share: number };
  readonly symbols: ReadonlyMap<string, HTMLImageElement>;
  readonly code: readonly (readonly boolean[])[];
  /** Length of the scale bar in millimetres; its words are among the texts. */
  readonly bar: number;
}

/** Paints a laid-out page; `k` is how many pixels of the canvas one millimetre takes. */
export function paintPage(
  pen: CanvasRenderingContext2D,
  layout: PageLayout,
  box: PaintBox,
  k: number,
): void {
  const colour = (name: GroundColour) => groundColour(name, box.theme);
  const level = (x: number, y: number, width: number, thickness: number) =>
    pen.fillRect(x * k, y * k, width * k, Math.max(1, thickness * k));
  const frame = ({ x, y, width, height }: Box, away: number, thickness: number) => {
    pen.lineWidth = Math.max(1, thickness * k);
    pen.strokeRect((x - away) * k, (y - away) * k, (width + 2 * away) * k, (height + 2 * away) * k);
  };
  const paper = () => {
    pen.fillStyle = colour("sheet");
    pen.fillRect(0, 0, Math.ceil(layout.width * k), Math.ceil(layout.height * k));
  };
  paper();

  const { map } = layout;
  pen.drawImage(box.map, map.x * k, map.y * k, map.width * k, map.height * k);
  if (box.earlier) paintEarlier(pen, box.earlier, map, colour("seal"), k);
  pen.strokeStyle = colour("ink");
  frame(map, 0, 0.3);
  pen.strokeStyle = colour("edge");
  frame(map, 1, 0.12);

  pen.fillStyle = colour("edge");
  for (const rule of layout.rules) level(rule.x, rule.y, rule.width, 0.12);
  for (const { swatch, box: at } of layout.swatches) paintSwatch(pen, swatch, at, box, k);
  paintNorth(pen, layout.north, colour("ink"), k);
  pen.fillStyle = colour("ink");
  const { scale } = layout;
  level(scale.x, scale.y - 0.35, box.bar, 0.35);
  level(scale.x, scale.y - 1.6, 0.25, 1.6);
  level(scale.x + box.bar - 0.25, scale.y - 1.6, 0.25, 1.6);
  paintCode(pen, layout.code, box.code, k);
  for (const item of layout.texts) paintText(pen, item, colour(item.colour), k);
  // Chromium leaves hairlines of clear pixels around what it paints in one go on so large a canvas.
  pen.globalCompositeOperation = "destination-over";
  paper();
  pen.globalCompositeOperation = "source-over";
}

/** The left side of a divided map, and the line between. */
function paintEarlier(
  pen: CanvasRenderingContext2D,
  { picture, share }: NonNullable<PaintBox["earlier"]>,
  map: Box,
  colour: string,
  k: number,
): void {
  const [x, y, height] = [map.x * k, map.y * k, map.height * k];
  const width = map.width * k * share;
  if (width < 1) return;
  pen.drawImage(picture, 0, 0, picture.width * share, picture.height, x, y, width, height);
  if (share >= 1) return;
  pen.fillStyle = colour;
  pen.fillRect(x + width - 0.25 * k, y, 0.5 * k, height);
}

function paintText(pen: CanvasRenderingContext2D, item: TextItem, colour: string, k: number): void {
  pen.font = fontOf(item, item.size * k);
  pen.fillStyle = colour;
  pen.textAlign = item.centred ? "center" : "left";
  pen.fillText(item.text, item.x * k, item.y * k);
}

function paintNorth(pen: CanvasRenderingContext2D, at: Box, colour: string, k: number): void {
  const point = (x: number, y: number): [number, number] => [
    (at.x + x * at.width) * k,
    (at.y + y * at.height) * k,
  ];
  const half = (side: number) => {
    pen.beginPath();
    pen.moveTo(...point(0.5, 0));
    pen.lineTo(...point(side, 1));
    pen.lineTo(...point(0.5, 0.78));
    pen.closePath();
  };
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(1, 0.18 * k);
  pen.lineJoin = "round";
  half(1);
  pen.fill();
  pen.stroke();
  half(0);
  pen.stroke();
}

/** Dark on light on every sheet: not every camera reads a code the other way round. */
function paintCode(
  pen: CanvasRenderingContext2D,
  at: Box,
  modules: PaintBox["code"],
  k: number,
): void {
  const quiet = 4;
  const count = modules.length + 2 * quiet;
  pen.fillStyle = groundColour("seal-ink", "paper");
  pen.fillRect(at.x * k, at.y * k, at.width * k, at.height * k);
  pen.fillStyle = groundColour("ink", "paper");
  const step = (at.width * k) / count;
  const edge = (from: number, index: number) => Math.round(from * k + (index + quiet) * step);
  modules.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) return;
      const [left, top] = [edge(at.x, x), edge(at.y, y)];
      pen.fillRect(left, top, edge(at.x, x + 1) - left, edge(at.y, y + 1) - top);
    }),
  );
}

function paintSwatch(
  pen: CanvasRenderingContext2D,
  swatch: Swatch,
  at: Box,
  box: PaintBox,
  k: number,
): void {
  if ("certainty" in swatch) {
    paintTexture(pen, swatch.certainty, at, box.theme, k);
    return;
  }
  const image = box.symbols.get(swatch.svg);
  if (image) pen.drawImage(image, at.x * k, at.y * k, at.width * k, at.height * k);
}

const textures: Readonly<
  Record<Certainty, { fill: number; thickness: number; dash: number[]; isSoft?: true }>
> = {
  confirmed: { fill: 0.34, thickness: 0.42, dash: [] },
  derived: { fill: 0.16, thickness: 0.22, dash: [] },
  schematic: { fill: 0.12, thickness: 0.22, dash: [0.9, 0.6], isSoft: true },
  candidate: { fill: 0, thickness: 0.35, dash: [0.35, 0.6] },
};

function paintTexture(
  pen: CanvasRenderingContext2D,
  certainty: Certainty,
  at: Box,
  theme: Theme,
  k: number,
): void {
  const { fill, thickness, dash, isSoft } = textures[certainty];
  const inset = at.height * 0.14;
  const rectangle = [at.x, at.y + inset, at.width, at.height - 2 * inset].map((mm) => mm * k);
  const [x = 0, y = 0, width = 0, height = 0] = rectangle;
  pen.save();
  pen.fillStyle = groundColour("ink-soft", theme);
  pen.strokeStyle = groundColour(certainty === "candidate" ? "ink-faint" : "ink-soft", theme);
  pen.globalAlpha = fill;
  if (isSoft) {
    pen.shadowColor = groundColour("ink-soft", theme);
    pen.shadowBlur = 1.2 * k;
  }
  pen.fillRect(x, y, width, height);
  pen.shadowBlur = 0;
  pen.globalAlpha = 1;
  pen.lineWidth = Math.max(1, thickness * k);
  pen.setLineDash(dash.map((mm) => mm * k));
  pen.strokeRect(x, y, width, height);
  pen.restore();
}
