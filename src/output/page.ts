import type { Certainty } from "#model/certainty.ts";
import type { GroundColour } from "#model/palette.ts";

/** A box on the page, in millimetres from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture in the legend: a symbol as the text of an SVG, or the texture of a certainty. */
export type Swatch = { readonly svg: string } | { readonly certainty: Certainty };

/** An entry of the legend in print; `begins` where a new group begins. */
export interface PrintedEntry {
  readonly swatches: readonly Swatch[];
  readonly text: string;
  readonly begins: boolean;
  /** It explains the entry before and stays in its column. */
  readonly follows?: boolean;
}

/** All that a page says. */
export interface PageContent {
  readonly title: string;
  /** Plans and their periods, under the title. */
  readonly lines: readonly string[];
  /** Of a map that two documents divide: what stands over its left and over its right. */
  readonly sides?: { readonly before: string; readonly after: string };
  readonly legendTitle: string;
  readonly legend: readonly PrintedEntry[];
  readonly north: string;
  /** Review number, notice and date. */
  readonly notices: readonly string[];
  /** Whose data are on the map. */
  readonly credits: string;
  /** What the code is for, and the address that it holds. */
  readonly linkLead: string;
  readonly link: string;
  /** Words of the scale: the length of the bar, and the ratio on this paper. */
  readonly scale: (
    metres: number,
    ratio: number,
  ) => { readonly bar: string; readonly ratio: string };
}

export interface TypeStyle {
  readonly face: "serif" | "sans";
  readonly weight: 400 | 600 | 700;
  /** Size of the type in millimetres. */
  readonly size: number;
  readonly colour: GroundColour;
}

export type Role =
  | "title"
  | "period"
  | "side"
  | "legend-title"
  | "legend"
  | "north"
  | "scale"
  | "lead"
  | "notice"
  | "credit"
  | "link";

/** A line of text; x and y (its base line) in millimetres. */
export interface TextItem extends TypeStyle {
  readonly role: Role;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly centred?: boolean;
}

/** A page laid out: everything but the map and the scale, which follow from each other. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly map: Box;
  readonly texts: readonly TextItem[];
  readonly swatches: readonly { readonly swatch: Swatch; readonly box: Box }[];
  /** Level hairlines. */
  readonly rules: readonly { readonly x: number; readonly y: number; readonly width: number }[];
  readonly north: Box;
  /** Where the scale bar begins, and how long it may be. */
  readonly scale: { readonly x: number; readonly y: number; readonly longest: number };
  readonly code: Box;
}

/** Width of a text in a style, in millimetres. */
export type Measure = (text: string, style: TypeStyle) => number;
