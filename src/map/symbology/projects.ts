import { categoryGlyphs } from "#model/glyph.ts";
import type { ProjectCategory } from "#model/entity.ts";
import { groundColour } from "#model/palette.ts";
import type { Symbology } from "#map/draw-context.ts";
import {
  all,
  byZoom,
  has,
  isSelected,
  lit,
  nameIn,
  tintOf,
  toScale,
  veiled,
  withoutCandidates,
  type Expression,
} from "#map/expressions.ts";
import { glyphImage } from "#map/images.ts";
import { strongLabelFont } from "#map/fonts.ts";
import { around, label } from "#map/symbology/labels.ts";

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
