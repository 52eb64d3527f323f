import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import type { ErrorEvent, StyleSpecification } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Bounds, View } from "#model/view.ts";
import { LoadError } from "#atlas/load.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { visibleLayers } from "#store/sheet.ts";
import { buildStyle, type MapFiles } from "#map/build-style.ts";
import { metresPerPixel } from "#map/camera.ts";
import { drawImage } from "#map/images.ts";
import { settleNames } from "#map/settle-names.ts";

/** Larger than any page asks for: MapLibre's own limit would quietly make the picture coarser. */
const largestCanvas: [number, number] = [16384, 16384];

/** A picture of the map that is to be made. */
export interface StillWish {
  readonly view: View;
  /** Size in CSS pixels: names and lines are as large as on a screen of that size. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture to one CSS pixel. */
  readonly pixelRatio: number;
}

/** A picture of the map with what is on it. Close the picture when it has been used. */
export interface Still {
  readonly picture: ImageBitmap;
  /** West, south, east, north of what is drawn, in degrees: the view's bounds and what the frame adds. */
  readonly bounds: Bounds;
  /** Metres on the ground to one CSS pixel at the middle. */
  readonly metresPerPixel: number;
  /** The layers that were drawn, in the order of the atlas. */
  readonly layers: readonly string[];
}

export interface StillTask {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** The canvas came out smaller than was asked for: this machine cannot draw so many pixels. */
export class TooLargeError extends Error {
  constructor(width: number, height: number) {
    super(`too large canvas: ${width} × ${height}`);
    this.name = "TooLargeError";
  }
}

/**
 * Draws a view off the screen with a map of its own, which is gone when the picture is made. A file
 * that does not come is an error: a figure never lacks a layer in silence.
 */
export async function drawStill(
  atlas: Atlas,
  files: MapFiles,
  wish: StillWish,
  task: StillTask,
): Promise<Still> {
  task.signal.throwIfAborted();
  setWorkerUrl(workerUrl);
  // A figure lies flat: its scale and its north hold all over.
  const view = { ...wish.view, standing: false };
  const container = hiddenContainer(wish);
  let map: MapLibreMap | null = null;
  try {
    map = new MapLibreMap({
      container,
      style: await styleOf(atlas, files, view),
      bounds: [...wish.view.bounds] as [number, number, number, number],
      fitBoundsOptions: { padding: 0 },
      interactive: false,
      attributionControl: false,
      pixelRatio: wish.pixelRatio,
      maxCanvasSize: largestCanvas,
      fadeDuration: 0,
      canvasContextAttributes: { preserveDrawingBuffer: true, antialias: false },
    });
    await drawn(map, atlas, files, { ...wish, view }, task);
    const canvas = map.getCanvas();
    const gl = canvas.getContext("webgl2");
    const expected = Math.floor(wish.width * wish.pixelRatio);
    if (!gl || gl.drawingBufferWidth < expected - 2) {
      throw new TooLargeError(expected, Math.floor(wish.height * wish.pixelRatio));
    }
    const box = map.getBounds();
    return {
      picture: await createImageBitmap(canvas),
      bounds: [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()],
      metresPerPixel: metresPerPixel(map),
      layers: visibleLayers(atlas, wish.view).map(({ id }) => id),
    };
  } finally {
    map?.remove();
    container.remove();
  }
}

/** The style of a view, with what the reader drew over it. */
async function styleOf(atlas: Atlas, files: MapFiles, view: View): Promise<StyleSpecification> {
  const style = buildStyle(atlas, { view, scale: 1 }, files);
  if (view.draw === "") return style;
  const { sceneOfView } = await import("#map/drawn-scene.ts");
  const { withDrawn } = await import("#map/drawn-style.ts");
  const scene = await sceneOfView(atlas, files, view);
  return withDrawn(style, scene, { theme: view.theme, scale: 1 });
}

/** MapLibre measures its container, so it has to be in the page: out of sight and out of reach. */
function hiddenContainer({ width, height }: StillWish): HTMLElement {
  const container = document.createElement("div");
  container.inert = true;
  container.setAttribute("aria-hidden", "true");
  Object.assign(container.style, {
    position: "fixed",
    left: "-100000px",
    top: "0",
    width: `${width}px`,
    height: `${height}px`,
    visibility: "hidden",
  });
  document.body.append(container);
  return container;
}

/** Comes true when all is drawn and the names have settled; fails with the first thing that fails. */
async function drawn(
  map: MapLibreMap,
  atlas: Atlas,
  files: MapFiles,
  { view }: StillWish,
  { signal, onProgress }: StillTask,
): Promise<void> {
  let reject: (reason: unknown) => void = () => undefined;
  const wrong = new Promise<never>((_, no) => (reject = no));
  const stop = () => reject(signal.reason);
  const layers = visibleLayers(atlas, view);
  const fail = (file: string) => reject(new LoadError(file, "no answer"));
  signal.addEventListener("abort", stop);
  map.on("error", (event: ErrorEvent & { sourceId?: string }) => {
    const layer = layers.find(({ id }) => id === event.sourceId);
    if (layer) fail(layer.file);
    else reject(event.error);
  });
  map.on("webglcontextlost", () => reject(new TooLargeError(0, 0)));
  map.on("sourcedata", () => {
    const loaded = layers.filter(({ id }) => map.getSource(id) && map.isSourceLoaded(id));
    onProgress?.(loaded.length / (layers.length + 1));
  });
  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id);
    if (image) map.addImage(id, image.data, { pixelRatio: image.pixelRatio, ...image.stretch });
  });
  settleNames(map);
  const idle = () =>
    new Promise<void>((resolve) => {
      map.once("idle", () => resolve());
      map.triggerRepaint();
    });
  const all = async () => {
    await idle();
    if (layers.some((layer) => layer.drawing.as === "flow")) {
      const { attachOverlay } = await import("#map/overlay.ts");
      const overlay = attachOverlay(
        map,
        atlas,
        {
          getState: () => ({ view, scale: 1, failedFiles: [] }),
          verbs: { fileFailed: fail },
        },
        files,
      );
      overlay.update();
      await overlay.arrived();
      await idle();
    }
    // The first rest places the names anew, the second has them where they stay.
    await idle();
  };
  try {
    await Promise.race([all(), wrong]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
