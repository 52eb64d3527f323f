import { nearestPointOnLine } from "@turf/turf";
import type { Position } from "geojson";
import { asFeature, lineString } from "#space/geometry.ts";

/**
 * The stretch of a line from the point nearest to one position to the point nearest to another, by way
 * of a third: on a ring that decides which way round. Positions longitude, latitude.
 */
export function stretchOf(
  line: readonly Position[],
  from: Position,
  by: Position,
  to: Position,
): Position[] {
  const start = pointOn(line, from);
  const end = pointOn(line, to);
  if (start.along > end.along) return stretchOf(line, to, by, from).toReversed();
  const inside = line.slice(start.index + 1, end.index + 1);
  const direct = [start.position, ...inside, end.position];
  if (!isRing(line)) return direct;
  const middle = pointOn(line, by).along;
  if (middle >= start.along && middle <= end.along) return direct;
  const around = [...line.slice(end.index + 1, -1), ...line.slice(0, start.index + 1)];
  return [end.position, ...around, start.position].toReversed();
}

function pointOn(line: readonly Position[], position: Position) {
  const { geometry, properties } = nearestPointOnLine(asFeature(lineString(line)), position);
  // Segments count from 0; the last point of a line may be said to begin one.
  const index = Math.min(properties.segmentIndex, line.length - 2);
  return { position: geometry.coordinates, index, along: properties.totalDistance };
}

function isRing(line: readonly Position[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
