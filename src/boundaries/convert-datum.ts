import gcoord from "gcoord";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Datum } from "#model/official-card.ts";

const systems = {
  wgs84: gcoord.WGS84,
  gcj02: gcoord.GCJ02,
  bd09: gcoord.BD09,
} as const satisfies Record<Datum, unknown>;

/** Decimals of a stored degree: a tenth of a metre. */
const digits = 6;

/** A position of some datum in WGS-84, longitude and latitude in degrees. */
export function toWgs84([x = 0, y = 0]: Position, from: Datum): Position {
  return from === "wgs84" ? [x, y] : gcoord.transform([x, y], systems[from], gcoord.WGS84);
}

/** An area of some datum in WGS-84, at a tenth of a metre. */
export function areaToWgs84(shape: Polygon | MultiPolygon, from: Datum): Polygon | MultiPolygon {
  const ring = (positions: readonly Position[]) =>
    positions.map((position) =>
      toWgs84(position, from).map((degrees) => Number(degrees.toFixed(digits))),
    );
  return shape.type === "Polygon"
    ? { type: "Polygon", coordinates: shape.coordinates.map(ring) }
    : { type: "MultiPolygon", coordinates: shape.coordinates.map((part) => part.map(ring)) };
}
