import { categoryGlyphs } from "#model/glyph.ts";
import type { ProjectCategory } from "#model/entity.ts";
import { groundColour, tintColour, type Theme, type Tint } from "#model/palette.ts";

/**
 * The pictures that the style names, each made from its own name when the map first asks for it: a
 * name says all that is in it, so that nothing has to be registered.
 */
export const hatchImage = (colour: string) => `hatch ${colour}`;
export const glyphImage = (
  category: ProjectCategory,
  state: "known" | "unsure",
  tint: Tint,
  theme: Theme,
) => `glyph ${category} ${state} ${tint} ${theme}`;
export const arrowImage = (tint: Tint, theme: Theme) => `arrow ${tint} ${theme}`;
export const shieldImage = (tint: Tint, theme: Theme) => `shield ${tint} ${theme}`;
/** A sheet of paper with a border in the tint: a number that may be told apart by its colour too. */
export const frameImage = (tint: Tint, theme: Theme) => `frame ${tint} ${theme}`;
export const stopImage = (tint: Tint, theme: Theme) => `stop ${tint} ${theme}`;
export const planeImage = (tint: Tint, theme: Theme) => `plane ${tint} ${theme}`;

/** A picture with the pixels that one CSS pixel takes in it. */
export interface DrawnImage {
  readonly data: ImageData;
  readonly pixelRatio: number;
  /** Parts that may stretch around a text, and the box that the text fills. */
  readonly stretch?: {
    readonly stretchX: [number, number][];
    readonly stretchY: [number, number][];
    readonly content: [number, number, number, number];
  };
}

type Pen = OffscreenCanvasRenderingContext2D;
const ratio = 3;

/** Draws the picture of a name; null where the name is none of ours. */
export function drawImage(name: string): DrawnImage | null {
  const [kind = "", ...words] = name.split(" ");
  switch (kind) {
    case "hatch":
      return onCanvas(8, (pen) => drawHatch(pen, words[0] ?? "#000000"));
    case "glyph":
      return onCanvas(26, (pen) => drawGlyph(pen, words));
    case "arrow":
      return onCanvas(14, (pen) => drawArrow(pen, words));
    case "plane":
      return onCanvas(24, (pen) => drawPlane(pen, words));
    case "stop":
      return onCanvas(10, (pen) => drawStop(pen, words));
    case "shield":
    case "frame": {
      const image = onCanvas(18, (pen) => drawShield(pen, words, kind === "frame"));
      const [from, to] = [5 * ratio, 13 * ratio];
      const edge = 3 * ratio;
      return {
        ...image,
        stretch: {
          stretchX: [[from, to]],
          stretchY: [[from, to]],
          content: [edge, edge, 18 * ratio - edge, 18 * ratio - edge],
        },
      };
    }
    default:
      return null;
  }
}

/** A square canvas of so many CSS pixels a side, drawn in CSS pixels. */
function onCanvas(side: number, draw: (pen: Pen) => void): DrawnImage {
  const canvas = new OffscreenCanvas(side * ratio, side * ratio);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("missing 2d canvas");
  pen.scale(ratio, ratio);
  draw(pen);
  return { data: pen.getImageData(0, 0, side * ratio, side * ratio), pixelRatio: ratio };
}

function colours(words: readonly string[]): { tint: string; paper: string; theme: Theme } {
  const theme: Theme = words.at(-1) === "night" ? "night" : "paper";
  const tint = tintColour((words.at(-2) ?? "slate") as Tint, theme);
  return { tint, theme, paper: groundColour("sheet", theme) };
}

function drawHatch(pen: Pen, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 1.1;
  pen.beginPath();
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift - 1, 9);
    pen.lineTo(shift + 9, -1);
  }
  pen.stroke();
}

/** Known places are filled discs; unsure ones open discs, so that the sign itself says which. */
function drawGlyph(pen: Pen, [category, state, ...rest]: readonly string[]): void {
  const { tint, paper } = colours(rest);
  const isKnown = state === "known";
  pen.beginPath();
  pen.arc(13, 13, 11, 0, 2 * Math.PI);
  pen.fillStyle = isKnown ? tint : paper;
  pen.fill();
  pen.lineWidth = isKnown ? 1.6 : 1.4;
  pen.strokeStyle = isKnown ? paper : tint;
  pen.stroke();
  pen.translate(13 - 6.6, 13 - 6.6);
  pen.scale(0.55, 0.55);
  pen.fillStyle = isKnown ? paper : tint;
  pen.fill(new Path2D(categoryGlyphs[category as ProjectCategory]), "evenodd");
}

function drawArrow(pen: Pen, words: readonly string[]): void {
  pen.strokeStyle = colours(words).tint;
  pen.lineWidth = 1.3;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.beginPath();
  pen.moveTo(5, 3);
  pen.lineTo(10, 7);
  pen.lineTo(5, 11);
  pen.stroke();
}

function drawPlane(pen: Pen, words: readonly string[]): void {
  const { tint, paper } = colours(words);
  pen.lineWidth = 2;
  pen.lineJoin = "round";
  pen.strokeStyle = paper;
  pen.fillStyle = tint;
  const plane = new Path2D(
    "M12 2c1 0 1.600 1.200 1.600 3v4.200l8.400 5v2.300l-8.400-2.600v4.600l2.600 1.900v1.800L12 21l-4.200 1.200v-1.800l2.600-1.900v-4.600L2 16.500v-2.300l8.400-5V5c0-1.800.6-3 1.600-3z",
  );
  pen.stroke(plane);
  pen.fill(plane);
}

function drawShield(pen: Pen, words: readonly string[], isHollow: boolean): void {
  const { tint, paper } = colours(words);
  pen.beginPath();
  pen.roundRect(1.2, 1.2, 15.6, 15.6, 3.5);
  pen.fillStyle = isHollow ? paper : tint;
  pen.fill();
  pen.lineWidth = isHollow ? 1.8 : 1;
  pen.strokeStyle = isHollow ? tint : paper;
  pen.stroke();
}

/** A railway station: a small open square on its line. */
function drawStop(pen: Pen, words: readonly string[]): void {
  const { tint, paper } = colours(words);
  pen.fillStyle = paper;
  pen.strokeStyle = tint;
  pen.lineWidth = 1.7;
  pen.fillRect(1.8, 1.8, 6.4, 6.4);
  pen.strokeRect(1.8, 1.8, 6.4, 6.4);
}
