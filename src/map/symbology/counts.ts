import { groundColour, tintColour } from "#model/palette.ts";
import { toneOf } from "#model/tally.ts";
import type { DrawContext, DrawnLayer, Stroke, Symbology } from "#map/draw-context.ts";
import { all, byZoom, has, veiled, type Expression } from "#map/expressions.ts";
import { strongLabelFont } from "#map/fonts.ts";
import { around, label } from "#map/symbology/labels.ts";

/** Radius of the widest circle, in CSS pixels, by zoom. */
const widest_px = [
  [6, 17],
  [8.5, 27],
  [12, 40],
] as const;

/**
 * Numbers by district, lying flat: circles whose area stands for the number. They answer no pointer
 * before what is drawn beneath them does.
 */
export const column: Symbology = (layer, context) => (context.standing ? [] : flat(layer, context));

const flat: Symbology = (layer, context) => [
  {
    level: "point",
    name: "circle",
    spec: {
      type: "circle",
      layout: { "circle-sort-key": ["-", ["get", "count"]] },
      paint: {
        "circle-radius": byZoom(
          ...widest_px.map(([zoom, px]): [number, Expression] => [
            zoom,
            ["*", px * context.scale, ["get", "share"]],
          ]),
        ),
        "circle-color": tintColour(layer.drawing.tint, context.theme),
        "circle-opacity": 0.26 * layer.opacity,
        "circle-stroke-color": tintColour(layer.drawing.tint, context.theme),
        "circle-stroke-width": 1.4 * context.scale,
        "circle-stroke-opacity": layer.opacity,
      },
    },
  },
  number(layer, context, 12.5),
  label(layer, context, {
    name: "district",
    size_px: 11.5,
    rank: 8,
    minzoom: 9.2,
    stands: around(1.9),
    colour: groundColour("ink-soft", context.theme),
  }),
];

/** Numbers by cells of a grid: five tones of one tint, each cell with its number. */
export const grid: Symbology = (layer, context) => {
  const isCell: Expression = ["!", ["has", "role"]];
  const tone: Expression = ["+", toneOf(0), ["*", toneOf(1) - toneOf(0), ["get", "step"]]];
  const tint = tintColour(layer.drawing.tint, context.theme);
  return [
    {
      level: "area",
      name: "cell",
      spec: {
        type: "fill",
        ...all(isCell),
        paint: {
          "fill-color": tint,
          "fill-opacity": veiled(tone, layer, context),
          "fill-antialias": false,
        },
      },
    },
    {
      level: "area",
      name: "cell-outline",
      spec: {
        type: "line",
        ...all(isCell),
        paint: {
          "line-color": groundColour("halo", context.theme),
          "line-width": 1,
          "line-opacity": layer.opacity,
        },
      },
    },
    { ...number(layer, context, 11, has("role", "number")) },
  ];
};

/** In a circle too small for it a number could not be read: it stands at its right. */
const isSmall: Expression = ["<", ["get", "share"], 0.4];
const besideIfSmall = {
  "text-anchor": ["case", isSmall, "left", "center"] as Expression,
  "text-offset": ["case", isSmall, ["literal", [0.65, 0]], ["literal", [0, 0]]] as Expression,
} as const;

/** The number itself: always in its circle; where squares are too small for it, the tone remains. */
function number(
  layer: DrawnLayer,
  context: DrawContext,
  size_px: number,
  when: Expression | true = true,
): Stroke {
  const isCircle = layer.drawing.as === "column";
  return {
    level: "label",
    name: "number",
    firm: true,
    spec: {
      type: "symbol",
      ...all(when),
      layout: {
        "text-field": ["to-string", ["get", "count"]],
        "text-font": strongLabelFont,
        "text-size": size_px * context.scale,
        ...(isCircle && { ...besideIfSmall, "text-allow-overlap": true }),
        "symbol-sort-key": ["-", ["get", "count"]],
      },
      paint: {
        "text-color": groundColour("ink", context.theme),
        "text-halo-color": groundColour("halo", context.theme),
        "text-halo-width": 1.6,
        "text-opacity": veiled(1, layer, context),
      },
    },
  };
}
