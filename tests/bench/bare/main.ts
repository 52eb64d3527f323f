import { Map as MapLibreMap, setWorkerUrl, type StyleSpecification } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import "./main.css";
import { drawImage } from "#map/images.ts";

interface BareMap {
  readonly style: StyleSpecification;
  readonly bounds: [number, number, number, number];
}

/** The least that draws the ground: MapLibre, a style, and a mark when the first map is complete. */
const container = document.getElementById("map") as HTMLElement;
const { style, bounds } = (await (await fetch("map.json")).json()) as BareMap;
setWorkerUrl(workerUrl);
const map = new MapLibreMap({
  container,
  style,
  bounds,
  attributionControl: false,
  fadeDuration: 0,
});
map.setMissingStyleImageResolver((id) => {
  const image = drawImage(id);
  if (image) map.addImage(id, image.data, { pixelRatio: image.pixelRatio, ...image.stretch });
});
// The bench asks it to draw again.
(window as unknown as { bareMap: MapLibreMap }).bareMap = map;
map.once("idle", () => (container.dataset["map"] = "ready"));
