import type { EntityId, LayerId } from "#model/id.ts";
import type { View } from "#model/view.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** The visible layers with some of them switched on, as they were faded, or off. */
export function toggled(view: View, ids: readonly LayerId[], shown: boolean): View["layers"] {
  const others = view.layers.filter((layer) => !ids.includes(layer.id));
  if (!shown) return others;
  return [
    ...others,
    ...ids.map((id) => view.layers.find((layer) => layer.id === id) ?? { id, opacity: 1 }),
  ];
}

/** The visible layers, with those of a thing that none of them shows yet. */
export function withLayersOf(atlas: Atlas, view: View, entity: EntityId): View["layers"] {
  const homes = [...new Set(atlas.featuresOf(entity).map((feature) => feature.layer))];
  const isShown = homes.some((id) => view.layers.some((layer) => layer.id === id));
  return isShown ? view.layers : toggled(view, homes, true);
}
