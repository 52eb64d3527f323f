import type { Origin } from "#model/project-filter.ts";
import type { LngLat } from "#model/project-site.ts";

const earthRadius_m = 6371008.8;

/** How far away a thing is, with as many digits as what is known of both ends allows. */
export interface Nearness {
  /**
   * `about`: the distance. `within`: both ends are known so loosely that only an upper bound can be
   * said.
   */
  readonly say: "about" | "within";
  readonly metres: number;
}

/** Great-circle distance between two positions (longitude, latitude in degrees), in metres. */
export function distanceBetween([aLng, aLat]: LngLat, [bLng, bLat]: LngLat): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(aLat, bLat) + Math.cos(radians(aLat)) * Math.cos(radians(bLat)) * half(aLng, bLng);
  return 2 * earthRadius_m * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** The distance from an origin to a position that is known to an accuracy in metres. */
export function nearnessOf(origin: Origin, at: LngLat, accuracy_m: number): Nearness {
  const away = distanceBetween(origin.at, at);
  const doubt = Math.hypot(origin.accuracy_m, accuracy_m);
  const step = stepOf(doubt);
  return away < doubt
    ? { say: "within", metres: Math.ceil((away + doubt) / step) * step }
    : { say: "about", metres: Math.round(away / step) * step };
}

/** The largest of 1, 2, 5, 10, 20 … that is no more than half of a doubt; at least 100 metres. */
function stepOf(doubt_m: number): number {
  const half = Math.max(100, doubt_m / 2);
  const power = 10 ** Math.floor(Math.log10(half));
  return power * (half >= 5 * power ? 5 : half >= 2 * power ? 2 : 1);
}
