import {
  buffer,
  circle,
  destination,
  featureCollection,
  point as turfPoint,
  union,
} from "@turf/turf";
import type { Geometry, LineString, MultiPolygon, Polygon, Position } from "geojson";
import type { Anchor, Derivation } from "#model/feature.ts";
import { asFeature, lineString, point, polygon } from "#space/geometry.ts";
import { stretchOf } from "#space/stretch-of.ts";
import { smoothCurve } from "#space/smooth-curve.ts";
import { taperedArrow } from "#space/tapered-arrow.ts";

/** Finds the parts that a rule names; each throws an `Error` that says what is missing. */
export interface Parts {
  /** Longitude and latitude of a place. */
  readonly place: (anchor: Anchor) => Position;
  /** The area of another feature. */
  readonly area: (feature: string) => Polygon | MultiPolygon;
  /** The course of another feature: longitude, latitude. */
  readonly line: (feature: string) => Position[];
}

/**
 * Makes the shape that a rule describes. Lengths are geodesic metres on the mean sphere, bearings
 * degrees from north, clockwise; positions longitude, latitude.
 */
export function deriveGeometry(rule: Derivation, parts: Parts): Geometry {
  switch (rule.rule) {
    case "at":
      return point(parts.place(rule.place));
    case "through":
      return lineString(rule.via.map(parts.place));
    case "curve":
      return lineString(smoothCurve(rule.via.map(parts.place)));
    case "course": {
      const line = parts.line(rule.of);
      if (!rule.between) return lineString(line);
      const [from, by, to] = rule.between.map(parts.place) as [Position, Position, Position];
      return lineString(stretchOf(line, from, by, to));
    }
    case "arrow":
      return polygon(taperedArrow(smoothCurve(rule.via.map(parts.place)), rule.width_m));
    case "circle":
      return polygon(disc(parts.place(rule.centre), rule.radius_m, 72));
    case "sector":
      return polygon(ringSector(parts.place(rule.centre), rule.radius_m, rule.bearing_deg));
    case "around":
      return around(rule.places.map(parts.place), rule.radius_m);
    case "union":
      return unionOf(rule.of.map(parts.area));
  }
}

/** The line that an area was drawn around or along, for its name; null where it has none. */
export function spineOf(rule: Derivation, parts: Parts): LineString | null {
  const places = rule.rule === "around" ? rule.places : rule.rule === "arrow" ? rule.via : [];
  return places.length > 1 ? lineString(smoothCurve(places.map(parts.place))) : null;
}

function disc(centre: Position, radius_m: number, steps: number): Position[] {
  return circle(centre, radius_m, { units: "meters", steps }).geometry.coordinates[0] ?? [];
}

function at(centre: Position, distance_m: number, bearing: number): Position {
  return destination(turfPoint(centre), distance_m, bearing, { units: "meters" }).geometry
    .coordinates;
}

function ringSector(
  centre: Position,
  [inner, outer]: readonly [number, number],
  [from, to]: readonly [number, number],
): Position[] {
  const steps = Math.max(8, Math.round(Math.abs(to - from) / 3));
  const bearings = Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
  const outside = bearings.map((bearing) => at(centre, outer, bearing));
  const inside = inner > 0 ? bearings.map((bearing) => at(centre, inner, bearing)) : [centre];
  return [...outside, ...inside.toReversed()];
}

/** Everything within a distance of the smooth line through places; of one place, a disc. */
function around(places: readonly Position[], radius_m: number): Geometry {
  const [only] = places;
  if (places.length === 1 && only) return polygon(disc(only, radius_m, 72));
  const area = buffer(asFeature(lineString(smoothCurve(places))), radius_m, {
    units: "meters",
    steps: 16,
  });
  if (!area) throw new Error("places too close together to surround");
  return unionOf([area.geometry]);
}

function unionOf(areas: readonly (Polygon | MultiPolygon)[]): Geometry {
  const [only] = areas;
  const whole =
    areas.length === 1
      ? only
      : union(featureCollection(areas.map((area) => asFeature(area))))?.geometry;
  if (!whole) throw new Error("nothing to unite");
  const polygons = whole.type === "Polygon" ? [whole.coordinates] : whole.coordinates;
  // The outer ring runs counter-clockwise, holes the other way (RFC 7946).
  const rounded = polygons.map((rings) =>
    rings.map((ring, index) => {
      const outer = polygon(ring).coordinates[0] ?? [];
      return index === 0 ? outer : outer.toReversed();
    }),
  );
  const [single] = rounded;
  return rounded.length === 1 && single
    ? { type: "Polygon", coordinates: single }
    : { type: "MultiPolygon", coordinates: rounded };
}
