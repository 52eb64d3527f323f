import type { DataDrivenPropertyValueSpecification, SymbolLayerSpecification } from "maplibre-gl";
import { hasEvidence } from "#model/certainty.ts";
import { groundColour } from "#model/palette.ts";
import { messagesIn } from "#messages/messages.ts";
import type { DrawContext, DrawnLayer, Stroke } from "#map/draw-context.ts";
import {
  all,
  has,
  lit,
  nameIn,
  tintOf,
  trusted,
  veiled,
  withoutCandidates,
  type Expression,
} from "#map/expressions.ts";
import { labelFont, strongLabelFont } from "#map/fonts.ts";

/** Where a label may stand about its point: anchor, then offset in ems, right and down. */
export type Stand = readonly [
  anchor: "center" | "top" | "bottom" | "left" | "right",
  offset: readonly [number, number],
];

/** About the middle of an area: in it if there is room, else beside, else two lines up or down. */
export const inArea: readonly Stand[] = [
  ["center", [0, 0]],
  ["top", [0, 0.7]],
  ["bottom", [0, -0.7]],
  ["left", [0.7, 0]],
  ["right", [-0.7, 0]],
  ["top", [0, 2.2]],
  ["bottom", [0, -2.2]],
];

/** Around a sign whose edge is so many ems away: below first, as on a printed plate. */
export function around(ems: number): readonly Stand[] {
  return [
    ["top", [0, ems]],
    ["bottom", [0, -ems]],
    ["left", [ems, 0]],
    ["right", [-ems, 0]],
  ];
}

/** Beside a point, on whichever side is free, so many ems away. */
export function beside(ems: number): readonly Stand[] {
  return [
    ["left", [ems, 0]],
    ["right", [-ems, 0]],
    ["top", [0, ems]],
    ["bottom", [0, -ems]],
  ];
}

interface LabelOptions {
  /** Name within its layer where a layer has several. */
  readonly name?: string;
  readonly size_px: number;
  /** Heavy, where the shape has evidence; a shape without any is named in the regular weight. */
  readonly strong?: boolean;
  readonly along?: boolean;
  /** Of a name along a line, its offset in ems: right, down. */
  readonly offset?: readonly [number, number];
  /** Stands that are tried in turn; in the middle if none is given. */
  readonly stands?: readonly Stand[];
  readonly colour?: string | Expression;
  readonly spacing_px?: number;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  /** Smaller numbers are placed first. */
  readonly rank?: number | Expression;
  readonly when?: Expression | true;
  readonly maxWidth_em?: number;
  /** Placed before the names of its family that can step aside. */
  readonly firm?: true;
}

const isCandidate: Expression = has("certainty", "candidate");

/** The label of a plan's layer: the feature's name in its tint, with a halo of the ground. */
export function label(layer: DrawnLayer, context: DrawContext, options: LabelOptions): Stroke {
  const size = options.size_px * context.scale;
  const colour = options.colour ?? tintOf(layer, context);
  const faint = groundColour("ink-faint", context.theme);
  const layout: SymbolLayerSpecification["layout"] = {
    "text-field": nameWithDoubt(layer, context),
    "text-font": options.strong ? weightOf(layer) : labelFont,
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
      : {
          "text-justify": "auto",
          "text-variable-anchor-offset": (options.stands ?? inArea).flatMap(
            ([anchor, [right, down]]) => [anchor, [right, down]],
          ) as never,
        }),
  };
  return {
    level: "label",
    name: options.name ?? "label",
    ...(options.firm && { firm: true }),
    spec: {
      type: "symbol",
      ...(options.minzoom !== undefined && { minzoom: options.minzoom }),
      ...(options.maxzoom !== undefined && { maxzoom: options.maxzoom }),
      ...all(withoutCandidates(context), options.when ?? true),
      layout,
      paint: {
        "text-color": lit(
          context,
          groundColour("seal", context.theme),
          colour,
          mayDoubt(layer, context) ? (["case", isCandidate, faint, colour] as never) : colour,
        ),
        "text-halo-color": groundColour("halo", context.theme),
        "text-halo-width": 1.5 * context.scale,
        "text-halo-blur": 0.5,
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

function mayDoubt(layer: DrawnLayer, { candidates }: DrawContext): boolean {
  return candidates && layer.certainties.includes("candidate");
}

/** The name; behind that of a candidate the word for it, unless the name says so itself. */
function nameWithDoubt(layer: DrawnLayer, context: DrawContext): Expression {
  const name = nameIn(context);
  if (!mayDoubt(layer, context)) return name;
  const messages = messagesIn(context.language);
  const word = messages.certainties.candidate;
  const isSilent: Expression = ["!", ["in", word, name]];
  const said: Expression = ["concat", name, messages.bracketed(word)];
  return ["case", ["all", isCandidate, ["has", "name"], isSilent], said, name];
}

/** Heavy for what has evidence, regular for the rest. */
function weightOf(layer: DrawnLayer): DataDrivenPropertyValueSpecification<string[]> {
  const { certainties } = layer;
  if (certainties.every(hasEvidence)) return strongLabelFont;
  if (!certainties.some(hasEvidence)) return labelFont;
  return ["case", trusted, ["literal", strongLabelFont], ["literal", labelFont]];
}
