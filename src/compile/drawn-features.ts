import type { Feature } from "geojson";
import { hasEvidence } from "#model/certainty.ts";
import type { EntityCard } from "#model/entity.ts";
import type { EntityId } from "#model/id.ts";
import { partOf, type DrawnRow } from "#compile/drawn-row.ts";
import { drawnGround } from "#compile/drawn-ground.ts";
import { drawnProjects } from "#compile/drawn-projects.ts";
import { drawnProperties, type DrawableFeature } from "#compile/drawn-properties.ts";
import { edgesOf } from "#space/edges-of.ts";
import { feather } from "#space/feather.ts";
import { labelPoint } from "#space/label-point.ts";
import { areaOfShape } from "#space/measured.ts";

/** The features of a layer as the map draws them, with the parts that a way of drawing needs beside. */
export function drawnFeatures(
  features: readonly DrawableFeature[],
  entities: ReadonlyMap<EntityId, EntityCard>,
): Feature[] {
  const rows = features.map((feature) => ({ feature, drawn: asDrawn(feature, entities) }));
  switch (features[0]?.layer.card.drawing.as) {
    case "project":
      return drawnProjects(rows);
    case "county":
      return drawnCounties(rows);
    case "metro-line":
      return rows.flatMap(withEnds);
    case "relief":
    case "river":
      return rows.flatMap(drawnGround);
    case "lake":
      return namedOnce(rows);
    default:
      return rows.flatMap(withEdgeAndName);
  }
}

/** A line of the metro with its two ends, where its number stands. */
function withEnds({ drawn }: DrawnRow): Feature[] {
  const { geometry } = drawn;
  if (geometry.type !== "LineString" || drawn.properties?.["name"] === undefined) return [drawn];
  const ends = [geometry.coordinates[0], geometry.coordinates.at(-1)];
  return [
    drawn,
    ...ends.flatMap((end) =>
      end ? [partOf(drawn, "end", { type: "Point", coordinates: end })] : [],
    ),
  ];
}

/** Lakes, with the point where a name goes: once for all the parts of one water, in the largest. */
function namedOnce(rows: readonly DrawnRow[]): Feature[] {
  const areas = rows.flatMap(({ drawn }) => {
    const { geometry, properties } = drawn;
    const isArea = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
    const name = properties?.["name"] as string | undefined;
    return isArea && name !== undefined ? [{ drawn, geometry, name }] : [];
  });
  const bySize = [...areas].sort((a, b) => areaOfShape(a.geometry) - areaOfShape(b.geometry));
  const largest = new Map(bySize.map((area) => [area.name, area]));
  return [
    ...rows.map(({ drawn }) => drawn),
    ...[...largest.values()].map(({ drawn, geometry }) =>
      partOf(drawn, "label", { type: "Point", coordinates: labelPoint(geometry, null) }),
    ),
  ];
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
  const idiom = feature.layer.card.drawing.as;
  const isSoft = !hasEvidence(certainty) && idiom !== "axis" && idiom !== "extent";
  const edges = isSoft ? feather(geometry, accuracy_m) : [];
  const labelAt = "labelAt" in feature ? feature.labelAt : null;
  const isNamed = labelAt !== null && drawn.properties?.["name"] !== undefined;
  return [
    ...edges.map((edge) => partOf(drawn, "edge", edge)),
    drawn,
    ...(isNamed ? [partOf(drawn, "label", { type: "Point", coordinates: labelAt })] : []),
  ];
}

/** Administrative areas are drawn by their lines, each shared stretch once. */
function drawnCounties(rows: readonly DrawnRow[]): Feature[] {
  const areas = rows.flatMap(({ drawn: { geometry } }) =>
    geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [geometry] : [],
  );
  const properties = { id: `${rows[0]?.feature.layer.id ?? ""}-lines` };
  return [{ type: "Feature", properties, geometry: edgesOf(areas) }];
}

function asDrawn(feature: DrawableFeature, entities: ReadonlyMap<EntityId, EntityCard>): Feature {
  const { entity } = feature.properties;
  const properties = drawnProperties(feature, entity ? entities.get(entity) : undefined);
  return { type: "Feature", properties: { ...properties }, geometry: feature.geometry };
}
