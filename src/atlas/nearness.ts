import type { Origin } from "#model/project-filter.ts";
import { distanceNear } from "#earth/degrees.ts";

/** How far away a thing is, with as many digits as what is known of both ends allows. */
export interface Nearness {
  /**
   * `about`: the distance. `within`: both ends are known so loosely that only an upper bound can be
   * said.
   */
  readonly say: "about" | "within";
  readonly metres: number;
}

/** The distance from an origin to a position that is known to an accuracy in metres. */
export function nearnessOf(origin: Origin, at: Origin["at"], accuracy_m: number): Nearness {
  const away = distanceNear(origin.at, at);
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
