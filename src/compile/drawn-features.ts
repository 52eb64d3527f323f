import type { Feature } from "geojson";
import { hasEvidence } from "#model/certainty.ts";
import type { EntityCard } from "#model/entity.ts";
import type { EntityId } from "#model/id.ts";
import { partOf, type DrawnRow } from "#compile/drawn-row.ts";
import { drawnGround } from "#compile/drawn-ground.ts";
import { drawnProjects } from "#compile/drawn-projects.ts";
import { drawnProperties, type DrawableFeature } from "#compile/drawn-properties.ts";
import { feather } from "#space/feather.ts";

/** The features of a layer as the map draws them, with the parts that a way of drawing needs beside. */
export function drawnFeatures(
  features: readonly DrawableFeature[],
  entities: ReadonlyMap<EntityId, EntityCard>,
): Feature[] {
  const rows = features.map((feature) => ({ feature, drawn: asDrawn(feature, entities) }));
  switch (features[0]?.layer.card.drawing.as) {
    case "project":
      return drawnProjects(rows);
    case "relief":
    case "river":
      return rows.flatMap(drawnGround);
    default:
      return rows.flatMap(withEdgeAndName);
  }
}

/**
 * An area with what belongs to it: the soft edge of a shape that only shows a relation, and the point
 * where its name goes (a tile cuts areas, so the map cannot find it itself).
 */
function withEdgeAndName({ feature, drawn }: DrawnRow): Feature[] {
  const { geometry } = drawn;
  const isArea = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  if (!isArea || !("certainty" in feature.properties)) return [drawn];
  const { certainty, accuracy_m } = feature.properties;
  const isSoft = !hasEvidence(certainty) && feature.layer.card.drawing.as !== "axis";
  const edges = isSoft ? feather(geometry, accuracy_m) : [];
  const labelAt = "labelAt" in feature ? feature.labelAt : null;
  const isNamed = labelAt !== null && drawn.properties?.["name"] !== undefined;
  return [
    ...edges.map((edge) => partOf(drawn, "edge", edge)),
    drawn,
    ...(isNamed ? [partOf(drawn, "label", { type: "Point", coordinates: labelAt })] : []),
  ];
}

function asDrawn(feature: DrawableFeature, entities: ReadonlyMap<EntityId, EntityCard>): Feature {
  const { entity } = feature.properties;
  const properties = drawnProperties(feature, entity ? entities.get(entity) : undefined);
  return { type: "Feature", properties: { ...properties }, geometry: feature.geometry };
}
