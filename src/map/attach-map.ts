import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Bounds } from "#model/view.ts";
import { messagesIn } from "#messages/messages.ts";
import type { AppState, Flight } from "#store/app-state.ts";
import type { AppStore } from "#store/app-store.ts";
import { visibleLayers } from "#store/sheet.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { askedByList, buildStyle, type MapFiles } from "#map/build-style.ts";
import { fly, metresPerPixel, openBounds } from "#map/camera.ts";
import type { DrawingOnMap } from "#map/drawing.ts";
import type { Flows } from "#map/flows.ts";
import { drawImage } from "#map/images.ts";
import { mapLocale } from "#map/locale.ts";
import { answerPointer, featureAt } from "#map/answer-pointer.ts";
import { settleNames } from "#map/settle-names.ts";

/** A wall is wider than MapLibre's own limit of 4096. */
const largestCanvas: [number, number] = [16384, 8192];

/** Handles that a figure or a test needs of a map that runs. */
export interface AttachedMap {
  readonly detach: () => void;
  readonly zoomBy: (steps: number) => void;
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
  setWorkerUrl(workerUrl);
  const { verbs } = store;
  const map = new MapLibreMap({
    container,
    style: buildStyle(atlas, store.getState(), files),
    bounds: [...store.getState().view.bounds] as [number, number, number, number],
    maxBounds: withMargin(atlas.core.maxBounds),
    maxCanvasSize: largestCanvas,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    fadeDuration: 0,
    locale: mapLocale(messagesIn(store.getState().view.language)),
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id);
    if (image) {
      map.addImage(id, image.data, { pixelRatio: image.pixelRatio, ...image.stretch });
    }
  });

  const prefersStill = window.matchMedia("(prefers-reduced-motion: reduce)");
  let answered: Flight | null = null;
  let drawn: StyleKey | null = styleKey(store.getState());
  let overlay: Flows | null = null;
  let isOverlayWanted = false;
  let drawing: DrawingOnMap | null = null;
  let isDrawingWanted = false;
  // Before the first style is in, a new one would make MapLibre begin again.
  let isStyled = false;

  const draw = (state: AppState) => {
    const key = styleKey(state);
    if (!isStyled || isSameKey(key, drawn)) return;
    drawn = key;
    const style = buildStyle(atlas, state, files);
    map.setStyle(drawing?.over(style, state) ?? style, { diff: true });
    map.getCanvas().setAttribute("aria-label", messagesIn(state.view.language).mapKeys);
  };
  const answer = (state: AppState) => {
    if (!state.flight || state.flight === answered) return;
    answered = state.flight;
    fly(map, state.flight, state.insets, prefersStill.matches);
  };
  const showFlows = async (state: AppState) => {
    const wanted = visibleLayers(atlas, state.view).some((layer) => layer.drawing.as === "flow");
    if (wanted && !isOverlayWanted) {
      isOverlayWanted = true;
      const { attachFlows } = await import("#map/flows.ts");
      overlay = attachFlows(map, atlas, store, files);
    }
    overlay?.update();
  };
  const showDrawing = async (state: AppState) => {
    // Asked for with the panel, so that it is there before the first click.
    const wanted = state.view.panel === "ask" || state.view.draw !== "";
    if (wanted && !isDrawingWanted) {
      isDrawingWanted = true;
      const { attachDrawing } = await import("#map/drawing.ts");
      drawing = attachDrawing(map, atlas, store, files, (x, y) => featureAt(map, x, y));
      drawn = null;
      draw(store.getState());
    }
    drawing?.update(store.getState());
  };
  const step = (state: AppState) => {
    draw(state);
    answer(state);
    void showFlows(state);
    void showDrawing(state);
  };

  const moved = () => verbs.cameraMoved(metresPerPixel(map));
  const rested = () => {
    if (!map.isMoving()) verbs.cameraRested(openBounds(map, store.getState().insets));
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
    draw(store.getState());
    void showDrawing(store.getState());
  });
  map.once("idle", () => {
    verbs.mapBecame("ready");
    rested();
    moved();
    void showFlows(store.getState());
  });
  settleNames(map);
  map.on("webglcontextlost", () => verbs.mapBecame("lost"));
  map.on("webglcontextrestored", () => verbs.mapBecame("ready"));
  map.on("error", (event) => {
    const source = (event as { sourceId?: string }).sourceId;
    const file = source ? atlas.layer(source)?.file : undefined;
    if (file) verbs.fileFailed(file);
    else console.error(event.error);
    // A source that fails asks for no new frame, and without one the map never comes to rest.
    map.triggerRepaint();
  });

  const light = answerPointer(map, atlas, store, (x, y) => overlay?.pick(x, y) ?? null);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.hovered !== before.hovered) light(state.hovered);
    if (state.failedFiles !== before.failedFiles) retryRemoved(map, atlas, before, state, files);
    step(state);
  });

  return {
    detach: () => {
      unsubscribe();
      overlay?.detach();
      drawing?.detach();
      map.remove();
    },
    zoomBy: (steps) => {
      verbs.leaveScript();
      map.zoomTo(map.getZoom() + steps, { duration: 250 });
    },
  };
}

/**
 * The limits of the map with room around: a thing at the edge must be able to stand clear of the
 * panels. Nothing is drawn out there.
 */
function withMargin([west, south, east, north]: Bounds): [number, number, number, number] {
  const [dx, dy] = [(east - west) * 0.6, (north - south) * 0.6];
  return [west - dx, south - dy, east + dx, north + dy];
}

/** Asks again for the files that the reader wants retried: those that left the list of failures. */
function retryRemoved(
  map: MapLibreMap,
  atlas: Atlas,
  before: AppState,
  state: AppState,
  files: MapFiles,
): void {
  for (const layer of atlas.core.layers) {
    if (!before.failedFiles.includes(layer.file) || state.failedFiles.includes(layer.file))
      continue;
    const source = map.getSource(layer.id);
    if (source && "setData" in source) {
      (source as { setData: (data: string) => void }).setData(files.address(layer.file));
    }
  }
}

type StyleKey = readonly unknown[];

/** What the style is made of: while none of it changes, there is nothing to draw. */
function styleKey(state: AppState): StyleKey {
  const { layers, selection, candidates, evidenceOnly, theme, language, draw, panel } = state.view;
  const { fadedProjects, origin } = askedByList(state);
  const { outlines, chosen, drawing } = state.ask;
  const drawn = [layers, selection, candidates, evidenceOnly, theme, language, state.scale];
  return [...drawn, fadedProjects, origin, draw, outlines, panel === "ask" && chosen, drawing];
}

function isSameKey(a: StyleKey, b: StyleKey | null): boolean {
  return b !== null && a.every((part, index) => part === b[index]);
}
