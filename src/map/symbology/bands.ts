import { groundColour } from "#model/palette.ts";
import type { Stroke, Symbology } from "#map/draw-context.ts";
import {
  all,
  has,
  isSelected,
  lit,
  tintOf,
  toScale,
  veiled,
  withoutCandidates,
} from "#map/expressions.ts";
import { arrowImage } from "#map/images.ts";
import { label } from "#map/symbology/labels.ts";
import { line, litColour } from "#map/symbology/lines.ts";

/** 带: a wide soft band, its direction marked by fine arrows, its name along the curve. */
export const belt: Symbology = (layer, context) => [
  {
    level: "band",
    name: "band",
    spec: {
      type: "line",
      ...all(withoutCandidates(context), ["!=", ["get", "certainty"], "candidate"]),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": tintOf(layer, context),
        "line-width": toScale("width_px0", 1, 8),
        "line-blur": toScale("width_px0", 0.42, 3),
        "line-opacity": veiled(lit(context, 0.6, 0.5, 0.34), layer, context),
      },
    },
  },
  {
    level: "band",
    name: "candidate-band",
    spec: {
      type: "line",
      ...all(withoutCandidates(context), has("certainty", "candidate")),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": tintOf(layer, context),
        "line-width": toScale("width_px0", 1, 8),
        "line-blur": toScale("width_px0", 0.3, 2),
        "line-opacity": veiled(lit(context, 0.4, 0.3, 0.16), layer, context),
      },
    },
  },
  line(layer, context, {
    name: "candidate-spine",
    width_px: 1.6,
    colour: litColour(layer, context),
    when: has("certainty", "candidate"),
    dash: [0.3, 2.4],
  }),
  {
    level: "line",
    name: "spine",
    spec: {
      type: "line",
      ...all(withoutCandidates(context), isSelected(context)),
      paint: { "line-color": groundColour("seal", context.theme), "line-width": 2 * context.scale },
    },
  },
  {
    level: "band",
    name: "arrows",
    spec: {
      type: "symbol",
      ...all(withoutCandidates(context)),
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 90 * context.scale,
        "icon-image": arrowImage(layer.drawing.tint, context.theme),
        "icon-size": 0.8 * context.scale,
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-keep-upright": false,
      },
      paint: { "icon-opacity": veiled(0.6, layer, context) },
    },
  },
  label(layer, context, { size_px: 13.5, strong: true, along: true, rank: 3, spacing_px: 300 }),
];

/** 廊: a ribbon between named cities, strongest in its middle. */
export const corridor: Symbology = (layer, context) => {
  const colour = tintOf(layer, context);
  const ribbon = (name: string, factor: number, opacity: number): Stroke => ({
    level: "band",
    name,
    spec: {
      type: "line",
      ...all(withoutCandidates(context)),
      layout: { "line-cap": "butt", "line-join": "round" },
      paint: {
        "line-color": colour,
        "line-width": toScale("width_px0", factor, 6 * factor),
        "line-blur": toScale("width_px0", factor * 0.15, 1),
        "line-opacity": veiled(lit(context, opacity * 1.7, opacity * 1.4, opacity), layer, context),
      },
    },
  });
  return [
    ribbon("ribbon-wide", 1, 0.2),
    ribbon("ribbon-middle", 0.55, 0.24),
    ribbon("ribbon-core", 0.16, 0.7),
    label(layer, context, { size_px: 13.5, strong: true, along: true, rank: 3, spacing_px: 300 }),
  ];
};
