import type { Geometry, Position } from "geojson";
import type { Entity } from "#model/atlas.ts";
import type { Bilingual } from "#model/bilingual.ts";
import type { EntityCard } from "#model/entity.ts";
import type { EntityId } from "#model/id.ts";
import type { LngLat, ProjectSite, Sites } from "#model/project-site.ts";
import { KnownDistricts } from "#compile/known-districts.ts";
import { namedPositions } from "#compile/named-positions.ts";
import { ProjectDistricts } from "#compile/project-districts.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";
import { spellNames } from "#compile/spell-names.ts";
import { roundPosition } from "#space/geometry.ts";

type Shaped<F> = F & { readonly geometry: Geometry };

/**
 * Where each project is: its position, the districts that it is in and how they are known, the plate
 * that it belongs to, or why it is nowhere; and the named places that one can measure from.
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
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const places = new Map([...cards].filter(([id]) => byId.get(id)?.kind !== "project"));
  const known = new KnownDistricts(places, plan, ground);
  const districts = new ProjectDistricts(known, places);
  const plates = plan.flatMap(({ layer, properties: { entity } }) =>
    layer.card.drawing.as === "plate" ? [entity] : [],
  );
  const reasons: Bilingual[] = [];
  const plateIds = new Set(plates);
  const sure = plan.filter(({ properties }) => properties.certainty !== "candidate");
  const projects = entities.flatMap((entity): [EntityId, ProjectSite][] => {
    const card = cards.get(entity.id);
    if (entity.kind !== "project" || !card) return [];
    const shape = sure.find(
      ({ properties, geometry }) => properties.entity === entity.id && geometry.type === "Point",
    );
    const position = shape?.geometry.type === "Point" ? shape.geometry.coordinates : null;
    const accuracy_m = shape?.properties.accuracy_m ?? Infinity;
    const reason = position ? -1 : placeIn(reasons, card.unlocated);
    return [
      [
        entity.id,
        {
          ...districts.of(card, entity.parents, position, accuracy_m),
          plates: wholesAmong(entity, plateIds, byId),
          at: position ? lngLat(position) : null,
          ...(reason >= 0 && { reason }),
        },
      ],
    ];
  });
  const standing = sure.filter(({ properties }) => byId.get(properties.entity)?.kind !== "project");
  const positions = namedPositions(cards, standing, ground);
  return {
    projects: Object.fromEntries(projects),
    reasons,
    districts: [...new Set(known.all.map(({ entity }) => entity))],
    plates: [...plateIds],
    places: positions,
    readings: spellNames(positions.map(({ name }) => name.zh)),
  };
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
