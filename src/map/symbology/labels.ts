import type { SymbolLayerSpecification } from "maplibre-gl";
import { groundColour } from "#model/palette.ts";
import type { DrawContext, DrawnLayer, Stroke } from "#map/draw-context.ts";
import {
  all,
  lit,
  nameIn,
  tintOf,
  veiled,
  withoutCandidates,
  type Expression,
} from "#map/expressions.ts";
import { labelFont, strongLabelFont } from "#map/fonts.ts";

interface LabelOptions {
  /** Name within its layer where a layer has several. */
  readonly name?: string;
  readonly size_px: number;
  readonly strong?: boolean;
  readonly along?: boolean;
  /** Offset in ems: right, down. */
  readonly offset?: readonly [number, number];
  readonly anchor?: "center" | "top" | "left" | "bottom";
  /** Beside its point, on whichever side is free, so many ems away. */
  readonly beside_em?: number;
  readonly colour?: string | Expression;
  readonly spacing_px?: number;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  /** Smaller numbers are placed first. */
  readonly rank?: number | Expression;
  readonly when?: Expression | true;
  readonly maxWidth_em?: number;
}

/** The label of a plan's layer: the feature's name in its tint, with a halo of the ground. */
export function label(layer: DrawnLayer, context: DrawContext, options: LabelOptions): Stroke {
  const size = options.size_px * context.scale;
  const colour = options.colour ?? tintOf(layer, context);
  const layout: SymbolLayerSpecification["layout"] = {
    "text-field": nameIn(context),
    "text-font": options.strong ? strongLabelFont : labelFont,
    "text-size": size,
    "text-max-width": options.maxWidth_em ?? 9,
    "text-line-height": 1.25,
    "text-padding": 4,
    "symbol-sort-key": options.rank ?? 5,
    ...(options.along
      ? {
          "symbol-placement": "line",
          "symbol-spacing": (options.spacing_px ?? 420) * context.scale,
          "text-max-angle": 45,
          ...(options.offset && { "text-offset": [...options.offset] as [number, number] }),
        }
      : options.beside_em !== undefined
        ? {
            "text-variable-anchor": ["left", "right", "top", "bottom"],
            "text-radial-offset": options.beside_em,
            "text-justify": "auto",
          }
        : {
            "text-anchor": options.anchor ?? "center",
            "text-offset": [...(options.offset ?? [0, 0])],
          }),
  };
  return {
    level: "label",
    name: options.name ?? "label",
    spec: {
      type: "symbol",
      ...(options.minzoom !== undefined && { minzoom: options.minzoom }),
      ...(options.maxzoom !== undefined && { maxzoom: options.maxzoom }),
      ...all(withoutCandidates(context), options.when ?? true),
      layout,
      paint: {
        "text-color": lit(context, groundColour("seal", context.theme), colour, colour),
        "text-halo-color": groundColour("halo", context.theme),
        "text-halo-width": 1.6 * context.scale,
        "text-halo-blur": 0.4,
        "text-opacity": veiled(1, layer, context),
      },
    },
  };
}

/** A name in a box that stands upright: every so often on its line, or beside its point. */
export function badge(
  context: DrawContext,
  size_px: number,
  spacing_px: number | null,
): SymbolLayerSpecification["layout"] & object {
  return {
    ...(spacing_px === null
      ? {
          "text-variable-anchor": ["bottom", "top", "left", "right"] as const,
          "text-radial-offset": 1.1,
        }
      : { "symbol-placement": "line", "symbol-spacing": spacing_px * context.scale }),
    "text-field": nameIn(context),
    "text-font": strongLabelFont,
    "text-size": size_px * context.scale,
    "text-padding": 4,
    "text-rotation-alignment": "viewport",
    "icon-rotation-alignment": "viewport",
    "icon-text-fit": "both",
    "icon-text-fit-padding": [2, 4, 2, 4],
  };
}
