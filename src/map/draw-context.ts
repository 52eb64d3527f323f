import type { LayerSpecification } from "maplibre-gl";
import type { Layer } from "#model/atlas.ts";
import type { Language } from "#model/bilingual.ts";
import type { Theme } from "#model/palette.ts";

/** What a way of drawing needs to know beside the layer itself. */
export interface DrawContext {
  readonly theme: Theme;
  readonly language: Language;
  /** Size of the type, 1 on a desk; a wall draws everything larger. */
  readonly scale: number;
  readonly selection: string | null;
  readonly candidates: boolean;
  readonly evidenceOnly: boolean;
  /** Columns stand up: what would lie flat in their place is left out. */
  readonly standing: boolean;
  /** The projects that the reader has filtered out. */
  readonly fadedProjects?: readonly string[];
}

export type DrawnLayer = Layer & { readonly opacity: number };

/** Bands of the drawing, from the ground up: every area lies under every line, and so on. */
export const levels = ["area", "band", "line", "point", "label"] as const;
export type LevelName = (typeof levels)[number];

/** A MapLibre layer without its address: the builder gives it source and id. */
export interface Stroke {
  readonly level: LevelName;
  /** Name within its layer, unique there. */
  readonly name: string;
  /** A name that cannot step aside: it is placed before the names of its family that can. */
  readonly firm?: true;
  /** The name of a first city: it is placed before all others, which have to step aside. */
  readonly leads?: true;
  readonly spec: StrokeSpec;
}

type WithoutAddress<T> = T extends LayerSpecification ? Omit<T, "id" | "source"> : never;
export type StrokeSpec = WithoutAddress<
  Extract<LayerSpecification, { type: "fill" | "line" | "circle" | "symbol" }>
>;

/** A way of drawing: the strokes of one layer, in any order. */
export type Symbology = (layer: DrawnLayer, context: DrawContext) => Stroke[];
