import type { MultiLineString, MultiPolygon, Polygon, Position } from "geojson";

/**
 * The outlines of areas as lines, each edge once: where two areas share a stretch, position for
 * position, it is not repeated, so that a dashed line keeps its rhythm. Positions longitude, latitude.
 */
export function edgesOf(areas: readonly (Polygon | MultiPolygon)[]): MultiLineString {
  const seen = new Set<string>();
  const lines: Position[][] = [];
  for (const ring of areas.flatMap(ringsOf)) {
    let line: Position[] = [];
    for (const [index, to] of ring.entries()) {
      const from = ring[index - 1];
      if (!from) continue;
      const key = [from.join(), to.join()].sort().join(";");
      if (seen.has(key)) {
        if (line.length > 1) lines.push(line);
        line = [];
        continue;
      }
      seen.add(key);
      if (line.length === 0) line.push(from);
      line.push(to);
    }
    if (line.length > 1) lines.push(line);
  }
  return { type: "MultiLineString", coordinates: lines };
}

function ringsOf(area: Polygon | MultiPolygon): Position[][] {
  return area.type === "Polygon" ? area.coordinates : area.coordinates.flat();
}
