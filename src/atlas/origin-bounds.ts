import type { Origin } from "#model/project-filter.ts";
import type { LngLat } from "#model/project-site.ts";
import type { Bounds } from "#model/view.ts";

/** In degrees: what is shown either way of a place, and the grid that hides where a reader stands. */
const reach_deg = [0.075, 0.05] as const;
const grid_deg = 0.03;

/**
 * The position of an origin as bounds may tell it. Bounds go into the link, so the reader's own position
 * is put on a coarse grid: nobody can tell from a link where in a square of some kilometres it is.
 */
function tellable({ at, place }: Origin): LngLat {
  const told = (degrees: number) => (place ? degrees : Math.round(degrees / grid_deg) * grid_deg);
  return [told(at[0]), told(at[1])];
}

/** What to show around an origin. */
export function boundsAround(origin: Origin): Bounds {
  const [longitude, latitude] = tellable(origin);
  const [x, y] = reach_deg;
  return [longitude - x, latitude - y, longitude + x, latitude + y];
}

/** What to show of a thing and of the way to it from an origin. */
export function boundsFrom(origin: Origin, [west, south, east, north]: Bounds): Bounds {
  const [longitude, latitude] = tellable(origin);
  // Half a square of the grid, for that is how far from its middle the reader may stand.
  const slack = grid_deg / 2;
  return [
    Math.min(west, longitude - slack),
    Math.min(south, latitude - slack),
    Math.max(east, longitude + slack),
    Math.max(north, latitude + slack),
  ];
}
