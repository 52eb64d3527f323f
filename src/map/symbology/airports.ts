import { groundColour } from "#model/palette.ts";
import type { Symbology } from "#map/draw-context.ts";
import { all, lit, nameIn, tintOf, veiled, withoutCandidates } from "#map/expressions.ts";
import { planeImage } from "#map/images.ts";
import { labelFont, strongLabelFont } from "#map/fonts.ts";

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
