import { destination } from "@turf/turf";
import type { Position } from "geojson";
import { roundPosition } from "#space/geometry.ts";

export interface UncertainPoint {
  readonly position: Position;
  /** Radius of the circle that it may lie in, in metres. */
  readonly radius_m: number;
}

/** The angle that packs points evenly around a centre (Vogel's sunflower), in degrees. */
const goldenAngle = 180 * (3 - Math.sqrt(5));
/** Points that share a place spread over this part of their circle. */
const share = 0.55;

/**
 * Moves points that share a place apart, each inside its own circle, in a sunflower around it. A
 * point alone stays. Same input, same output; the order of the points is kept.
 */
export function spread(points: readonly UncertainPoint[]): Position[] {
  const keyOf = ({ position }: UncertainPoint) => roundPosition(position, 3).join();
  const groups = new Map<string, number[]>();
  for (const [index, point] of points.entries()) {
    groups.set(keyOf(point), [...(groups.get(keyOf(point)) ?? []), index]);
  }
  return points.map((point, index) => {
    const group = groups.get(keyOf(point)) ?? [index];
    if (group.length === 1) return roundPosition(point.position);
    const place = group.indexOf(index);
    const reach = Math.sqrt((place + 0.5) / group.length) * share * point.radius_m;
    const moved = destination(point.position, reach, place * goldenAngle - 180, {
      units: "meters",
    });
    return roundPosition(moved.geometry.coordinates);
  });
}
