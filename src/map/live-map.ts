import { Map as MapLibreMap, setWorkerUrl, type MapOptions } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Bounds } from "#model/view.ts";
import { messagesIn } from "#messages/messages.ts";
import type { AppState } from "#store/app-state.ts";
import type { Verbs } from "#store/app-store.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { buildStyle, type MapFiles } from "#map/build-style.ts";
import { drawImage } from "#map/images.ts";
import { mapLocale } from "#map/locale.ts";
import { settleNames } from "#map/settle-names.ts";

/** A wall is wider than MapLibre's own limit of 4096. */
const largestCanvas: [number, number] = [16384, 8192];

/** A map on the page that draws a state: it never turns or tilts, and says which files did not come. */
export function liveMap(
  container: HTMLElement,
  atlas: Atlas,
  state: AppState,
  files: MapFiles,
  verbs: Pick<Verbs, "fileFailed">,
  options: Partial<MapOptions>,
): MapLibreMap {
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    container,
    style: buildStyle(atlas, state, files),
    maxBounds: withMargin(atlas.core.maxBounds),
    maxCanvasSize: largestCanvas,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    fadeDuration: 0,
    locale: mapLocale(messagesIn(state.view.language)),
    ...options,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id);
    if (image) {
      map.addImage(id, image.data, { pixelRatio: image.pixelRatio, ...image.stretch });
    }
  });
  settleNames(map);
  map.on("error", (event) => {
    const source = (event as { sourceId?: string }).sourceId;
    const file = source ? atlas.layer(source)?.file : undefined;
    if (file) verbs.fileFailed(file);
    else console.error(event.error);
    // A source that fails asks for no new frame, and without one the map never comes to rest.
    map.triggerRepaint();
  });
  return map;
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
export function retryRemoved(
  map: MapLibreMap,
  atlas: Atlas,
  before: AppState,
  state: AppState,
  files: MapFiles,
): void {
  if (state.failedFiles === before.failedFiles) return;
  for (const layer of atlas.core.layers) {
    if (!before.failedFiles.includes(layer.file) || state.failedFiles.includes(layer.file))
      continue;
    const source = map.getSource(layer.id);
    if (source && "setData" in source) {
      (source as { setData: (data: string) => void }).setData(files.address(layer.file));
    }
  }
}
