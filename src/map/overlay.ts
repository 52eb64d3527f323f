import type { Layer as DeckLayer } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Feature, FeatureCollection, LineString, Point } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { EntityId } from "#model/id.ts";
import type { AppState } from "#store/app-state.ts";
import type { Verbs } from "#store/app-store.ts";
import { isStanding, visibleLayers } from "#store/sheet.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { buildStyle, firstLabel, type MapFiles } from "#map/build-style.ts";
import { metresPerPixel } from "#map/camera.ts";
import type { Column } from "#map/columns.ts";
import type { DrawnLayer } from "#map/draw-context.ts";
import { arcs, flowOf, type Flow } from "#map/flows.ts";

/** What the overlay asks of whoever keeps the state: the store, or a figure of a single view. */
export interface OverlayKeeper {
  readonly getState: () => Pick<AppState, "view" | "scale" | "failedFiles">;
  readonly verbs: Pick<Verbs, "fileFailed">;
}

/** What deck.gl draws on a map that runs. */
export interface Overlay {
  /** Comes true when every file that was asked for has come or failed. */
  readonly arrived: () => Promise<void>;
  /** Draws what the state asks for now. */
  readonly update: () => void;
  /** The thing whose flow is at a point, in CSS pixels of the map. */
  readonly pickFlow: (x: number, y: number) => EntityId | null;
  /** The district whose column is there. */
  readonly pickColumn: (x: number, y: number) => EntityId | null;
  readonly detach: () => void;
}

/** How far from an arc a click still means it, in CSS pixels. */
const reach_px = 6;

/** Whether a layer is drawn here and not by the style. */
export const isOverlaid = (layer: DrawnLayer, view: AppState["view"]) =>
  layer.drawing.as === "flow" || (layer.drawing.as === "column" && view.standing);

/** What draws columns, with the face of their numbers. */
async function loadColumns() {
  const { columnOf, columns, loadDigits } = await import("#map/columns.ts");
  await loadDigits();
  return { columnOf, columns };
}

/**
 * Flows and standing columns, drawn by deck.gl in the map's own canvas. Loaded only when a layer asks
 * for it; the columns only when a reader has them stand.
 */
export function attachOverlay(
  map: MapLibreMap,
  atlas: Atlas,
  store: OverlayKeeper,
  files: MapFiles,
): Overlay {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  const features = new Map<string, readonly Feature[]>();
  const coming = new Set<Promise<void>>();
  let isAskedAgain = false;
  let isGone = false;
  let standing: Awaited<ReturnType<typeof loadColumns>> | null = null;

  const update = () => {
    const state = store.getState();
    const { view, scale } = state;
    const beforeId = firstLabel(buildStyle(atlas, state, files));
    const shown = visibleLayers(atlas, view).filter((layer) => isOverlaid(layer, view));
    for (const layer of shown) {
      // A file that failed waits until the reader asks for it again.
      if (!features.has(layer.id) && !state.failedFiles.includes(layer.file))
        coming.add(load(layer));
    }
    const { theme, selection, evidenceOnly } = view;
    overlay.setProps({
      layers: shown.flatMap((layer): DeckLayer[] => {
        const own = features.get(layer.id) ?? [];
        if (layer.drawing.as === "flow") {
          const flows = (own as Feature<LineString>[]).map(flowOf);
          return [arcs(layer, flows, { theme, selection, evidenceOnly, beforeId })];
        }
        if (!standing) return [];
        const numbers = (own as Feature<Point>[]).map(standing.columnOf);
        const look = { theme, scale, metresPerPixel: metresPerPixel(map), beforeId };
        return standing.columns(layer, numbers, look);
      }),
    });
    map.triggerRepaint();
    // deck.gl gives up in silence while tiles are on their way: it is asked again when they are in.
    if (!map.isStyleLoaded() && !isAskedAgain) {
      isAskedAgain = true;
      map.once("idle", () => {
        isAskedAgain = false;
        if (!isGone) update();
      });
    }
  };
  const load = async (layer: DrawnLayer) => {
    features.set(layer.id, []);
    try {
      if (layer.drawing.as === "column") standing ??= await loadColumns();
      const response = await fetch(files.address(layer.file));
      if (!response.ok) throw new Error(String(response.status));
      const collection = (await response.json()) as FeatureCollection;
      features.set(layer.id, collection.features);
      update();
    } catch {
      features.delete(layer.id);
      store.verbs.fileFailed(layer.file);
    }
  };
  // Columns are as high in pixels at every zoom.
  const zoomed = () => {
    if (isStanding(atlas, store.getState().view)) update();
  };
  map.on("zoom", zoomed);
  const picked = (x: number, y: number) => overlay.pickObject({ x, y, radius: reach_px })?.object;
  return {
    update,
    arrived: async () => void (await Promise.all(coming)),
    pickFlow: (x, y) => (picked(x, y) as Partial<Flow> | undefined)?.entity ?? null,
    pickColumn: (x, y) => (picked(x, y) as Partial<Column> | undefined)?.district ?? null,
    detach: () => {
      isGone = true;
      map.off("zoom", zoomed);
      map.removeControl(overlay);
    },
  };
}
