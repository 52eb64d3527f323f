import { groundColour } from "#model/palette.ts";
import type { DrawContext, DrawnLayer, Stroke, Symbology } from "#map/draw-context.ts";
import {
  all,
  byTint,
  has,
  isSelected,
  lit,
  thinning,
  tintOf,
  toScale,
  veiled,
  withoutCandidates,
} from "#map/expressions.ts";
import { arrowImage } from "#map/images.ts";
import { label } from "#map/symbology/labels.ts";
import { line, litColour } from "#map/symbology/lines.ts";

/** A band wider than this on screen grows pale. */
const comfortable_px = 280;

/** The name of a band runs along it and has nowhere else to go. */
function bandName(layer: DrawnLayer, context: DrawContext): Stroke {
  return label(layer, context, {
    size_px: 14.5,
    strong: true,
    along: true,
    rank: 3,
    spacing_px: 360,
    firm: true,
  });
}

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
        "line-opacity": thinning(
          veiled(lit(context, 0.6, 0.5, 0.32), layer, context),
          "width_px0",
          comfortable_px,
        ),
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
        "symbol-spacing": 64 * context.scale,
        "icon-image": byTint(layer, (tint) => arrowImage(tint, context.theme)),
        "icon-size": 0.9 * context.scale,
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-keep-upright": false,
      },
      paint: { "icon-opacity": veiled(0.75, layer, context) },
    },
  },
  bandName(layer, context),
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
        "line-opacity": thinning(
          veiled(lit(context, opacity * 1.7, opacity * 1.4, opacity), layer, context),
          "width_px0",
          comfortable_px,
        ),
      },
    },
  });
  return [
    ribbon("ribbon-wide", 1, 0.2),
    ribbon("ribbon-middle", 0.55, 0.24),
    ribbon("ribbon-core", 0.16, 0.7),
    bandName(layer, context),
  ];
};
