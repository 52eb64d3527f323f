import { buffer, simplify } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import { asFeature, positionsOf, roundPosition } from "#space/geometry.ts";

/** Degrees that a soft edge may be simpler than the edge itself: about a hundred metres. */
const tolerance = 0.0012;
/** A line of more positions is made simple before it is grown, which takes long otherwise. */
const mostPositions = 2000;

/** Where the edge of a shape may be, as shares of its accuracy: from well inside to well outside. */
const shares = [-0.75, -0.45, -0.15, 0.15, 0.45, 0.75];

/**
 * The soft edge of a shape: the shape shrunk and grown by shares of its accuracy (metres). Drawn over
 * one another, each faintly, they fade from the part that is surely inside to the part that surely
 * is not. A share that would leave nothing is left out.
 */
export function feather(
  shape: Polygon | MultiPolygon,
  accuracy_m: number,
): (Polygon | MultiPolygon)[] {
  const own = asFeature(shape);
  const isFine = positionsOf(shape).length > mostPositions;
  const plain = isFine ? simplify(own, { tolerance }) : own;
  return shares.flatMap((share) => {
    const grown = buffer(plain, share * accuracy_m, { units: "meters", steps: 8 });
    if (!grown || grown.geometry.coordinates.length === 0) return [];
    return [rounded(simplify(grown, { tolerance }).geometry)];
  });
}

function rounded(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const rings = (polygon: Polygon["coordinates"]) =>
    polygon.map((ring) => ring.map((position) => roundPosition(position, 3)));
  return shape.type === "Polygon"
    ? { type: "Polygon", coordinates: rings(shape.coordinates) }
    : { type: "MultiPolygon", coordinates: shape.coordinates.map(rings) };
}
