import {
  MercatorCoordinate,
  type LngLatBoundsLike,
  type Map as MapLibreMap,
  type PaddingOptions,
} from "maplibre-gl";
import type { Bounds } from "#model/view.ts";
import type { Flight, Insets } from "#store/app-state.ts";

/** Air around what a flight shows, in CSS pixels. */
const air_px = 36;
/** Circumference of the Web Mercator sphere. */
const equator_m = 40075016.686;
const shortest_ms = 250;
const longest_ms = 600;

const asBoundsLike = ([west, south, east, north]: Bounds): LngLatBoundsLike => [
  [west, south],
  [east, north],
];

/** Metres on the ground that one CSS pixel takes at the middle of the map (Web Mercator, 512 px tiles). */
export function metresPerPixel(map: MapLibreMap): number {
  return metresPerPixelAt(map.getCenter().lat, map.getZoom());
}

/** The same at a latitude in degrees and a zoom. */
export function metresPerPixelAt(latitude: number, zoom: number): number {
  return (equator_m * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/** The part of the map that nothing covers, as west, south, east, north in degrees. */
export function openBounds(map: MapLibreMap, insets: Insets): Bounds {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const left = Math.min(insets.left, width - 1);
  const top = Math.min(insets.top, height - 1);
  const right = Math.max(left + 1, width - insets.right);
  const bottom = Math.max(top + 1, height - insets.bottom);
  // What a slanted map shows has no corners: it counts as what it would show lying flat.
  const middle = MercatorCoordinate.fromLngLat(map.getCenter());
  const world_px = 512 * 2 ** map.getZoom();
  const positionAt = (x: number, y: number) =>
    map.getPitch() === 0
      ? map.unproject([x, y])
      : new MercatorCoordinate(
          middle.x + (x - width / 2) / world_px,
          middle.y + (y - height / 2) / world_px,
        ).toLngLat();
  const northWest = positionAt(left, top);
  const southEast = positionAt(right, bottom);
  const round = (value: number) => Number(value.toFixed(4));
  return [round(northWest.lng), round(southEast.lat), round(southEast.lng), round(northWest.lat)];
}

/**
 * Shows bounds in the part of the map that nothing covers. What was asked for at once is fitted to
 * the edge, so that a view opens as it was stored; a flight to a thing leaves air around it.
 */
export function fly(
  map: MapLibreMap,
  flight: Flight,
  insets: Insets,
  reducedMotion: boolean,
  pitch: number,
): void {
  const air = flight.atOnce || flight.exact ? 0 : air_px;
  const padding: PaddingOptions = {
    top: insets.top + air,
    right: insets.right + air,
    bottom: insets.bottom + air,
    left: insets.left + air,
  };
  const fitted = map.cameraForBounds(asBoundsLike(flight.bounds), { padding, maxZoom: 13 });
  if (!fitted) return;
  const camera = { ...fitted, pitch };
  if (flight.atOnce || reducedMotion) {
    map.jumpTo(camera);
    return;
  }
  const steps = Math.abs(map.getZoom() - (camera.zoom ?? map.getZoom()));
  map.easeTo({ ...camera, duration: Math.min(longest_ms, shortest_ms + steps * 140) });
}
