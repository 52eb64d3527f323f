import { groundColour } from "#model/palette.ts";
import type { Stroke, Symbology } from "#map/draw-context.ts";
import {
  all,
  byZoom,
  has,
  isHovered,
  isSelected,
  tintOf,
  veiled,
  withoutCandidates,
  type Expression,
} from "#map/expressions.ts";
import { stopImage } from "#map/images.ts";
import { beside, label } from "#map/symbology/labels.ts";

/** 车站: of a plan, a white dot ringed in the tint of its line; of the ground, a railway's square. */
export const station: Symbology = (layer, context) =>
  layer.certainties.length > 0 ? stop(layer, context) : railwayStation(layer, context);

/** From which zoom the stops where lines meet are named. */
const junctionsNamed = 10.6;

/** A stop in the tint of its layer belongs to no one line: lines meet there, and it is drawn larger. */
const stop: Symbology = (layer, context) => {
  const isJunction = has("tint", layer.drawing.tint);
  const radius = (zoom: number, px: number): [number, Expression] => [
    zoom,
    ["case", isJunction, px * 1.4 * context.scale, px * context.scale],
  ];
  const name = (part: "junction" | "stop", size_px: number, minzoom: number, when: Expression) =>
    label(layer, context, {
      name: part,
      size_px,
      minzoom,
      when,
      rank: part === "junction" ? 6 : 7,
      stands: beside(0.75),
      strong: part === "junction",
      colour: groundColour(part === "junction" ? "ink" : "ink-soft", context.theme),
    });
  return [
    {
      level: "point",
      name: "dot",
      spec: {
        type: "circle",
        minzoom: 9,
        ...all(withoutCandidates(context)),
        paint: {
          "circle-radius": byZoom(radius(9, 1.1), radius(11, 2.6), radius(14, 5)),
          "circle-color": groundColour("sheet", context.theme),
          "circle-stroke-color": tintOf(layer, context),
          "circle-stroke-width": ["case", isSelected(context), 2.6, isHovered, 2.2, 1.4],
          "circle-opacity": veiled(1, layer, context),
          "circle-stroke-opacity": veiled(1, layer, context),
        },
      },
    },
    name("stop", 10.5, 11, ["!", isJunction]),
    name("junction", 11.5, junctionsNamed, isJunction),
  ];
};

/** From which zoom a railway station of a rank is drawn, and from which it is named. */
const stationRanks = [
  { rank: 6, drawn: 7, named: 8.6 },
  { rank: 7, drawn: 8, named: 9.4 },
  { rank: 8, drawn: 9, named: 10.2 },
  { rank: 9, drawn: 9.8, named: 11 },
] as const;

const railwayStation: Symbology = (layer, context) =>
  stationRanks.flatMap(({ rank, drawn, named }): Stroke[] => {
    const ofRank: Expression =
      rank === 6 ? ["<=", ["get", "rank"], rank] : ["==", ["get", "rank"], rank];
    const name = (options: Partial<Parameters<typeof label>[2]>) =>
      label(layer, context, {
        name: `name-${rank}`,
        size_px: rank <= 7 ? 11.5 : 10.5,
        rank,
        when: ofRank,
        colour: groundColour("ink-soft", context.theme),
        ...options,
      });
    // A large station shares its name with a stop of the metro. Where stops are named, both names go
    // to the same side, so that one of them gives way.
    const largeNames = [
      name({ stands: beside(0.7), minzoom: named, maxzoom: junctionsNamed }),
      name({ name: "name-large", stands: [["left", [0.75, 0]]], minzoom: junctionsNamed }),
    ];
    return [
      {
        level: "point",
        name: `square-${rank}`,
        spec: {
          type: "symbol",
          minzoom: drawn,
          filter: ofRank,
          layout: {
            "icon-image": stopImage(layer.drawing.tint, context.theme),
            "icon-size": byZoom([7, 0.6 * context.scale], [11, context.scale]),
            "icon-allow-overlap": true,
            "icon-ignore-placement": true,
          },
          paint: { "icon-opacity": veiled(1, layer, context) },
        },
      },
      ...(rank === 6 ? largeNames : [name({ stands: beside(0.7), minzoom: named })]),
    ];
  });
