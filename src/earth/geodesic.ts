import geodesic from "geographiclib-geodesic";
import type { Position } from "geojson";
import type { LonLat } from "#model/drawn-shape.ts";

/** The ellipsoid that every position of the atlas is given on. */
const earth = geodesic.Geodesic.WGS84;

type At = Position | LonLat;

/** Shortest way on the ellipsoid between two positions (longitude, latitude), in metres. */
export function distance([fromLon = 0, fromLat = 0]: At, [toLon = 0, toLat = 0]: At): number {
  return earth.Inverse(fromLat, fromLon, toLat, toLon).s12 ?? 0;
}

/** Length of a line of shortest ways, in metres. */
export function lengthOf(line: readonly At[]): number {
  return line.slice(1).reduce((sum, at, index) => sum + distance(line[index] ?? at, at), 0);
}

/** Area of a polygon on the ellipsoid, its holes taken out, in square metres. */
export function areaOf([outer = [], ...holes]: readonly (readonly At[])[]): number {
  return holes.reduce((left, hole) => left - ringArea(hole), ringArea(outer));
}

/** Area of several polygons that do not overlap, in square metres. */
export function areaOfAll(polygons: readonly (readonly (readonly At[])[])[]): number {
  return polygons.reduce((sum, polygon) => sum + areaOf(polygon), 0);
}

function ringArea(ring: readonly At[]): number {
  const polygon = earth.Polygon(false);
  for (const [lon = 0, lat = 0] of opened(ring)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}

function opened(ring: readonly At[]): readonly At[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return isClosed ? ring.slice(0, -1) : ring;
}

/** The position (longitude, latitude) at a bearing in degrees from north and a distance in metres. */
export function destination(
  [lon = 0, lat = 0]: At,
  bearing: number,
  distance_m: number,
): [longitude: number, latitude: number] {
  const { lon2 = lon, lat2 = lat } = earth.Direct(lat, lon, bearing, distance_m);
  return [lon2, lat2];
}

/** Corners of a circle: at 50 km its chords leave the arc by less than 8 m. */
const corners = 180;

/** A closed ring at a distance in metres from a centre (longitude, latitude), anticlockwise. */
export function ringAround(centre: At, radius_m: number): Position[] {
  const ring = Array.from({ length: corners }, (_, index): Position =>
    destination(centre, (-360 * index) / corners, radius_m),
  );
  return [...ring, ...ring.slice(0, 1)];
}

/** No straight piece on the map is longer than this: a long one would leave the shortest way. */
const longest_m = 5000;

/** A line with points set on its shortest ways, so that it can be drawn and cut as a plane line. */
export function course(line: readonly At[]): Position[] {
  return line.flatMap((to, index): Position[] => {
    const from = line[index - 1];
    const end = [to[0] ?? 0, to[1] ?? 0];
    if (!from) return [end];
    const pieces = Math.ceil(distance(from, to) / longest_m);
    const way = earth.InverseLine(from[1] ?? 0, from[0] ?? 0, end[1] ?? 0, end[0] ?? 0);
    const between = Array.from({ length: Math.max(0, pieces - 1) }, (_, step): Position => {
      const { lon2 = 0, lat2 = 0 } = way.Position((way.s13 * (step + 1)) / pieces);
      return [lon2, lat2];
    });
    return [...between, end];
  });
}
