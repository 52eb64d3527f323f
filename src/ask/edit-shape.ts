import type { DrawnShape, LonLat, Vertex } from "#model/drawn-shape.ts";
import { radiusLimits } from "#model/drawn-code.ts";
import { course, destination, distance } from "#earth/geodesic.ts";

/** A place on a shape that a hand can take hold of. */
export interface Handle {
  readonly at: LonLat;
  /** `vertex` moves a point, `middle` sets a new one behind its index, `radius` widens a circle. */
  readonly does: "vertex" | "middle" | "radius";
  readonly index: number;
}

/** Where a shape can be taken hold of; the shape of a thing is the plan's, and stays as it is. */
export function handlesOf(shape: DrawnShape): Handle[] {
  switch (shape.kind) {
    case "circle":
      return [
        { does: "vertex", index: 0, at: shape.centre.at },
        { does: "radius", index: 0, at: destination(shape.centre.at, 90, shape.radius_m) },
      ];
    case "line":
    case "area": {
      const { vertices } = shape;
      const ends = shape.kind === "area" ? [...vertices, ...vertices.slice(0, 1)] : vertices;
      return [
        ...vertices.map(({ at }, index): Handle => ({ does: "vertex", index, at })),
        ...ends.slice(1).flatMap(({ at: to }, index): Handle[] => {
          const from = vertices[index]?.at;
          return from ? [{ does: "middle", index, at: middleOf(from, to) }] : [];
        }),
      ];
    }
    case "thing":
      return [];
  }
}

/** A shape whose handle was moved to a point. */
export function moved(shape: DrawnShape, handle: Handle, to: Vertex): DrawnShape {
  switch (handle.does) {
    case "vertex":
      return withVertex(shape, handle.index, to);
    case "middle":
      return withPoint(shape, handle.index, to);
    case "radius":
      return shape.kind === "circle"
        ? withRadius(shape, Math.round(distance(shape.centre.at, to.at)))
        : shape;
  }
}

/** A shape with one of its points elsewhere. A circle that leaves its thing is no longer about it. */
export function withVertex(shape: DrawnShape, index: number, to: Vertex): DrawnShape {
  if (shape.kind === "circle") return { ...shape, centre: to, about: null };
  if (shape.kind === "thing") return shape;
  return { ...shape, vertices: shape.vertices.map((one, place) => (place === index ? to : one)) };
}

/** A shape with one point more, behind the one at an index. */
export function withPoint(shape: DrawnShape, index: number, point: Vertex): DrawnShape {
  if (shape.kind !== "line" && shape.kind !== "area") return shape;
  const { vertices } = shape;
  return {
    ...shape,
    vertices: [...vertices.slice(0, index + 1), point, ...vertices.slice(index + 1)],
  };
}

/** A shape with one point less; null where too few would stay. */
export function withoutVertex(shape: DrawnShape, index: number): DrawnShape | null {
  if (shape.kind !== "line" && shape.kind !== "area") return null;
  if (shape.vertices.length <= (shape.kind === "line" ? 2 : 3)) return null;
  return { ...shape, vertices: shape.vertices.filter((_, place) => place !== index) };
}

/** A circle with another radius in metres, kept within the limits. */
export function withRadius(
  shape: Extract<DrawnShape, { kind: "circle" }>,
  radius_m: number,
): DrawnShape {
  const { least_m, most_m } = radiusLimits;
  return { ...shape, radius_m: Math.min(most_m, Math.max(least_m, radius_m)) };
}

function middleOf(from: LonLat, to: LonLat): LonLat {
  const way = course([from, to]);
  // Of a long way the drawn course has a point near its middle, of a short one the plane has.
  const [lon = from[0], lat = from[1]] = way[Math.floor(way.length / 2)] ?? [];
  return way.length > 8 ? [lon, lat] : [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}
