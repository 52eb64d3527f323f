import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import { groundColour } from "#model/palette.ts";
import type { Origin } from "#model/project-filter.ts";
import { metresPerPixelAt } from "#map/camera.ts";
import type { DrawContext } from "#map/draw-context.ts";
import { toScale } from "#map/expressions.ts";

/** No layer of the atlas has such an id. */
export const originSource = "+origin";

/** From where the reader measures, as a source of its own: it is in no file and in no link. */
export function sourceOfOrigin({ at, accuracy_m }: Origin): SourceSpecification {
  return {
    type: "geojson",
    data: {
      type: "Feature",
      properties: { reach_px0: accuracy_m / metresPerPixelAt(at[1], 0) },
      geometry: { type: "Point", coordinates: [...at] },
    },
  };
}

/** A ringed dot in ink, in a circle to scale of where the true place may be. */
export function strokesOfOrigin({ theme, scale }: DrawContext): LayerSpecification[] {
  const ink = groundColour("ink", theme);
  const sheet = groundColour("sheet", theme);
  return [
    {
      id: `${originSource}/reach`,
      source: originSource,
      type: "circle",
      paint: {
        "circle-radius": toScale("reach_px0"),
        "circle-color": ink,
        "circle-opacity": 0.06,
        "circle-stroke-color": ink,
        "circle-stroke-width": 1,
        "circle-stroke-opacity": 0.45,
      },
    },
    {
      id: `${originSource}/ring`,
      source: originSource,
      type: "circle",
      paint: {
        "circle-radius": 10 * scale,
        "circle-color": sheet,
        "circle-stroke-color": ink,
        "circle-stroke-width": 2 * scale,
      },
    },
    {
      id: `${originSource}/dot`,
      source: originSource,
      type: "circle",
      paint: { "circle-radius": 4.5 * scale, "circle-color": ink },
    },
  ];
}
