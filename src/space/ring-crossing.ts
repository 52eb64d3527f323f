import type { MultiPolygon, Polygon, Position } from "geojson";

interface Edge {
  readonly from: Position;
  readonly to: Position;
  readonly west: number;
  readonly east: number;
}

/**
 * The first position, longitude and latitude, where two edges of an area cross; null where none do.
 * Edges may touch. A sweep from west to east: a ring of ten thousand positions takes well under a second.
 */
export function ringCrossing(area: Polygon | MultiPolygon): Position | null {
  const edges = edgesOf(area).sort((a, b) => a.west - b.west);
  let open: Edge[] = [];
  for (const edge of edges) {
    open = open.filter(({ east }) => east >= edge.west);
    for (const other of open) {
      const found = crossingOf(edge, other);
      if (found) return found;
    }
    open.push(edge);
  }
  return null;
}

function edgesOf(area: Polygon | MultiPolygon): Edge[] {
  const rings = area.type === "Polygon" ? area.coordinates : area.coordinates.flat();
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap((to, index) => {
      const from = ring[index];
      if (!from) return [];
      const [x = 0, z = 0] = [from[0], to[0]];
      return [{ from, to, west: Math.min(x, z), east: Math.max(x, z) }];
    }),
  );
}

function crossingOf(one: Edge, other: Edge): Position | null {
  const before = side(other, one.from);
  const after = side(other, one.to);
  if (before * after >= 0 || side(one, other.from) * side(one, other.to) >= 0) return null;
  const share = before / (before - after);
  const at = (axis: 0 | 1) => {
    const [from = 0, to = 0] = [one.from[axis], one.to[axis]];
    return Number((from + (to - from) * share).toFixed(6));
  };
  return [at(0), at(1)];
}

/** Positive where a position lies left of an edge, negative right of it, 0 on it. */
function side({ from, to }: Edge, position: Position): number {
  const [ax = 0, ay = 0] = from;
  const [bx = 0, by = 0] = to;
  const [x = 0, y = 0] = position;
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}
