import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Problem } from "#model/problem.ts";
import { boundsOf, joinBounds } from "#space/extent.ts";
import { positionsOf } from "#earth/positions.ts";
import type { RawUnit } from "#boundaries/read-boundary-file.ts";

/**
 * Whether the positions of a file can be longitude and latitude of the extent at all. Metres of a
 * projection and swapped axes are told as what they are, once for the file.
 */
export function checkAxes(
  raws: readonly RawUnit[],
  extent: Polygon | MultiPolygon | null,
  file: string,
): Problem | null {
  const positions = raws.flatMap(({ shape }) => positionsOf(shape));
  const [first] = positions;
  if (!first) return null;
  const stated = first.slice(0, 2).join(", ");
  const expected = "longitude, latitude in degrees";
  if (positions.some(([x = 0, y = 0]) => Math.abs(x) > 180 || Math.abs(y) > 180)) {
    const message = `projected coordinates: ${stated}`;
    const turn = "QGIS (export as EPSG:4490) or ogr2ogr -t_srs EPSG:4490 makes them of it";
    const grid = gridOf(first);
    return { file, field: "coordinates", message, expected: `${expected}${grid}; ${turn}` };
  }
  if (!extent) return null;
  const [west, south, east, north] = boundsOf(extent);
  const share = (holds: (position: Position) => boolean) =>
    positions.filter(holds).length / positions.length;
  const within = (x = 0, y = 0) => x > west - 1 && x < east + 1 && y > south - 1 && y < north + 1;
  const right = share(([x, y]) => within(x, y));
  if (right === 0 && share(([x, y]) => within(y, x)) > 0) {
    const message = `swapped axes: ${stated}`;
    const turned = first.slice(0, 2).reverse().join(", ");
    return { file, field: "coordinates", message, expected: `longitude first: ${turned}` };
  }
  if (right > 0) return null;
  const all = joinBounds(raws.map(({ shape }) => boundsOf(shape)));
  const tell = (bounds: readonly number[]) => bounds.map((one) => one.toFixed(2)).join(", ");
  const message = `other area: ${tell(all)} (west, south, east, north)`;
  return {
    file,
    field: "coordinates",
    message,
    expected: `within ${tell([west, south, east, north])}`,
  };
}

/** What metres look like: a Gauss–Krüger grid of three or six degrees with the zone before the easting. */
function gridOf([x = 0, y = 0]: Position): string {
  const easting = Math.max(x, y);
  const zone = Math.floor(easting / 1e6);
  if (zone >= 25 && zone <= 45) {
    return ` (this looks like Gauss–Krüger of 3°, zone ${zone}, central meridian ${zone * 3}°E)`;
  }
  if (zone >= 13 && zone <= 23) {
    return ` (this looks like Gauss–Krüger of 6°, zone ${zone}, central meridian ${zone * 6 - 3}°E)`;
  }
  return "";
}
