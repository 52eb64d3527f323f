import type { Entity } from "#model/atlas.ts";
import type { View } from "#model/view.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { openingView } from "#store/app-state.ts";
import { writeLink } from "#store/permalink.ts";

/**
 * The query of a link to a card: the thing on its own layers, as the atlas opens otherwise. Where the
 * sender's map stands is not in it: that may be the sender's own street.
 */
export function linkOfCard(atlas: Atlas, view: View, entity: Entity): string {
  const start = openingView(atlas);
  const homes = new Set(atlas.featuresOf(entity.id).map(({ layer }) => layer));
  const shown = new Set(start.layers.map(({ id }) => id));
  const more = [...homes].filter((id) => !shown.has(id)).map((id) => ({ id, opacity: 1 }));
  const card: View = {
    ...start,
    layers: [...start.layers, ...more],
    bounds: entity.bounds ? aroundThem(entity.bounds) : start.bounds,
    selection: entity.id,
    front: "card",
    candidates: view.candidates,
    theme: view.theme,
    language: view.language,
  };
  return writeLink(card, start);
}

/** In degrees: a point alone is no view. */
const least_deg = 0.1;

function aroundThem([west, south, east, north]: View["bounds"]): View["bounds"] {
  const [x, y] = [Math.max(0, least_deg - (east - west)), Math.max(0, least_deg - (north - south))];
  return [west - x / 2, south - y / 2, east + x / 2, north + y / 2];
}
