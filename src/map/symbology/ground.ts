import { groundColour } from "#model/palette.ts";
import type { Stroke, Symbology } from "#map/draw-context.ts";
import { byZoom, nameIn, veiled, type Expression } from "#map/expressions.ts";
import { labelFont, strongLabelFont } from "#map/fonts.ts";
import { isLabel, isShape } from "#map/symbology/area-strokes.ts";

/** From which zoom a rank of places is named: the region first, the street last. */
const rankZooms = [4, 5, 6.2, 7, 8.2, 9.4, 10.2, 10.8, 11.5];

/** 城镇: a dot and a grey name, smaller with rank; the ground whispers. */
export const place: Symbology = (layer, context) => {
  const ranks = rankZooms.map((zoom, index) => ({ rank: index + 1, zoom }));
  return ranks.flatMap(({ rank, zoom }): Stroke[] => {
    const ofRank: Expression = ["==", ["get", "rank"], rank];
    const size = Math.max(11, 16 - rank * 1.1) * context.scale;
    return [
      {
        level: "point",
        name: `dot-${rank}`,
        spec: {
          type: "circle",
          minzoom: zoom,
          filter: ofRank,
          paint: {
            "circle-radius": Math.max(1.4, 3.4 - rank * 0.4) * context.scale,
            "circle-color": groundColour("sheet", context.theme),
            "circle-stroke-color": groundColour("place-dot", context.theme),
            "circle-stroke-width": 1.1 * context.scale,
            "circle-opacity": veiled(1, layer, context),
            "circle-stroke-opacity": veiled(1, layer, context),
          },
        },
      },
      {
        level: "label",
        name: `name-${rank}`,
        ...(rank === 1 && { leads: true }),
        spec: {
          type: "symbol",
          minzoom: zoom,
          filter: ofRank,
          layout: {
            "text-field": nameIn(context),
            "text-font": rank === 1 ? strongLabelFont : labelFont,
            "text-size": size,
            "text-variable-anchor": ["left", "right", "top", "bottom"],
            "text-radial-offset": 0.55,
            "text-justify": "auto",
            "text-padding": 3,
            "symbol-sort-key": rank,
          },
          paint: {
            "text-color": groundColour("place-name", context.theme),
            "text-halo-color": groundColour("halo", context.theme),
            "text-halo-width": 1.3 * context.scale,
            "text-opacity": veiled(rank <= 3 ? 1 : 0.86, layer, context),
          },
        },
      },
    ];
  });
};

/** 界线: a quiet dash-and-dot hairline. */
export const boundary: Symbology = (layer, context) => [
  {
    level: "area",
    name: "shade",
    spec: {
      type: "line",
      layout: { "line-join": "round" },
      paint: {
        "line-color": groundColour("boundary", context.theme),
        "line-width": byZoom([6, 6 * context.scale], [10, 14 * context.scale]),
        "line-blur": byZoom([6, 4], [10, 9]),
        "line-opacity": veiled(0.22, layer, context),
      },
    },
  },
  {
    level: "area",
    name: "line",
    spec: {
      type: "line",
      layout: { "line-join": "round" },
      paint: {
        "line-color": groundColour("boundary", context.theme),
        "line-width": 1.1 * context.scale,
        "line-dasharray": [7, 2.4, 1.4, 2.4],
        "line-opacity": veiled(0.9, layer, context),
      },
    },
  },
];

/** 县界: a hairline of dash and dot, finer than the boundary of the province. */
export const county: Symbology = (layer, context) => [
  {
    level: "area",
    name: "line",
    spec: {
      type: "line",
      layout: { "line-join": "round" },
      paint: {
        "line-color": groundColour("boundary", context.theme),
        "line-width": byZoom([6, 0.7 * context.scale], [10, 1.1 * context.scale]),
        "line-dasharray": [6, 2, 1, 2],
        "line-opacity": veiled(0.8, layer, context),
      },
    },
  },
];

/** 代管地区: ground that one district holds in law and another administers; a dotted line. */
export const tract: Symbology = (layer, context) => [
  {
    level: "area",
    name: "line",
    spec: {
      type: "line",
      minzoom: 8,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": groundColour("place-dot", context.theme),
        "line-width": 1.3 * context.scale,
        "line-dasharray": [0.1, 2.6],
        "line-opacity": veiled(0.75, layer, context),
      },
    },
  },
];

/** 河流: a thin line of water, named along its course. */
export const river: Symbology = (layer, context) => {
  const rank: Expression = ["coalesce", ["get", "rank"], 5];
  const width = (zoom: number, factor: number): [number, Expression] => [
    zoom,
    ["match", rank, 1, 2.6 * factor, 2, 1.8 * factor, 3, 1.5 * factor, 1 * factor] as never,
  ];
  return [
    {
      level: "area",
      name: "water",
      spec: {
        type: "line",
        layout: { "line-cap": "round", "line-join": "round" },
        paint: {
          "line-color": groundColour("water-line", context.theme),
          "line-width": byZoom(
            width(6, 0.6 * context.scale),
            width(9, 1.1 * context.scale),
            width(13, 2.2 * context.scale),
          ),
          "line-opacity": veiled(0.9, layer, context),
        },
      },
    },
    waterName(layer, context, { along: true, minzoom: 7.6 }),
  ];
};

/** 湖泊: a field of water with a thin shore. */
export const lake: Symbology = (layer, context) => [
  {
    level: "area",
    name: "water",
    spec: {
      type: "fill",
      filter: isShape,
      paint: {
        "fill-color": groundColour("water", context.theme),
        "fill-outline-color": groundColour("water-line", context.theme),
        "fill-opacity": veiled(1, layer, context),
      },
    },
  },
  waterName(layer, context, { along: false, minzoom: 8 }),
];

function waterName(
  layer: Parameters<Symbology>[0],
  context: Parameters<Symbology>[1],
  { along, minzoom }: { along: boolean; minzoom: number },
): Stroke {
  return {
    level: "label",
    name: "name",
    spec: {
      type: "symbol",
      minzoom,
      filter: along ? ["has", "rank"] : isLabel,
      layout: {
        "text-field": nameIn(context),
        "text-font": labelFont,
        "text-size": 11 * context.scale,
        "symbol-placement": along ? "line" : "point",
        "symbol-spacing": 460 * context.scale,
        "text-max-angle": 28,
        "text-max-width": 6,
        "symbol-sort-key": ["+", 10, ["coalesce", ["get", "rank"], 5]],
        "text-padding": 6,
      },
      paint: {
        "text-color": groundColour("water-name", context.theme),
        "text-halo-color": groundColour("halo", context.theme),
        "text-halo-width": 1.1,
        "text-opacity": veiled(0.95, layer, context),
      },
    },
  };
}
