import type { Geometry } from "geojson";
import type { FeatureSummary } from "#model/atlas.ts";
import type { FeatureDetail } from "#model/atlas-details.ts";
import type { Bilingual } from "#model/bilingual.ts";
import type { EntityCard } from "#model/entity.ts";
import type { EntityId } from "#model/id.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";
import { areaOfShape, isArea, isLine, lengthOfShape } from "#space/measured.ts";

type Shaped<F> = F & { readonly geometry: Geometry };

/** What the panels know of a drawn feature, and what its card says of how it came about. */
interface Summarised {
  readonly summary: FeatureSummary;
  readonly detail: FeatureDetail;
}

/**
 * Every feature of the plan, and every feature of the ground that stands for a named thing: it says
 * as much of itself as a shape of the plan does.
 */
export function summariseFeatures(
  plan: readonly Shaped<PlanFeature>[],
  ground: readonly Shaped<GroundFeature>[],
  entities: ReadonlyMap<EntityId, EntityCard>,
): Summarised[] {
  const nameOf = ({ properties }: PlanFeature | GroundFeature) =>
    ("name" in properties ? properties.name : undefined) ??
    (properties.entity && entities.get(properties.entity)?.name);
  const names = new Map(
    [...plan, ...ground].map((feature) => [feature.properties.id as string, nameOf(feature)]),
  );
  return [...plan.map((feature) => ofPlan(feature, names)), ...ground.flatMap(ofGround)];
}

type Names = ReadonlyMap<string, Bilingual | undefined | "">;

/** The names of the areas that a union joins, or of the line that is followed, each once. */
function partsOf({ properties: { derivation } }: PlanFeature, names: Names): Bilingual[] {
  const others =
    derivation?.rule === "union"
      ? derivation.of
      : derivation?.rule === "course"
        ? [derivation.of]
        : [];
  const found = others.flatMap((id) => names.get(id) || []);
  return [...new Map(found.map((name) => [name.zh, name])).values()];
}

function ofPlan(feature: Shaped<PlanFeature>, names: Names): Summarised {
  const { properties, geometry, layer } = feature;
  const parts = partsOf(feature, names);
  const { id, entity, part, partly, certainty, accuracy_m, status, tint } = properties;
  const { method, derivation, sources, note } = properties;
  return {
    summary: {
      id,
      layer: layer.id,
      entity,
      ...(part && { part }),
      ...(partly && { partly }),
      certainty,
      accuracy_m,
      ...(status && { status }),
      tint: tint ?? layer.card.drawing.tint,
      ...measuresOf(geometry),
    },
    detail: {
      method,
      ...(derivation && { derivation }),
      ...(parts.length > 0 && { parts }),
      sources,
      licence: layer.card.provenance.licence,
      ...(note && { note }),
    },
  };
}

function ofGround({ properties, geometry, layer }: Shaped<GroundFeature>): Summarised[] {
  const { id, entity, parent, iou, note } = properties;
  const { certainty, method, provenance, drawing } = layer.card;
  const accuracy_m = properties.accuracy_m ?? layer.card.accuracy_m;
  if (!entity || accuracy_m === undefined) return [];
  return [
    {
      summary: {
        id,
        layer: layer.id,
        entity,
        certainty,
        accuracy_m,
        tint: drawing.tint,
        ...measuresOf(geometry),
      },
      detail: {
        method,
        sources: provenance.sources,
        licence: provenance.licence,
        provenance: provenance.text,
        ...(parent && { parent }),
        ...(iou !== undefined && { iou }),
        ...(note && { note }),
      },
    },
  ];
}

/** Its area or its length on the ellipsoid, as the reader's own measuring has them. */
function measuresOf(geometry: Geometry): Pick<FeatureSummary, "area_m2" | "length_m"> {
  return {
    ...(isArea(geometry) && { area_m2: Math.round(areaOfShape(geometry)) }),
    ...(isLine(geometry) && { length_m: Math.round(lengthOfShape(geometry)) }),
  };
}
