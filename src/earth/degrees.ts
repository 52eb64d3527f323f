/** WGS-84: half of the equator's diameter in metres, and the square of the eccentricity. */
const semiMajor_m = 6378137;
const eccentricity2 = 0.00669437999014;
const radians = Math.PI / 180;

/** How long a degree is on the ellipsoid at a latitude in degrees, eastwards and northwards, in metres. */
export function metresPerDegree(latitude: number): {
  readonly east: number;
  readonly north: number;
} {
  const curve = 1 - eccentricity2 * Math.sin(latitude * radians) ** 2;
  const normal_m = semiMajor_m / Math.sqrt(curve);
  return {
    east: normal_m * Math.cos(latitude * radians) * radians,
    north: ((normal_m * (1 - eccentricity2)) / curve) * radians,
  };
}

/**
 * How far two positions (longitude, latitude in degrees) lie apart, in metres: as on a plane at the
 * latitude between them, good to a thousandth within five hundred kilometres.
 */
export function distanceNear(
  [aLng = 0, aLat = 0]: readonly number[],
  [bLng = 0, bLat = 0]: readonly number[],
): number {
  const { east, north } = metresPerDegree((aLat + bLat) / 2);
  return Math.hypot((bLng - aLng) * east, (bLat - aLat) * north);
}

/** How far a position lies from lines, in metres: on the plane that touches the ellipsoid there. */
export function distanceToLines(
  [lon = 0, lat = 0]: readonly number[],
  lines: readonly (readonly (readonly number[])[])[],
): number {
  const { east, north } = metresPerDegree(lat);
  let least = Infinity;
  for (const line of lines) {
    for (let index = 1; index < line.length; index++) {
      const [ax = 0, ay = 0] = line[index - 1] ?? [];
      const [bx = 0, by = 0] = line[index] ?? [];
      const [x, y] = [(ax - lon) * east, (ay - lat) * north];
      const [dx, dy] = [(bx - ax) * east, (by - ay) * north];
      const along = dx === 0 && dy === 0 ? 0 : -(x * dx + y * dy) / (dx * dx + dy * dy);
      const share = Math.min(1, Math.max(0, along));
      least = Math.min(least, Math.hypot(x + share * dx, y + share * dy));
    }
  }
  return least;
}
