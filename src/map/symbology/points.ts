import { categoryGlyphs } from "#model/glyph.ts";
import type { ProjectCategory } from "#model/entity.ts";
import { groundColour } from "#model/palette.ts";
import type { Stroke, Symbology } from "#map/draw-context.ts";
import {
  all,
  byZoom,
  has,
  isHovered,
  isSelected,
  lit,
  nameIn,
  tintOf,
  toScale,
  veiled,
  withoutCandidates,
  type Expression,
} from "#map/expressions.ts";
import { glyphImage, planeImage, stopImage } from "#map/images.ts";
import { labelFont, strongLabelFont } from "#map/fonts.ts";
import { around, beside, label } from "#map/symbology/labels.ts";

/** 项目: a sign of its category; where the place is not known to 2 km, a circle to scale around it. */
export const project: Symbology = (layer, context) => {
  const isReach = has("role", "reach");
  const isSite: Expression = ["!=", ["get", "role"], "reach"];
  const seal = groundColour("seal", context.theme);
  const tint = tintOf(layer, context);
  const glyph = (state: "known" | "unsure", selected: boolean): Expression =>
    [
      "match",
      ["get", "category"],
      ...(Object.keys(categoryGlyphs) as ProjectCategory[]).flatMap((category) => [
        category,
        glyphImage(category, state, selected ? "seal" : layer.drawing.tint, context.theme),
      ]),
      glyphImage("industry", state, selected ? "seal" : layer.drawing.tint, context.theme),
    ] as never;
  const isUnsure = has("unsure", true);
  const unlessRepeated = (value: number): Expression => ["case", has("repeated", true), 0, value];
  return [
    {
      level: "area",
      name: "reach",
      spec: {
        type: "circle",
        ...all(withoutCandidates(context), isReach),
        paint: {
          "circle-radius": toScale("accuracy_px0", 1, 3),
          "circle-color": tint,
          "circle-opacity": veiled(lit(context, 0.2, 0.14, unlessRepeated(0.02)), layer, context),
          "circle-stroke-color": lit(context, seal, tint, tint),
          "circle-stroke-width": lit(context, 2, 1.6, 0.8),
          "circle-stroke-opacity": veiled(
            lit(context, 1, 0.9, unlessRepeated(0.2)),
            layer,
            context,
          ),
        },
      },
    },
    {
      level: "point",
      name: "site",
      spec: {
        type: "symbol",
        ...all(withoutCandidates(context), isSite),
        layout: {
          "icon-image": [
            "case",
            isSelected(context),
            ["case", isUnsure, glyph("unsure", true), glyph("known", true)],
            isUnsure,
            glyph("unsure", false),
            glyph("known", false),
          ] as never,
          "icon-size": byZoom(
            [7, 0.5 * context.scale],
            [9, 0.72 * context.scale],
            [12, context.scale],
          ),
          "icon-allow-overlap": true,
          "icon-ignore-placement": true,
          "symbol-sort-key": ["case", isSelected(context), 2, isUnsure, 0, 1],
        },
        paint: { "icon-opacity": veiled(1, layer, context) },
      },
    },
    label(layer, context, {
      size_px: 12,
      rank: 8,
      minzoom: 10.4,
      stands: around(1),
      when: isSite,
      colour: groundColour("ink", context.theme),
    }),
    {
      level: "label",
      name: "label-selected",
      spec: {
        type: "symbol",
        ...all(isSite, isSelected(context)),
        layout: {
          "text-field": nameIn(context),
          "text-font": strongLabelFont,
          "text-size": 13.5 * context.scale,
          "text-anchor": "top",
          "text-offset": [0, 1],
          "text-allow-overlap": true,
        },
        paint: {
          "text-color": seal,
          "text-halo-color": groundColour("halo", context.theme),
          "text-halo-width": 2,
        },
      },
    },
  ];
};

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

/** 机场: a small plane; on the ground it whispers. */
export const airport: Symbology = (layer, context) => {
  const isPlan = layer.certainties.length > 0;
  return [
    {
      level: "point",
      name: "plane",
      spec: {
        type: "symbol",
        ...all(withoutCandidates(context)),
        layout: {
          "icon-image": planeImage(layer.drawing.tint, context.theme),
          "icon-size": (isPlan ? 1 : 0.62) * context.scale,
          "icon-allow-overlap": isPlan,
          "icon-ignore-placement": true,
          "text-field": nameIn(context),
          "text-font": isPlan ? strongLabelFont : labelFont,
          "text-size": (isPlan ? 13 : 11) * context.scale,
          "text-anchor": "top",
          "text-offset": [0, 1],
          "text-optional": true,
          "text-max-width": 8,
          "symbol-sort-key": isPlan ? 3 : 8,
        },
        paint: {
          "text-color": isPlan
            ? lit(
                context,
                groundColour("seal", context.theme),
                tintOf(layer, context),
                tintOf(layer, context),
              )
            : groundColour("place-name", context.theme),
          "text-halo-color": groundColour("halo", context.theme),
          "text-halo-width": 1.5,
          "icon-opacity": veiled(isPlan ? 1 : 0.7, layer, context),
          "text-opacity": veiled(isPlan ? 1 : 0.85, layer, context),
        },
      },
    },
  ];
};
