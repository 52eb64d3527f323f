import type { Feature, Geometry } from "geojson";
import type { DrawableFeature } from "#compile/drawn-properties.ts";

/** A feature of the content beside what the map gets of it. */
export interface DrawnRow {
  readonly feature: DrawableFeature;
  readonly drawn: Feature;
}

/** A part of a drawn feature: it lights up with it, and its role says how it is drawn. */
export function partOf(drawn: Feature, role: string, geometry: Geometry): Feature {
  return { type: "Feature", properties: { ...drawn.properties, role }, geometry };
}
