import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { AppState } from "#store/app-state.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { askedByList, buildStyle, type MapFiles } from "#map/build-style.ts";

/** Draws states on a map, each as a style; what would look the same is not drawn again. */
export interface StyleDrawer {
  readonly draw: (state: AppState) => void;
  /** The next state is drawn even if it seems to be the same. */
  readonly forget: () => void;
}

/** Begins with what the map was made with; `over` lays more over each style. */
export function drawsStyle(
  map: MapLibreMap,
  atlas: Atlas,
  files: MapFiles,
  first: AppState,
  over: (style: StyleSpecification, state: AppState) => StyleSpecification,
): StyleDrawer {
  let drawn: StyleKey | null = styleKey(first);
  return {
    draw: (state) => {
      const key = styleKey(state);
      if (isSameKey(key, drawn)) return;
      drawn = key;
      map.setStyle(over(buildStyle(atlas, state, files), state), { diff: true });
    },
    forget: () => {
      drawn = null;
    },
  };
}

type StyleKey = readonly unknown[];

/** What the style is made of: while none of it changes, there is nothing to draw. */
function styleKey(state: AppState): StyleKey {
  const { layers, selection, candidates, evidenceOnly, standing, theme, language } = state.view;
  const { draw, panel } = state.view;
  const { fadedProjects, origin } = askedByList(state);
  const { outlines, chosen, drawing } = state.ask;
  const drawn = [
    layers,
    selection,
    candidates,
    evidenceOnly,
    standing,
    theme,
    language,
    state.scale,
  ];
  return [...drawn, fadedProjects, origin, draw, outlines, panel === "ask" && chosen, drawing];
}

function isSameKey(a: StyleKey, b: StyleKey | null): boolean {
  return b !== null && a.every((part, index) => part === b[index]);
}
