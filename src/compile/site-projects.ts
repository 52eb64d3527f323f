import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import type { Entity } from "#model/atlas.ts";
import type { Bilingual } from "#model/bilingual.ts";
import type { EntityCard } from "#model/entity.ts";
import type { EntityId } from "#model/id.ts";
import type { LngLat, ProjectSite, Sites } from "#model/project-site.ts";
import { namedPositions } from "#compile/named-positions.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";
import { spellNames } from "#compile/spell-names.ts";
import { distanceTo } from "#space/distance.ts";
import { isArea } from "#space/measured.ts";
import { roundPosition } from "#space/geometry.ts";
import { readPattern } from "#text/link-mentions.ts";

type Shaped<F> = F & { readonly geometry: Geometry };

/** A position that is known worse than this does not tell which district it lies in (metres). */
const districtLimit_m = 5000;
/** Kinds of place that lie in one district; a city or a river is in several. */
const smallPlaces = new Set(["town", "subdistrict", "village"]);

interface District {
  readonly entity: EntityId;
  readonly area: Polygon | MultiPolygon;
}

/**
 * Where each project is: its position, the district that the text puts it in, the plate that it
 * belongs to, or why it is nowhere; and the named places that one can measure from.
 */
export function siteProjects(
  entities: readonly Entity[],
  cards: ReadonlyMap<EntityId, EntityCard>,
  shapes: {
    readonly plan: readonly Shaped<PlanFeature>[];
    readonly ground: readonly Shaped<GroundFeature>[];
  },
): Sites {
  const { plan, ground } = shapes;
  const districts = ground.flatMap(({ layer, properties: { entity }, geometry }): District[] =>
    layer.card.drawing.as === "county" && entity && isArea(geometry)
      ? [{ entity, area: geometry }]
      : [],
  );
  const plates = plan.flatMap(({ layer, properties: { entity } }) =>
    layer.card.drawing.as === "plate" ? [entity] : [],
  );
  const said = new SaidDistricts(cards, districts, ground);
  const reasons: Bilingual[] = [];
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const plateIds = new Set(plates);
  const sure = plan.filter(({ properties }) => properties.certainty !== "candidate");
  const projects = entities.flatMap((entity): [EntityId, ProjectSite][] => {
    const card = cards.get(entity.id);
    if (entity.kind !== "project" || !card) return [];
    const shape = sure.find(
      ({ properties, geometry }) => properties.entity === entity.id && geometry.type === "Point",
    );
    const position = shape?.geometry.type === "Point" ? shape.geometry.coordinates : null;
    const isNear = (shape?.properties.accuracy_m ?? Infinity) <= districtLimit_m;
    const named = said.of(card);
    const held = named.length > 0 || !position || !isNear ? [] : holding(districts, position);
    const reason = position ? -1 : placeIn(reasons, card.unlocated);
    return [
      [
        entity.id,
        {
          districts: held.length > 0 ? held : named,
          ...(held.length > 0 && { placed: true as const }),
          plates: wholesAmong(entity, plateIds, byId),
          at: position ? lngLat(position) : null,
          ...(reason >= 0 && { reason }),
        },
      ],
    ];
  });
  const standing = sure.filter(({ properties }) => byId.get(properties.entity)?.kind !== "project");
  const places = namedPositions(cards, standing, ground);
  return {
    projects: Object.fromEntries(projects),
    reasons,
    districts: [...new Set(districts.map(({ entity }) => entity))],
    plates: [...plateIds],
    places,
    readings: spellNames(places.map(({ name }) => name.zh)),
  };
}

/** Reads the districts out of the place names that stand in a project's words. */
class SaidDistricts {
  private readonly byName = new Map<string, readonly EntityId[]>();

  constructor(
    cards: ReadonlyMap<EntityId, EntityCard>,
    districts: readonly District[],
    ground: readonly Shaped<GroundFeature>[],
  ) {
    const known = new Set(districts.map(({ entity }) => entity));
    for (const card of cards.values()) {
      // Where law and daily administration differ, both are said.
      const rulers = [card.legalParent, card.administeredBy].flatMap((id) =>
        id && known.has(id) ? [id] : [],
      );
      const found = known.has(card.id)
        ? [card.id]
        : rulers.length > 0
          ? rulers
          : smallPlaces.has(card.type ?? "")
            ? holding(districts, positionOf(card.id, ground))
            : [];
      if (found.length === 0) continue;
      const aliases = card.aliases.map((alias) => {
        const { words, from, to } = readPattern(alias);
        return words.slice(from, to);
      });
      for (const name of [card.name.zh, ...aliases]) this.byName.set(name, found);
    }
  }

  of({ placeWords }: EntityCard): EntityId[] {
    return [...new Set(placeWords.flatMap((word) => this.byName.get(word) ?? []))];
  }
}

function positionOf(entity: EntityId, ground: readonly Shaped<GroundFeature>[]): Position | null {
  for (const { properties, geometry } of ground) {
    if (properties.entity === entity && geometry.type === "Point") return geometry.coordinates;
  }
  return null;
}

function holding(districts: readonly District[], position: Position | null): EntityId[] {
  if (!position) return [];
  return districts.filter(({ area }) => distanceTo(area, position) === 0).map((one) => one.entity);
}

/** Which of some things a project is a part of, by way of projects and structures, not of areas. */
function wholesAmong(
  project: Entity,
  wanted: ReadonlySet<EntityId>,
  byId: ReadonlyMap<EntityId, Entity>,
): EntityId[] {
  const found = new Set<EntityId>();
  const seen = new Set<EntityId>();
  const climb = (entity: Entity) => {
    for (const id of entity.parents) {
      if (wanted.has(id)) found.add(id);
      const whole = byId.get(id);
      const leads = whole?.kind === "project" || whole?.kind === "structure";
      if (!whole || !leads || seen.has(id)) continue;
      seen.add(id);
      climb(whole);
    }
  };
  climb(project);
  return [...found];
}

/** The place of a reason in the list, which gets it if it is new; -1 for none. */
function placeIn(reasons: Bilingual[], reason: Bilingual | undefined): number {
  if (!reason) return -1;
  const at = reasons.findIndex(({ zh }) => zh === reason.zh);
  return at >= 0 ? at : reasons.push(reason) - 1;
}

const lngLat = (position: Position): LngLat => {
  const [longitude = 0, latitude = 0] = roundPosition(position);
  return [longitude, latitude];
};
