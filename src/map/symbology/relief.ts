import { groundColour } from "#model/palette.ts";
import type { Symbology } from "#map/draw-context.ts";
import { byZoom, nameIn, veiled } from "#map/expressions.ts";
import { labelFont } from "#map/fonts.ts";

/**
 * Opacity of one of the copies that make a step of tone: together they fade at its edge. With the
 * colour far from the land's and the opacity this small, every copy shifts the eight-bit channels by
 * nearly the same whole numbers; a paler colour laid on harder drifts to another hue as it adds up.
 */
export const reliefOpacity = 0.016;

/**
 * 地势: a hand-drawn tone of the high ground under everything, and the names of ranges along their
 * course, set wide as on printed maps. Where a few streets fill the sheet it has nothing to say.
 */
export const relief: Symbology = (layer, context) => [
  {
    level: "area",
    name: "shade",
    spec: {
      type: "fill",
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: {
        "fill-color": groundColour("relief", context.theme),
        "fill-antialias": false,
        "fill-opacity": byZoom(
          [9, veiled(reliefOpacity, layer, context)],
          [12, veiled(reliefOpacity * 0.6, layer, context)],
        ),
      },
    },
  },
  {
    level: "label",
    name: "name",
    spec: {
      type: "symbol",
      minzoom: 5.5,
      maxzoom: 10,
      filter: ["has", "name"],
      layout: {
        "text-field": nameIn(context),
        "text-font": labelFont,
        "text-size": byZoom([6, 11.5 * context.scale], [9, 15 * context.scale]),
        "text-letter-spacing": 0.45,
        "symbol-placement": "line-center",
        "text-max-angle": 40,
        "text-padding": 8,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: {
        "text-color": groundColour("relief-name", context.theme),
        "text-halo-color": groundColour("halo", context.theme),
        "text-halo-width": context.scale,
        "text-opacity": veiled(0.9, layer, context),
      },
    },
  },
];
