import { buffer, simplify } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import { positionsOf } from "#earth/positions.ts";
import { asFeature, roundPosition } from "#space/geometry.ts";

/** Degrees that a very fine line may be simpler before it is grown: about a hundred metres. */
const fineTolerance = 0.0012;
/** A line of more positions is made simple before it is grown, which takes long otherwise. */
const mostPositions = 2000;

/** How far in and out an edge fades, as a share of its accuracy. */
const reach = 0.8;
/** Copies of a shape; enough that no step between two of them can be seen. */
const usualCopies = 12;
/** How coarse a copy may be: a quarter of the distance to the next, as degrees a metre. */
const tolerance_deg = 1 / 4 / 111_000;

/**
 * The soft edge of a shape: the shape shrunk and grown by shares of its accuracy (metres). Drawn over
 * one another, each faintly, they fade from the part that is surely inside to the part that surely
 * is not. A share that would leave nothing is left out.
 */
export function feather(
  shape: Polygon | MultiPolygon,
  accuracy_m: number,
  copies = usualCopies,
): (Polygon | MultiPolygon)[] {
  const own = asFeature(shape);
  const isFine = positionsOf(shape).length > mostPositions;
  const plain = isFine ? simplify(own, { tolerance: fineTolerance }) : own;
  const tolerance = Math.max(0.0008, (tolerance_deg * 2 * reach * accuracy_m) / copies);
  return Array.from({ length: copies }, (_, copy) => reach * ((2 * copy + 1) / copies - 1)).flatMap(
    (share) => {
      const grown = buffer(plain, share * accuracy_m, { units: "meters", steps: 8 });
      if (!grown || grown.geometry.coordinates.length === 0) return [];
      return [rounded(simplify(grown, { tolerance }).geometry)];
    },
  );
}

function rounded(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const rings = (polygon: Polygon["coordinates"]) =>
    polygon.map((ring) => ring.map((position) => roundPosition(position, 3)));
  return shape.type === "Polygon"
    ? { type: "Polygon", coordinates: rings(shape.coordinates) }
    : { type: "MultiPolygon", coordinates: shape.coordinates.map(rings) };
}
