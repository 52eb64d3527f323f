import { simplify } from "@turf/turf";
import type { Feature, Geometry, Position } from "geojson";
import { partOf, type DrawnRow } from "#compile/drawn-row.ts";
import { feather } from "#space/feather.ts";
import { asFeature, roundPosition } from "#space/geometry.ts";
import { roundCorners } from "#space/round-corners.ts";

/** Copies that make the edge of a tone: it is so faint that a few hide their steps. */
const copies = 4;
/** What a rounded course may leave out, in degrees: nobody sees it at the scale of its accuracy. */
const tolerance_deg = 0.0009;
/** Decimals of a position on it: a hundred metres. */
const digits = 3;

/**
 * Rivers and relief as the map draws them: a course or a tone known to kilometres has no corners, and
 * a tone has no edge either.
 */
export function drawnGround({ feature, drawn }: DrawnRow): Feature[] {
  const geometry = rounded(drawn.geometry);
  const smooth: Feature = { ...drawn, geometry };
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [smooth];
  const accuracy_m = feature.properties.accuracy_m ?? feature.layer.card.accuracy_m;
  if (accuracy_m === undefined) return [smooth];
  return feather(geometry, accuracy_m, copies).map((edge) => partOf(drawn, "edge", edge));
}

function rounded(geometry: Geometry): Geometry {
  const round = (positions: readonly Position[]) => roundCorners(positions, 2);
  switch (geometry.type) {
    case "LineString":
      return thinned({ ...geometry, coordinates: round(geometry.coordinates) });
    case "MultiLineString":
      return thinned({ ...geometry, coordinates: geometry.coordinates.map(round) });
    case "Polygon":
      return { ...geometry, coordinates: geometry.coordinates.map(round) };
    case "MultiPolygon":
      return { ...geometry, coordinates: geometry.coordinates.map((part) => part.map(round)) };
    default:
      return geometry;
  }
}

function thinned(geometry: Geometry): Geometry {
  const { geometry: thin } = simplify(asFeature(geometry), { tolerance: tolerance_deg });
  if (thin.type === "LineString") {
    return { ...thin, coordinates: thin.coordinates.map((at) => roundPosition(at, digits)) };
  }
  if (thin.type !== "MultiLineString") return thin;
  const lines = thin.coordinates.map((line) => line.map((at) => roundPosition(at, digits)));
  return { ...thin, coordinates: lines };
}
