import type { MultiPolygon, Polygon, Position } from "geojson";

type Area = Polygon | MultiPolygon;

/** The rings of an area, holes as well. */
export function ringsOf(area: Area): Position[][] {
  return area.type === "Polygon" ? area.coordinates : area.coordinates.flat();
}

/**
 * The lines around areas that belong together: edges that two of them share, position for position,
 * lie inside and are left out. Positions longitude, latitude.
 */
export function outlineOf(areas: readonly Area[]): Position[][] {
  const rings = areas.flatMap(ringsOf);
  if (areas.length === 1) return rings;
  const key = (from: Position, to: Position) => [from.join(), to.join()].sort().join(";");
  const counts = new Map<string, number>();
  for (const [from, to] of rings.flatMap(edgesIn)) {
    counts.set(key(from, to), (counts.get(key(from, to)) ?? 0) + 1);
  }
  return rings.flatMap((ring) => {
    const lines: Position[][] = [[]];
    for (const [from, to] of edgesIn(ring)) {
      const line = lines.at(-1) ?? [];
      if (counts.get(key(from, to)) !== 1) lines.push([]);
      else line.push(...(line.length === 0 ? [from, to] : [to]));
    }
    return lines.filter((line) => line.length > 1);
  });
}

function edgesIn(ring: readonly Position[]): [Position, Position][] {
  return ring.slice(1).flatMap((to, index) => {
    const from = ring[index];
    return from ? [[from, to]] : [];
  });
}
