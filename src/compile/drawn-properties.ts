import type { Geometry, Position } from "geojson";
import type { EntityCard } from "#model/entity.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";
import { boundsOf } from "#space/extent.ts";
import { earthRadius_m } from "#space/geometry.ts";

type DrawablePlan = PlanFeature & {
  readonly geometry: Geometry;
  /** Where the name of an area goes. */
  readonly labelAt: Position | null;
};
type DrawableGround = GroundFeature & { readonly geometry: Geometry };
export type DrawableFeature = DrawablePlan | DrawableGround;

/** What a feature carries to the browser: only what the map draws with. */
export interface DrawnProperties {
  readonly id: string;
  readonly entity?: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly rank?: number;
  readonly certainty?: string;
  readonly status?: string;
  readonly tint?: string;
  readonly category?: string;
  /** What sort of corridor or place: high-speed, ring, metro … */
  readonly type?: string;
  readonly extension?: true;
  /** Stated accuracy and drawn width in pixels at zoom 0: doubled at every zoom, they stay to scale. */
  readonly accuracy_px0?: number;
  readonly width_px0?: number;
}

const tileSize_px = 512;

/** Pixels at zoom 0 that a length in metres takes at the latitude of a geometry (Web Mercator). */
export function pixelsAtZoom0(metres: number, geometry: Geometry): number {
  const [, south, , north] = boundsOf(geometry);
  const latitude = ((south + north) / 2) * (Math.PI / 180);
  const metresPerPixel = (2 * Math.PI * earthRadius_m * Math.cos(latitude)) / tileSize_px;
  return Number((metres / metresPerPixel).toFixed(7));
}

export function drawnProperties(
  feature: DrawableFeature,
  entity: EntityCard | undefined,
): DrawnProperties {
  return isPlan(feature) ? planProperties(feature, entity) : groundProperties(feature);
}

function isPlan(feature: DrawableFeature): feature is DrawablePlan {
  return !feature.layer.isGround;
}

function planProperties(
  { properties, geometry, layer }: DrawablePlan,
  entity: EntityCard | undefined,
): DrawnProperties {
  const name = properties.label ?? entity?.short ?? entity?.name.zh ?? "";
  const nameEn = properties.label === undefined ? entity?.name.en : properties.part?.en;
  return {
    id: properties.id,
    entity: properties.entity,
    ...(name && { name, nameEn: nameEn ?? name }),
    certainty: properties.certainty,
    ...(properties.status && { status: properties.status }),
    tint: properties.tint ?? layer.card.drawing.tint,
    ...(entity?.category && { category: entity.category }),
    ...(entity?.type && { type: entity.type }),
    ...((properties.extension || properties.partly) && { extension: true }),
    accuracy_px0: pixelsAtZoom0(properties.accuracy_m, geometry),
    ...(properties.width_m && { width_px0: pixelsAtZoom0(properties.width_m, geometry) }),
  };
}

function groundProperties({ properties }: GroundFeature): DrawnProperties {
  return {
    id: properties.id,
    ...(properties.entity && { entity: properties.entity }),
    ...(properties.name && {
      name: properties.name.zh,
      nameEn: properties.name.en ?? properties.name.zh,
    }),
    rank: properties.rank ?? 9,
  };
}
