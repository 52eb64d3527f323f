import type { Feature, FeatureCollection } from "geojson";
import type { Entity, Layer } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";
import type { EntityId } from "#model/id.ts";
import type { View } from "#model/view.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { visibleLayers } from "#store/sheet.ts";
import { sectionName } from "#output/list-things.ts";

/** Gets the shapes of a layer as they were made, before the map spreads or softens them. */
export type GetShapes = (layer: Layer) => Promise<FeatureCollection>;

interface About {
  readonly name: string;
  readonly notice: string;
  readonly date: string;
}

interface Collection extends FeatureCollection, About {}

/** The shapes of the visible layers (WGS-84), each with its layer, its licence and the plan's words. */
export async function visibleShapes(
  atlas: Atlas,
  details: AtlasDetails,
  view: View,
  get: GetShapes,
  about: About,
): Promise<Collection> {
  const shapes = await Promise.all(
    visibleLayers(atlas, view).map(async (layer) =>
      (await get(layer)).features
        .filter((one) => view.candidates || one.properties?.["certainty"] !== "candidate")
        .map((one) => withWords(one, layer, atlas, details)),
    ),
  );
  return { type: "FeatureCollection", ...about, features: shapes.flat() };
}

/** The shapes of projects; one without a place stands there without a geometry, and says why. */
export async function projectShapes(
  atlas: Atlas,
  details: AtlasDetails,
  projects: readonly Entity[],
  get: GetShapes,
  about: About,
): Promise<Collection> {
  const wanted = new Map(projects.map((project) => [project.id as string, project]));
  const layers = new Set(
    projects.flatMap(({ id }) => atlas.featuresOf(id).map(({ layer }) => layer)),
  );
  const shapes = await Promise.all(
    [...layers].map(async (id) => {
      const layer = atlas.layer(id);
      if (!layer) return [];
      return (await get(layer)).features
        .filter((one) => wanted.has(String(one.properties?.["entity"])))
        .map((one) => withWords(one, layer, atlas, details));
    }),
  );
  const found = shapes.flat();
  const drawn = new Set(found.map((one) => one.properties?.["entity"] as string));
  const without = projects
    .filter(({ id }) => !drawn.has(id))
    .map((project) => ({
      type: "Feature" as const,
      id: project.id,
      // GeoJSON's own way to say that a thing has no place (RFC 7946, 3.2).
      geometry: null as unknown as Feature["geometry"],
      properties: {
        id: project.id,
        name: project.name.zh,
        entity: project.id,
        certainty: null,
        accuracy_m: null,
        status: project.status ?? null,
        quotes: quotesOf(project.id, atlas, details),
        sources: details.entities[project.id]?.sources ?? [],
        unlocated: details.entities[project.id]?.unlocated?.zh ?? null,
      },
    }));
  return { type: "FeatureCollection", ...about, features: [...found, ...without] };
}

function withWords(one: Feature, layer: Layer, atlas: Atlas, details: AtlasDetails): Feature {
  const entity = one.properties?.["entity"] as EntityId | null | undefined;
  const { licence, credit } = layer.provenance;
  return {
    ...one,
    properties: {
      ...one.properties,
      layer: layer.id,
      layerTitle: layer.title.zh,
      licence,
      ...(credit && { credit: credit.zh }),
      quotes: entity ? quotesOf(entity, atlas, details) : [],
    },
  };
}

/** The plan's words on a thing, each with its document, section and page. */
export function quotesOf(id: EntityId, atlas: Atlas, details: AtlasDetails) {
  return (details.entities[id]?.quotes ?? []).map(({ document, section, text, page }) => ({
    document,
    documentTitle: atlas.document(document)?.title.zh ?? document,
    section,
    sectionTitle: sectionName(atlas, section),
    text,
    page,
  }));
}
