import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { GeoJSONSource, MapMouseEvent } from "maplibre-gl";
import type { LonLat } from "#model/drawn-shape.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { openAsker } from "#ask/asker.ts";
import type { AppState } from "#store/app-state.ts";
import type { AppStore } from "#store/app-store.ts";
import { askVerbs } from "#store/ask-verbs.ts";
import { drawnIn, tellUnknown } from "#store/drawn-shapes.ts";
import {
  drawnData,
  drawnSource,
  nextData,
  nextSource,
  withDrawn,
  type DrawnScene,
} from "#map/drawn-style.ts";
import { attachHandles, type FindFeature } from "#map/drawn-handles.ts";

/** What the reader draws, on a map that runs. */
export interface DrawingOnMap {
  /** The style of the sheet with what was drawn laid over it. */
  readonly over: (style: StyleSpecification, state: AppState) => StyleSpecification;
  /** Follows the state: the tool that is active, a wish for a point, a shape that is being moved. */
  readonly update: (state: AppState) => void;
  /** Draws what the next click would add, and what a hand moves, on a map that lies over this one. */
  readonly pointOn: (other: MapLibreMap, state: AppState) => void;
  readonly detach: () => void;
}

/** Two clicks closer than this are one: the second of a double click sets no point (CSS pixels). */
const oneClick_px = 5;

/** Measuring and asking on the map: clicks set points. Loaded when the first tool is taken up. */
export function attachDrawing(
  map: MapLibreMap,
  atlas: Atlas,
  store: AppStore,
  files: { readonly address: (file: string) => string },
  find: FindFeature,
): DrawingOnMap {
  const verbs = askVerbs(store);
  let middleAnswered: object | null = null;
  let isActive = false;
  let followed: AppState["ask"] | null = null;
  const handles = attachHandles(map, atlas, store, find);
  const fill = outlineFiller(atlas, store, files);
  tellUnknown(store, atlas);

  const set = (at: LonLat, x: number, y: number) => {
    const last = store.getState().ask.drawing?.vertices.at(-1);
    if (last) {
      const before = map.project([last.at[0], last.at[1]]);
      if (Math.hypot(before.x - x, before.y - y) < oneClick_px) return;
    }
    verbs.addVertex({ at, on: find(x, y) });
  };
  const onClick = ({ lngLat, point }: MapMouseEvent) => {
    if (store.getState().ask.drawing) set([lngLat.lng, lngLat.lat], point.x, point.y);
  };
  const onDoubleClick = (event: MapMouseEvent) => {
    if (!isActive) return;
    event.preventDefault();
    verbs.finishDrawing();
  };
  const onMove = ({ lngLat }: MapMouseEvent) => {
    if (!store.getState().ask.drawing) return;
    verbs.pointAt([lngLat.lng, lngLat.lat]);
  };
  const onOut = () => {
    if (store.getState().ask.drawing) verbs.pointAt(null);
  };
  map.on("click", onClick);
  map.on("dblclick", onDoubleClick);
  map.on("mousemove", onMove);
  map.on("mouseout", onOut);

  return {
    over: (style, state) => {
      const { theme } = state.view;
      return withDrawn(
        style,
        sceneOf(atlas, state),
        { theme, scale: state.scale },
        nextData(state.ask),
      );
    },
    update: (state) => {
      fill(state);
      if (state.ask === followed) return;
      const wasMoving = followed?.moving ?? null;
      followed = state.ask;
      const { drawing, middleWanted, moving } = state.ask;
      if (isActive !== (drawing !== null)) {
        isActive = drawing !== null;
        map.getCanvas().style.cursor = isActive ? "crosshair" : "";
      }
      if (moving !== wasMoving) {
        map.getSource<GeoJSONSource>(drawnSource)?.setData(drawnData(sceneOf(atlas, state)));
      }
      if (drawing) map.getSource<GeoJSONSource>(nextSource)?.setData(nextData(state.ask));
      if (!drawing || !middleWanted || middleWanted === middleAnswered) return;
      middleAnswered = middleWanted;
      const { left, top, right, bottom } = state.insets;
      const { clientWidth, clientHeight } = map.getContainer();
      const x = (left + clientWidth - right) / 2;
      const y = (top + clientHeight - bottom) / 2;
      const { lng, lat } = map.unproject([x, y]);
      set([lng, lat], x, y);
    },
    pointOn: (other, state) => {
      const { drawing, moving } = state.ask;
      if (drawing) other.getSource<GeoJSONSource>(nextSource)?.setData(nextData(state.ask));
      if (moving) {
        other.getSource<GeoJSONSource>(drawnSource)?.setData(drawnData(sceneOf(atlas, state)));
      }
    },
    detach: () => {
      handles.detach();
      map.off("click", onClick);
      map.off("dblclick", onDoubleClick);
      map.off("mousemove", onMove);
      map.off("mouseout", onOut);
    },
  };
}

/** What is to be seen: a shape that a hand is moving stands where it is moved. */
function sceneOf(atlas: Atlas, { view, ask }: AppState): DrawnScene {
  const { shapes, asked } = drawnIn(atlas, view.draw, ask.outlines);
  const { moving, chosen, drawing } = ask;
  return {
    shapes: shapes.map((shape) => (shape.id === moving?.id ? moving : shape)),
    asked,
    chosen: view.panel === "ask" ? chosen : null,
    drawing,
  };
}

/** Works out the areas of things that a link or a scene names; each is asked for once. */
function outlineFiller(
  atlas: Atlas,
  store: AppStore,
  files: { readonly address: (file: string) => string },
): (state: AppState) => void {
  const wanted = new Set<string>();
  return ({ view, ask }) => {
    if (view.draw === "") return;
    for (const shape of drawnIn(atlas, view.draw, ask.outlines).shapes) {
      if (shape.kind !== "thing" || shape.areas.length > 0 || wanted.has(shape.entity)) continue;
      wanted.add(shape.entity);
      const asker = openAsker(files.address(atlas.core.shapes));
      asker
        .outline(shape.features)
        .then(({ areas }) => askVerbs(store).outlineCame(shape.entity, areas))
        .catch(() => store.verbs.fileFailed(atlas.core.shapes))
        .finally(asker.close);
    }
  };
}
