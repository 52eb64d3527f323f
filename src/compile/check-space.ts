import { bbox } from "@turf/turf";
import type { Geometry } from "geojson";
import type { EntityCard } from "#model/entity.ts";
import type { Finding } from "#model/finding.ts";
import type { EntityId } from "#model/id.ts";
import type { Idiom } from "#model/layer.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";
import { commonArea, distanceTo } from "#space/distance.ts";
import { areaOfShape, isArea } from "#space/measured.ts";

type Shaped<F> = F & { readonly geometry: Geometry };
type Plan = Shaped<PlanFeature>;
type Ground = Shaped<GroundFeature>;

/** Less common ground than this share of the smaller area is the width of a line, not an overlap. */
const leastShare = 0.03;

/**
 * Holds the shapes of the plan against each other and against the words of the things they stand for.
 * What does not fit is no fault of the content: it is listed, and the cards show it.
 */
export function checkSpace(
  plan: readonly Plan[],
  ground: readonly Ground[],
  entities: readonly EntityCard[],
): Finding[] {
  const sure = plan.filter(({ properties }) => properties.certainty !== "candidate");
  const places = new Places(sure, ground, entities);
  return [...overlaps(sure), ...sure.flatMap((feature) => astray(feature, places))];
}

function overlaps(plan: readonly Plan[]): Finding[] {
  // Arrows and belts start from one city: that they cover each other there says nothing.
  const areas = plan.filter(
    ({ geometry, layer }) => isArea(geometry) && !isGesture(layer.card.drawing.as),
  );
  return areas.flatMap((one, index) =>
    areas.slice(index + 1).flatMap((other): Finding[] => {
      if (one.layer.id !== other.layer.id) return [];
      if (one.properties.entity === other.properties.entity || !touch(one, other)) return [];
      if (!isArea(one.geometry) || !isArea(other.geometry)) return [];
      if (isPartOf(one, other) || isPartOf(other, one)) return [];
      const common_m2 = Math.round(commonArea(one.geometry, other.geometry));
      const smaller = Math.min(areaOfShape(one.geometry), areaOfShape(other.geometry));
      const share = Number((common_m2 / smaller).toFixed(3));
      if (share < leastShare) return [];
      const parts = partsOf(other);
      return [
        {
          kind: "overlap",
          feature: one.properties.id,
          entity: one.properties.entity,
          against: other.properties.entity,
          common_m2,
          share,
          ...(partsOf(one).some((part) => parts.includes(part)) && { stated: true as const }),
        },
      ];
    }),
  );
}

/** Ways of drawing that show a direction and not a place. */
const isGesture = (idiom: Idiom) => ["axis", "belt", "corridor", "flow"].includes(idiom);

/** What a shape is made of: areas joined, or places surrounded. */
function partsOf({ properties: { derivation } }: Plan): readonly string[] {
  if (derivation?.rule === "union") return derivation.of;
  if (derivation?.rule !== "around") return [];
  return derivation.places.filter((place) => typeof place === "string");
}

const isPartOf = (part: Plan, whole: Plan) => partsOf(whole).includes(part.properties.id);

function touch(one: Plan, other: Plan): boolean {
  const [aw, as, ae, an] = bbox(one.geometry);
  const [bw, bs, be, bn] = bbox(other.geometry);
  return aw < be && bw < ae && as < bn && bs < an;
}

/** A point that lies in none of the areas that its words name, a line that passes by such a place. */
function astray(feature: Plan, places: Places): Finding[] {
  const { id, entity } = feature.properties;
  if (feature.geometry.type === "LineString") return passedBy(feature, places);
  if (feature.geometry.type !== "Point") return [];
  const { coordinates } = feature.geometry;
  const named = places.namedBy(entity).filter(({ geometries }) => geometries.some(isArea));
  const away = named.map((place) => ({
    against: place.entity,
    apart_m: Math.round(
      Math.min(...place.geometries.map((geometry) => distanceTo(geometry, coordinates))),
    ),
    slack_m: feature.properties.accuracy_m + place.accuracy_m,
  }));
  const isInOne = away.some(({ apart_m, slack_m }) => apart_m <= slack_m);
  const [nearest] = away.sort((a, b) => a.apart_m - b.apart_m);
  if (!nearest || isInOne) return [];
  const tract = places.tractAt(coordinates);
  return [{ kind: "outside", feature: id, entity, ...nearest, ...(tract && { tract }) }];
}

function passedBy({ properties, geometry, layer }: Plan, places: Places): Finding[] {
  if (isGesture(layer.card.drawing.as)) return [];
  return places.namedBy(properties.entity).flatMap((place): Finding[] => {
    const middle = places.pointOf(place.entity);
    if (!middle || places.isCity(place.entity)) return [];
    const apart_m = Math.round(distanceTo(geometry, middle));
    const slack_m = properties.accuracy_m + place.accuracy_m;
    if (apart_m <= slack_m) return [];
    const { id, entity } = properties;
    return [{ kind: "off-line", feature: id, entity, against: place.entity, apart_m, slack_m }];
  });
}

interface Place {
  readonly entity: EntityId;
  /** All that is drawn of it. */
  readonly geometries: readonly Geometry[];
  readonly accuracy_m: number;
}

/** Finds what is drawn for the geographic words of a thing. */
class Places {
  private readonly shapes = new Map<EntityId, Place>();
  private readonly points = new Map<EntityId, Place>();
  private readonly byName = new Map<string, EntityId | null>();
  private readonly cards: ReadonlyMap<EntityId, EntityCard>;
  private readonly ground: readonly Ground[];

  constructor(plan: readonly Plan[], ground: readonly Ground[], entities: readonly EntityCard[]) {
    this.ground = ground;
    this.cards = new Map(entities.map((card) => [card.id, card]));
    for (const { properties, geometry } of plan) {
      const { entity, accuracy_m } = properties;
      this.keep(entity, geometry, accuracy_m);
    }
    for (const { properties, geometry, layer } of ground) {
      const { entity } = properties;
      const accuracy_m = properties.accuracy_m ?? layer.card.accuracy_m;
      if (entity && accuracy_m !== undefined) this.keep(entity, geometry, accuracy_m);
    }
    for (const { id, name, short, aliases } of entities) {
      for (const word of new Set([name.zh, short, ...aliases])) {
        // A word of two things says of neither where it is.
        if (word) this.byName.set(word, this.byName.has(word) ? null : id);
      }
    }
  }

  namedBy(id: EntityId): Place[] {
    const words = this.cards.get(id)?.placeWords ?? [];
    return words.flatMap((word) => {
      const entity = this.byName.get(word);
      const place = entity && (this.shapes.get(entity) ?? this.points.get(entity));
      return place ? [place] : [];
    });
  }

  /** A city is wider than its point: a line need not come near it. */
  isCity(entity: EntityId): boolean {
    return this.cards.get(entity)?.type === "city";
  }

  pointOf(entity: EntityId): [number, number] | null {
    const place = this.points.get(entity);
    const point = place?.geometries.find((geometry) => geometry.type === "Point");
    const [x, y] = point?.coordinates ?? [];
    return x === undefined || y === undefined ? null : [x, y];
  }

  /** The name of ground with two authorities that a position lies in. */
  tractAt(position: readonly number[]): string | null {
    const tract = this.ground.find(
      ({ layer, geometry }) =>
        layer.card.drawing.as === "tract" && distanceTo(geometry, [...position]) === 0,
    );
    return tract?.properties.name?.zh ?? null;
  }

  private keep(entity: EntityId, geometry: Geometry, accuracy_m: number): void {
    const kept = isArea(geometry) ? this.shapes : geometry.type === "Point" ? this.points : null;
    const before = kept?.get(entity);
    kept?.set(entity, {
      entity,
      geometries: [...(before?.geometries ?? []), geometry],
      accuracy_m: Math.max(before?.accuracy_m ?? 0, accuracy_m),
    });
  }
}
