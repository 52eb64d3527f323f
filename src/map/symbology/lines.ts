import { groundColour } from "#model/palette.ts";
import type { Status } from "#model/status.ts";
import type { DrawContext, DrawnLayer, LevelName, Stroke, Symbology } from "#map/draw-context.ts";
import {
  all,
  byZoom,
  has,
  isHovered,
  isSelected,
  lit,
  tintOf,
  veiled,
  withoutCandidates,
  type Expression,
} from "#map/expressions.ts";
import { shieldImage } from "#map/images.ts";
import { strongLabelFont } from "#map/fonts.ts";
import { label } from "#map/symbology/labels.ts";

/** One grammar for every line: existing solid, being built long dash, planned short dash, concept dots. */
const dashes: Readonly<Record<Exclude<Status, "existing">, [number, number]>> = {
  building: [5, 1.6],
  planned: [2.2, 1.6],
  concept: [0.3, 2],
  unknown: [1, 3],
};

interface LineOptions {
  readonly name: string;
  readonly width_px: number;
  readonly colour: string | Expression;
  readonly level?: LevelName;
  readonly when?: Expression | true;
  readonly dash?: [number, number];
  readonly opacity?: number;
}

export function line(layer: DrawnLayer, context: DrawContext, options: LineOptions): Stroke {
  const wide = (zoom: number, factor: number): [number, Expression] => {
    const width = options.width_px * context.scale * factor;
    return [zoom, ["case", isSelected(context), width + 2, isHovered, width + 1.2, width]];
  };
  const opacity = options.opacity ?? 1;
  return {
    level: options.level ?? "line",
    name: options.name,
    spec: {
      type: "line",
      ...all(withoutCandidates(context), options.when ?? true),
      layout: {
        "line-join": "round",
        "line-cap": options.dash && options.dash[0] >= 1 ? "butt" : "round",
      },
      paint: {
        "line-color": options.colour,
        "line-width": byZoom(wide(7, 0.75), wide(10, 1), wide(14, 1.7)),
        "line-opacity": veiled(opacity, layer, context),
        ...(options.dash && { "line-dasharray": options.dash }),
      },
    },
  };
}

/** The strokes of lines that are not there yet, one a status. */
function unbuilt(
  layer: DrawnLayer,
  context: DrawContext,
  width_px: number,
  colour: string | Expression,
): Stroke[] {
  return (Object.keys(dashes) as (keyof typeof dashes)[])
    .filter((status) => layer.statuses.includes(status))
    .map((status) =>
      line(layer, context, {
        name: status,
        width_px,
        colour,
        when: has("status", status),
        dash: dashes[status],
      }),
    );
}

export function litColour(layer: DrawnLayer, context: DrawContext): Expression {
  const tint = tintOf(layer, context);
  return lit(context, groundColour("seal", context.theme), tint, tint);
}

const existing = has("status", "existing");
const isHighSpeed = has("type", "high-speed");

/** 铁路: dark with pale ties; high-speed in its own tint with a pale core. */
export const railway: Symbology = (layer, context) => {
  const paper = groundColour("land", context.theme);
  const colour = litColour(layer, context);
  return [
    line(layer, context, { name: "bed", width_px: 3.2, colour, when: existing }),
    line(layer, context, {
      name: "ties",
      width_px: 1.8,
      colour: paper,
      when: ["all", existing, ["!", isHighSpeed]],
      dash: [4, 4],
    }),
    line(layer, context, {
      name: "core",
      width_px: 0.9,
      colour: paper,
      when: ["all", existing, isHighSpeed],
    }),
    ...unbuilt(layer, context, 2.2, colour),
    label(layer, context, { size_px: 11.5, along: true, rank: 6, minzoom: 7.2 }),
  ];
};

/** 高速公路: a double line, its number on a shield. */
export const expressway: Symbology = (layer, context) => {
  const paper = groundColour("land", context.theme);
  const colour = litColour(layer, context);
  const isNumber: Expression = ["==", ["slice", ["get", "name"], 0, 1], "G"];
  return [
    line(layer, context, { name: "casing", width_px: 3.4, colour, when: existing }),
    line(layer, context, { name: "inside", width_px: 1.2, colour: paper, when: existing }),
    ...unbuilt(layer, context, 2.4, colour),
    {
      level: "label",
      name: "shield",
      spec: {
        type: "symbol",
        minzoom: 6.8,
        ...all(withoutCandidates(context), isNumber),
        layout: {
          "symbol-placement": "line",
          "symbol-spacing": 360 * context.scale,
          "symbol-sort-key": 6,
          "text-field": ["get", "name"],
          "text-font": strongLabelFont,
          "text-size": 10.5 * context.scale,
          "text-rotation-alignment": "viewport",
          "icon-rotation-alignment": "viewport",
          "icon-image": shieldImage(layer.drawing.tint, context.theme),
          "icon-text-fit": "both",
          "icon-text-fit-padding": [2, 4, 2, 4],
        },
        paint: {
          "text-color": groundColour("sheet", context.theme),
          "text-opacity": veiled(1, layer, context),
          "icon-opacity": veiled(1, layer, context),
        },
      },
    },
    label(layer, context, {
      size_px: 11.5,
      along: true,
      rank: 6,
      minzoom: 7.6,
      when: ["!", isNumber],
    }),
  ];
};

/** 轨道交通: the operator's tint in a pale casing, its number along it. */
export const metroLine: Symbology = (layer, context) => {
  const colour = litColour(layer, context);
  return [
    line(layer, context, {
      name: "casing",
      width_px: 5,
      colour: groundColour("halo", context.theme),
      when: existing,
      opacity: 0.85,
    }),
    line(layer, context, { name: "line", width_px: 3, colour, when: existing }),
    ...unbuilt(layer, context, 2.6, colour),
    label(layer, context, {
      size_px: 12,
      strong: true,
      along: true,
      rank: 4,
      minzoom: 9.6,
      spacing_px: 260,
    }),
  ];
};
