import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { positionsOf } from "#earth/positions.ts";
import { signedArea } from "#space/geometry.ts";
import { ringCrossing } from "#space/ring-crossing.ts";

/** What is wrong with a geometry, each as "adjective noun: value"; empty where nothing is. */
export function faultsOf(geometry: Geometry): string[] {
  const faults: string[] = [];
  const positions = positionsOf(geometry);
  if (positions.length === 0) faults.push("empty geometry");
  for (const [x, y] of positions) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) faults.push(`unreadable position: ${x}, ${y}`);
  }
  for (const ring of ringsOf(geometry)) faults.push(...ringFaults(ring));
  if (faults.length === 0 && (geometry.type === "Polygon" || geometry.type === "MultiPolygon")) {
    const crossing = ringCrossing(geometry);
    if (crossing) faults.push(`crossing ring at: ${crossing.join(", ")}`);
    else faults.push(...windingFaults(geometry));
  }
  if (geometry.type === "LineString" && positions.length < 2) faults.push("short line: 1 position");
  return faults;
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flat();
  return [];
}

function ringFaults(ring: readonly Position[]): string[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) {
    return [`open ring: begins at ${first?.join(", ")}, ends at ${last?.join(", ")}`];
  }
  if (ring.length < 4) return [`short ring: ${ring.length} positions`];
  if (signedArea(ring) === 0) return ["flat ring: it encloses nothing"];
  return [];
}

/** Outer rings run counter-clockwise, holes clockwise (RFC 7946, 3.1.6). */
function windingFaults({ type, coordinates }: Polygon | MultiPolygon): string[] {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  return polygons.flatMap(([outer = [], ...holes]) => [
    ...(signedArea(outer) < 0 ? ["clockwise outer ring (expected counter-clockwise)"] : []),
    ...(holes.some((hole) => signedArea(hole) > 0)
      ? ["counter-clockwise hole (expected clockwise)"]
      : []),
  ]);
}
