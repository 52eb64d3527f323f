import { messagesIn } from "#messages/messages.ts";
import type { AppState, Flight } from "#store/app-state.ts";
import type { AppStore } from "#store/app-store.ts";
import { dividerAt } from "#store/comparison.ts";
import { isStanding, visibleLayers } from "#store/sheet.ts";
import { sheetsOf } from "#store/sheets.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { answerPointer, featureAt, lightsOn } from "#map/answer-pointer.ts";
import type { EarlierMap } from "#map/attach-earlier.ts";
import type { MapFiles } from "#map/build-style.ts";
import { fly, metresPerPixel, openBounds } from "#map/camera.ts";
import { drawsStyle } from "#map/draw-style.ts";
import type { DrawingOnMap } from "#map/drawing.ts";
import { liveMap, retryRemoved } from "#map/live-map.ts";
import type { Overlay } from "#map/overlay.ts";

/** How far from straight above the map is looked at while columns stand, in degrees. */
const slant = 48;

/** Handles that a figure or a test needs of a map that runs. */
export interface AttachedMap {
  readonly detach: () => void;
  readonly zoomBy: (steps: number) => void;
  /**
   * Lays the map as the earlier of two documents has it into a container over this one, which shows
   * the later. Comes true when it is drawn.
   */
  readonly layEarlier: (container: HTMLElement) => Promise<void>;
  readonly liftEarlier: () => void;
}

/**
 * Keeps a MapLibre map in step with the store. The only code that touches a live map: it draws the
 * state as a style, answers flights, reports where the camera came to rest, and turns clicks and
 * hovers into verbs.
 */
export function attachMap(
  container: HTMLElement,
  atlas: Atlas,
  store: AppStore,
  files: MapFiles,
): AttachedMap {
  const { verbs } = store;
  const map = liveMap(container, atlas, store.getState(), files, verbs, {
    bounds: [...store.getState().view.bounds] as [number, number, number, number],
  });

  const prefersStill = window.matchMedia("(prefers-reduced-motion: reduce)");
  let answered: Flight | null = null;
  let overlay: Overlay | null = null;
  let isOverlayWanted = false;
  let drawing: DrawingOnMap | null = null;
  let isDrawingWanted = false;
  let earlier: EarlierMap | null = null;
  // Before the first style is in, a new one would make MapLibre begin again.
  let isStyled = false;

  /** What this map shows: of two documents that are compared, what the later sets out. */
  const sheet = (state: AppState) => sheetsOf(state)?.after ?? state;
  const mapAt = (x: number) => {
    const state = store.getState();
    const isEarlier =
      earlier?.isDrawn() && sheetsOf(state) && x < dividerAt(state, map.getContainer().clientWidth);
    return isEarlier ? earlier : null;
  };
  const style = drawsStyle(
    map,
    atlas,
    files,
    store.getState(),
    (plain, state) => drawing?.over(plain, state) ?? plain,
  );
  const draw = (state: AppState) => {
    if (!isStyled) return;
    style.draw(sheet(state));
    map.getCanvas().setAttribute("aria-label", messagesIn(state.view.language).mapKeys);
  };
  const answer = (state: AppState) => {
    if (!state.flight || state.flight === answered) return;
    answered = state.flight;
    fly(map, state.flight, state.insets, prefersStill.matches, pitchOf(state));
  };
  const pitchOf = ({ view }: AppState) => (isStanding(atlas, view) ? slant : 0);
  // A flight brings its own pitch; a hand that takes the map on the way must not leave it half tilted.
  const tilt = (state: AppState) => {
    const pitch = pitchOf(state);
    if (map.isMoving() || map.getPitch() === pitch) return;
    map.easeTo({ pitch, duration: prefersStill.matches ? 0 : 400 });
  };
  const showOverlay = async (state: AppState) => {
    const { view } = sheet(state);
    const wanted =
      isStanding(atlas, view) ||
      visibleLayers(atlas, view).some((layer) => layer.drawing.as === "flow");
    if (wanted && !isOverlayWanted) {
      isOverlayWanted = true;
      const { attachOverlay } = await import("#map/overlay.ts");
      const keeper = { getState: () => sheet(store.getState()), verbs };
      overlay = attachOverlay(map, atlas, keeper, files);
    }
    overlay?.update();
  };
  const showDrawing = async (state: AppState) => {
    // Asked for with the panel, so that it is there before the first click.
    const wanted = state.view.panel === "ask" || state.view.draw !== "";
    if (wanted && !isDrawingWanted) {
      isDrawingWanted = true;
      const { attachDrawing } = await import("#map/drawing.ts");
      const find = (x: number, y: number) => featureAt(mapAt(x)?.map ?? map, x, y);
      drawing = attachDrawing(map, atlas, store, files, find);
      style.forget();
      earlier?.forget();
      draw(store.getState());
    }
    drawing?.update(store.getState());
  };
  const step = (state: AppState) => {
    draw(state);
    answer(state);
    tilt(state);
    void showOverlay(state);
    void showDrawing(state);
  };

  const moved = () => verbs.cameraMoved(metresPerPixel(map));
  const rested = () => {
    if (map.isMoving()) return;
    verbs.cameraRested(openBounds(map, store.getState().insets));
    tilt(store.getState());
  };
  map.once("style.load", () => {
    isStyled = true;
    answer(store.getState());
    map.on("moveend", rested);
    map.on("move", moved);
    // A move that a hand made, not a flight: in a show the speaker has left the script.
    map.on("movestart", (event) => {
      if (event.originalEvent) verbs.leaveScript();
    });
    // A wheel's move does not always tell that a hand made it.
    map.on("wheel", verbs.leaveScript);
    draw(store.getState());
    void showDrawing(store.getState());
  });
  map.once("idle", () => {
    verbs.mapBecame("ready");
    rested();
    moved();
    tilt(store.getState());
    void showOverlay(store.getState());
  });
  map.on("webglcontextlost", () => verbs.mapBecame("lost"));
  map.on("webglcontextrestored", () => verbs.mapBecame("ready"));
  answerPointer(map, store, {
    mapAt: (x) => mapAt(x)?.map ?? map,
    overlayAt: (x) => {
      const over = mapAt(x);
      return over ? over.overlay() : overlay;
    },
  });
  const walk = async () => {
    const { walkFeatures } = await import("#map/walk-features.ts");
    walkFeatures(map, atlas, store);
  };
  map.getCanvas().addEventListener("focus", () => void walk().catch(() => null), { once: true });
  const light = lightsOn(map, atlas);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.hovered !== before.hovered) light(state.hovered);
    retryRemoved(map, atlas, before, state, files);
    step(state);
    earlier?.update(state, before);
  });

  return {
    detach: () => {
      unsubscribe();
      overlay?.detach();
      drawing?.detach();
      earlier?.detach();
      map.remove();
    },
    zoomBy: (steps) => {
      verbs.leaveScript();
      map.zoomTo(map.getZoom() + steps, { duration: 250 });
    },
    layEarlier: async (over) => {
      const { attachEarlier } = await import("#map/attach-earlier.ts");
      if (!over.isConnected) return;
      await new Promise<void>((resolve) => {
        const beneath = { map, drawing: () => drawing };
        earlier = attachEarlier(beneath, over, atlas, store, files, resolve);
      });
      step(store.getState());
    },
    liftEarlier: () => {
      earlier?.detach();
      earlier = null;
      step(store.getState());
    },
  };
}
