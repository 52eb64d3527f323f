import type { DocumentId, LayerId } from "#model/id.ts";
import type { Lineage, Stop } from "#model/lineage.ts";
import type { VisibleLayer } from "#model/view.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** The visible layers with those of the plan exchanged; the ground stays as it is. */
export function withPlanLayers(
  atlas: Atlas,
  visible: readonly VisibleLayer[],
  wanted: readonly LayerId[],
): VisibleLayer[] {
  return [
    ...visible.filter(({ id }) => isGround(atlas, id)),
    ...wanted.map((id) => visible.find((layer) => layer.id === id) ?? { id, opacity: 1 }),
  ];
}

/**
 * The visible layers as one of two documents has them: without those that only the other sets out. What
 * neither sets out, the ground and what the reader has added, is on both.
 */
export function layersOfSide(
  visible: readonly VisibleLayer[],
  own: Stop,
  other: Stop,
): VisibleLayer[] {
  return visible.filter(({ id }) => own.layers.includes(id) || !other.layers.includes(id));
}

/** The document whose layers are the ones on the map: how a link finds its stop again. */
export function stopOnMap(
  atlas: Atlas,
  { stops }: Lineage,
  visible: readonly VisibleLayer[],
): DocumentId | null {
  const shown = visible
    .map(({ id }) => id)
    .filter((id) => !isGround(atlas, id))
    .sort()
    .join();
  return stops.find(({ layers }) => [...layers].sort().join() === shown)?.document ?? null;
}

const isGround = (atlas: Atlas, id: LayerId) =>
  atlas.family(atlas.layer(id)?.family ?? "")?.ground === true;
