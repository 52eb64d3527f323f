import type { Feature, FeatureCollection } from "geojson";
import type { GroundProperties, PlanProperties } from "#model/feature.ts";
import type { LayerId } from "#model/id.ts";
import type { LayerCard } from "#model/layer.ts";
import type { CompiledAtlas } from "#compile/compile-atlas.ts";

/** The features of every layer as they were made, before the map spreads or softens them. */
export function openLayers({
  core,
  shapes,
  layers,
}: CompiledAtlas): Map<string, FeatureCollection> {
  const entities = new Map<string, (typeof core.entities)[number]>(
    core.entities.map((entity) => [entity.id, entity]),
  );
  return new Map(
    core.layers.map((layer) => [
      layer.id,
      {
        type: "FeatureCollection",
        features: layer.counts
          ? numbersOf(layers, layer.id)
          : shapes
              .filter((shape) => shape.layer.id === layer.id)
              .map((shape): Feature => {
                const properties =
                  "certainty" in shape.properties
                    ? planProperties(
                        shape.properties,
                        entities.get(shape.properties.entity)?.name.zh ?? "",
                      )
                    : groundProperties(shape.properties, shape.layer.card);
                return { type: "Feature", id: properties.id, geometry: shape.geometry, properties };
              }),
      },
    ]),
  );
}

/** Of a layer of numbers: each number once, without what only the map draws with. */
function numbersOf(layers: CompiledAtlas["layers"], id: LayerId): Feature[] {
  const drawn = layers.find((layer) => layer.id === id)?.collection.features ?? [];
  return drawn.flatMap(({ properties, geometry }): Feature[] => {
    const { role, share: _share, step: _step, nameEn: _en, ...kept } = properties ?? {};
    return role === undefined
      ? [{ type: "Feature", id: kept["id"] as string, geometry, properties: kept }]
      : [];
  });
}

function planProperties(own: PlanProperties, name: string) {
  const { id, entity, part, certainty, method, accuracy_m, sources, status } = own;
  return {
    id,
    name: part ? `${name} ${part.zh}` : name,
    entity,
    certainty,
    method,
    accuracy_m,
    sources,
    status: status ?? null,
  };
}

/** The ground comes from data sets that the layer names. */
function groundProperties(own: GroundProperties, layer: LayerCard) {
  const { provenance, accuracy_m, certainty, method } = layer;
  return {
    id: own.id,
    name: own.name?.zh ?? null,
    entity: own.entity ?? null,
    certainty,
    method,
    accuracy_m: own.accuracy_m ?? accuracy_m ?? null,
    sources: provenance.sources.length > 0 ? provenance.sources : [provenance.text.zh],
  };
}
