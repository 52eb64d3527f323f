import type { Stop } from "#model/lineage.ts";
import type { VisibleLayer } from "#model/view.ts";
import { layersOfSide } from "#atlas/stops.ts";
import type { AppState } from "#store/app-state.ts";
import { stopsCompared } from "#store/lineage-state.ts";

/** The state as each of two maps draws it. */
export interface Sheets {
  readonly before: AppState;
  readonly after: AppState;
}

/** Layers by the list that they were taken from: the same list gives the same layers, which need no drawing anew. */
const taken = new WeakMap<readonly VisibleLayer[], Map<Stop, [Stop, readonly VisibleLayer[]]>>();

/** What lies on each side of the divider; null while there is none, or its documents are still to come. */
export function sheetsOf(state: AppState): Sheets | null {
  const stops = stopsCompared(state);
  if (!stops) return null;
  const { before, after } = stops;
  const sheet = (own: Stop, other: Stop): AppState => ({
    ...state,
    view: { ...state.view, layers: sideOf(state.view.layers, own, other) },
  });
  return { before: sheet(before, after), after: sheet(after, before) };
}

function sideOf(visible: readonly VisibleLayer[], own: Stop, other: Stop) {
  const sides = taken.get(visible) ?? new Map<Stop, [Stop, readonly VisibleLayer[]]>();
  taken.set(visible, sides);
  const known = sides.get(own);
  if (known?.[0] === other) return known[1];
  const layers = layersOfSide(visible, own, other);
  sides.set(own, [other, layers]);
  return layers;
}
