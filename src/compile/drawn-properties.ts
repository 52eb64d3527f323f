import type { EntityCard } from "#model/entity.ts";
import { earthRadius_m } from "#space/geometry.ts";
import type { Filed } from "#compile/read-cards.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";
import type { Geometry } from "geojson";
import { boundsOf } from "#space/extent.ts";

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
  feature: (PlanFeature | GroundFeature) & { geometry: Geometry },
  entities: readonly Filed<EntityCard>[],
): DrawnProperties {
  const entity = entities.find(({ card }) => card.id === feature.properties.entity)?.card;
  return "certainty" in feature.properties
    ? planProperties(feature as PlanFeature & { geometry: Geometry }, entity)
    : groundProperties(feature as GroundFeature & { geometry: Geometry });
}

function planProperties(
  { properties, geometry, layer }: PlanFeature & { geometry: Geometry },
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
    ...(properties.extension && { extension: true }),
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
