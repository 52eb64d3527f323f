import type { Geometry } from "geojson";
import { feature as unfold } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import * as v from "valibot";
import {
  groundPropertiesSchema,
  planPropertiesSchema,
  type GroundProperties,
  type PlanProperties,
} from "#model/feature.ts";
import { parseCard, type CardSchema } from "#model/parse-card.ts";
import type { Problem } from "#model/problem.ts";
import type { Content } from "#compile/content.ts";
import { parseJson, type Cards } from "#compile/read-cards.ts";

type LayerRow = Cards["layers"][number];

export interface Read<P> {
  readonly file: string;
  /** Dotted path of the feature in its file. */
  readonly at: string;
  readonly layer: LayerRow;
  readonly properties: P;
  /** Null where a rule makes the shape. */
  readonly geometry: Geometry | null;
}
export type PlanFeature = Read<PlanProperties>;
export type GroundFeature = Read<GroundProperties>;

const positions = v.array(v.any());
const geometrySchema = v.nullable(
  v.variant("type", [
    v.object({ type: v.literal("Point"), coordinates: positions }),
    v.object({ type: v.literal("LineString"), coordinates: positions }),
    v.object({ type: v.literal("MultiLineString"), coordinates: positions }),
    v.object({ type: v.literal("Polygon"), coordinates: positions }),
    v.object({ type: v.literal("MultiPolygon"), coordinates: positions }),
  ]),
);
const collectionSchema = v.object({
  type: v.literal("FeatureCollection"),
  features: v.array(
    v.object({
      type: v.literal("Feature"),
      properties: v.unknown(),
      geometry: geometrySchema,
    }),
  ),
});

/** Reads the features of every layer; bad ones become problems, good ones are kept. */
export function readFeatures(
  content: Content,
  layers: readonly LayerRow[],
  problems: Problem[],
): { plan: PlanFeature[]; ground: GroundFeature[] } {
  const plan: PlanFeature[] = [];
  const ground: GroundFeature[] = [];
  for (const layer of layers) {
    // A layer of numbers has no features of its own: count-projects.ts makes them.
    if (layer.card.counts) continue;
    if (layer.isGround) ground.push(...readLayer(content, layer, groundPropertiesSchema, problems));
    else plan.push(...readLayer(content, layer, planPropertiesSchema, problems));
  }
  return { plan, ground };
}

/** The features of one layer whose properties fit a schema; the others become problems. */
export function readLayer<P>(
  content: Content,
  layer: LayerRow,
  schema: CardSchema<P>,
  problems: Problem[],
): Read<P>[] {
  const file = layer.featuresFile;
  const stored = parseJson(content, file, problems);
  if (stored === undefined) return [];
  const json = file.endsWith(".topojson") ? collectionOf(stored, file, problems) : stored;
  if (json === undefined) return [];
  const collection = parseCard(collectionSchema, json, file);
  if (!collection.ok) {
    problems.push(...collection.problems);
    return [];
  }
  return collection.value.features.flatMap((feature, index) => {
    const at = `features.${index}.properties`;
    const parsed = parseCard(schema, feature.properties, file, at);
    if (!parsed.ok) {
      problems.push(...parsed.problems);
      return [];
    }
    const geometry = feature.geometry as Geometry | null;
    return [{ file, at: `features.${index}`, layer, properties: parsed.value, geometry }];
  });
}

/** The one object of a TopoJSON file, its shared arcs written out for each feature. */
function collectionOf(stored: unknown, file: string, problems: Problem[]): unknown {
  const topology = stored as Topology<Record<string, GeometryCollection>>;
  const [object, ...others] = Object.values(topology.objects);
  if (object?.type === "GeometryCollection" && others.length === 0) {
    return unfold(topology, object);
  }
  const expected = "one object, a GeometryCollection";
  problems.push({ file, field: "objects", message: "unfit topology", expected });
  return undefined;
}
