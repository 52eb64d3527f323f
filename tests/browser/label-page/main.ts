import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import "./main.css";
import type { AtlasCore } from "#model/atlas.ts";
import type { View } from "#model/view.ts";
import { openAtlas } from "#atlas/lookups.ts";
import { openingView } from "#store/app-state.ts";
import { buildStyle } from "#map/build-style.ts";
import { drawImage } from "#map/images.ts";
import { labelFaces } from "#map/label-faces.ts";
import { placedLabels, type PlacedLabels } from "./placed-labels.ts";

/** What the test asks of this page: the product's own style at a view, and where its names went. */
export type ShowLabels = (change: Partial<View>) => Promise<PlacedLabels>;

const core = (await (await fetch("core.json")).json()) as AtlasCore;
const atlas = openAtlas(core);
const address = (file: string) => new URL(`atlas/${file}`, document.baseURI).href;
const files = { address, fontFaces: labelFaces(atlas, { address }) };

setWorkerUrl(workerUrl);
const map = new MapLibreMap({
  container: "map",
  style: { version: 8, sources: {}, layers: [], "font-faces": files.fontFaces },
  attributionControl: false,
  fadeDuration: 0,
});
map.setMissingStyleImageResolver((id) => {
  const image = drawImage(id);
  if (image) map.addImage(id, image.data, { pixelRatio: image.pixelRatio, ...image.stretch });
});

const showLabels: ShowLabels = async (change) => {
  const view: View = { ...openingView(atlas), ...change };
  const style = buildStyle(atlas, { view, scale: 1 }, files);
  map.setStyle(style, { diff: false });
  await map.once("style.load");
  const [west, south, east, north] = view.bounds;
  map.fitBounds([west, south, east, north], { animate: false });
  await map.once("idle");
  return placedLabels(map, style);
};
Object.assign(window, { showLabels });
