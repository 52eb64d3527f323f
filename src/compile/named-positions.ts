import type { Geometry, Position } from "geojson";
import type { Bilingual } from "#model/bilingual.ts";
import type { EntityCard } from "#model/entity.ts";
import type { EntityId } from "#model/id.ts";
import type { Idiom } from "#model/layer.ts";
import type { NamedPosition } from "#model/project-site.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";
import { isArea } from "#space/measured.ts";
import { boundsOf } from "#space/extent.ts";
import { earthRadius_m, roundPosition } from "#space/geometry.ts";
import { labelPoint } from "#space/label-point.ts";

type Shaped<F> = F & { readonly geometry: Geometry };
type Kind = NamedPosition["kind"];

/** What one can measure from, by the way it is drawn; what is not here is no place to stand at. */
const kindOf: Partial<Record<Idiom, Kind>> = {
  place: "place",
  county: "place",
  station: "station",
  airport: "airport",
  zone: "area",
  plate: "area",
  lake: "area",
  project: "site",
};

/** Every named place with a position, each name once: the best known position of it. */
export function namedPositions(
  cards: ReadonlyMap<EntityId, EntityCard>,
  plan: readonly Shaped<PlanFeature>[],
  ground: readonly Shaped<GroundFeature>[],
): NamedPosition[] {
  const byName = new Map<string, NamedPosition>();
  const add = (
    name: Bilingual | undefined,
    kind: Kind | undefined,
    geometry: Geometry,
    stated_m: number | undefined,
  ) => {
    const middle = middleOf(geometry);
    if (!name || !kind || !middle || stated_m === undefined) return;
    const accuracy_m = Math.max(stated_m, Math.round(reach_m(geometry)));
    const known = byName.get(name.zh);
    if (known && known.accuracy_m <= accuracy_m) return;
    const [longitude = 0, latitude = 0] = roundPosition(middle);
    byName.set(name.zh, { name, kind, at: [longitude, latitude], accuracy_m });
  };
  for (const { properties, geometry, layer } of ground) {
    const { name, entity } = properties;
    const stated_m = properties.accuracy_m ?? layer.card.accuracy_m;
    const named = (entity ? cards.get(entity)?.name : undefined) ?? name;
    add(named, kindOf[layer.card.drawing.as], geometry, stated_m);
  }
  for (const { properties, geometry, layer } of plan) {
    const kind = kindOf[layer.card.drawing.as];
    const card = cards.get(properties.entity);
    // A stop is a part of its line.
    add(kind === "station" ? properties.part : card?.name, kind, geometry, properties.accuracy_m);
  }
  return [...byName.values()];
}

function middleOf(geometry: Geometry): Position | null {
  if (geometry.type === "Point") return geometry.coordinates;
  return isArea(geometry) ? labelPoint(geometry, null) : null;
}

/** Half the diagonal of what holds a shape, in metres; 0 for a point. */
function reach_m(geometry: Geometry): number {
  const [west, south, east, north] = boundsOf(geometry);
  const metres = (degrees: number) => (degrees * Math.PI * earthRadius_m) / 180;
  const across = metres(east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180);
  return Math.hypot(across, metres(north - south)) / 2;
}
