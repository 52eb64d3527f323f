import type { Map as MapLibreMap } from "maplibre-gl";
import type { AppState } from "#store/app-state.ts";
import type { AppStore } from "#store/app-store.ts";
import { isStanding } from "#store/sheet.ts";
import { sheetsOf } from "#store/sheets.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { lightsOn } from "#map/answer-pointer.ts";
import type { MapFiles } from "#map/build-style.ts";
import { drawsStyle } from "#map/draw-style.ts";
import type { DrawingOnMap } from "#map/drawing.ts";
import { liveMap, retryRemoved } from "#map/live-map.ts";
import type { Overlay } from "#map/overlay.ts";

/** The map as the earlier of two documents has it, over the one that runs and in step with it. */
export interface EarlierMap {
  readonly map: MapLibreMap;
  /** Whether all of it is drawn: until then the map beneath shows what both documents have. */
  readonly isDrawn: () => boolean;
  readonly update: (state: AppState, before: AppState) => void;
  /** The next update draws anew, even if it seems to be the same. */
  readonly forget: () => void;
  /** What deck.gl draws on it, once it is there. */
  readonly overlay: () => Overlay | null;
  readonly detach: () => void;
}

/** Two maps of one atlas, where a hand is on the lower one only. */
interface Beneath {
  readonly map: MapLibreMap;
  /** What the reader draws, once there is any. */
  readonly drawing: () => DrawingOnMap | null;
}

/**
 * Lays a second map over a map that runs, in a container of the same size that lets every pointer
 * through. It has no camera of its own: each move of the map beneath is drawn here in the same frame.
 */
export function attachEarlier(
  beneath: Beneath,
  container: HTMLElement,
  atlas: Atlas,
  store: AppStore,
  files: MapFiles,
  onDrawn: () => void,
): EarlierMap {
  const sheet = (state: AppState) => sheetsOf(state)?.before ?? state;
  const first = sheet(store.getState());
  const map = liveMap(container, atlas, first, files, store.verbs, {
    center: beneath.map.getCenter(),
    zoom: beneath.map.getZoom(),
    interactive: false,
  });
  const style = drawsStyle(
    map,
    atlas,
    files,
    first,
    (plain, state) => beneath.drawing()?.over(plain, state) ?? plain,
  );
  const light = lightsOn(map, atlas);
  let isStyled = false;
  let isDrawn = false;
  let overlay: Overlay | null = null;

  const follow = () => {
    map.jumpTo({
      center: beneath.map.getCenter(),
      zoom: beneath.map.getZoom(),
      pitch: beneath.map.getPitch(),
    });
    map.redraw();
  };
  const showOverlay = async ({ view }: AppState) => {
    const wanted =
      isStanding(atlas, view) ||
      view.layers.some(({ id }) => atlas.layer(id)?.drawing.as === "flow");
    if (wanted && !overlay) {
      const { attachOverlay } = await import("#map/overlay.ts");
      const keeper = { getState: () => sheet(store.getState()), verbs: store.verbs };
      overlay ??= attachOverlay(map, atlas, keeper, files);
    }
    overlay?.update();
  };
  const draw = (state: AppState) => {
    if (!isStyled) return;
    style.draw(sheet(state));
    beneath.drawing()?.pointOn(map, state);
    void showOverlay(sheet(state));
  };
  beneath.map.on("move", follow);
  map.on("resize", follow);
  map.once("style.load", () => {
    isStyled = true;
    style.forget();
    draw(store.getState());
  });
  map.once("idle", () => {
    isDrawn = true;
    follow();
    onDrawn();
  });

  return {
    map,
    isDrawn: () => isDrawn,
    update: (state, before) => {
      if (state.hovered !== before.hovered) light(state.hovered);
      retryRemoved(map, atlas, before, state, files);
      draw(state);
    },
    forget: style.forget,
    overlay: () => overlay,
    detach: () => {
      beneath.map.off("move", follow);
      overlay?.detach();
      map.remove();
    },
  };
}
