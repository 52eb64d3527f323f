import type { LineString, MultiPolygon, Position } from "geojson";
import type { DrawnShape, Vertex } from "#model/drawn-shape.ts";
import type { FeatureId } from "#model/id.ts";
import { areaOf, areaOfAll, course, lengthOf, ringAround } from "#earth/geodesic.ts";
import { closed, crossesItself, type Areas } from "#ask/relate.ts";

/** The areas that a shape bounds; none for a line. */
export function areasOf(shape: DrawnShape): Areas {
  switch (shape.kind) {
    case "line":
      return [];
    case "area":
      return [[course(closed(shape.vertices.map(positionOf)))]];
    case "circle":
      return [[ringAround(shape.centre.at, shape.radius_m)]];
    case "thing":
      return shape.areas;
  }
}

/** A drawn shape as the map and a file have it. */
export function geometryOf(shape: DrawnShape): LineString | MultiPolygon {
  if (shape.kind === "line") {
    return { type: "LineString", coordinates: course(shape.vertices.map(positionOf)) };
  }
  return { type: "MultiPolygon", coordinates: areasOf(shape).map((polygon) => [...polygon]) };
}

/** What a shape measures: a line in metres, an area in square metres with the length of its edge. */
export type Measured =
  | { readonly as: "length"; readonly m: number }
  | { readonly as: "area"; readonly m2: number; readonly edge_m: number };

export function measure(shape: DrawnShape): Measured {
  switch (shape.kind) {
    case "line":
      return { as: "length", m: lengthOf(shape.vertices.map(positionOf)) };
    case "area": {
      const ring = closed(shape.vertices.map(positionOf));
      return { as: "area", m2: areaOf([ring]), edge_m: lengthOf(ring) };
    }
    default: {
      const areas = areasOf(shape);
      const edge_m = areas.flat().reduce((sum, ring) => sum + lengthOf(ring), 0);
      return { as: "area", m2: areaOfAll(areas), edge_m };
    }
  }
}

/** Whether the outline crosses itself, so that it bounds no one area. */
export function isTangled(shape: DrawnShape): boolean {
  return shape.kind === "area" && crossesItself(shape.vertices.map(positionOf));
}

/** The features of the atlas that a shape was drawn on: it is no better known than they are. */
export function supportsOf(shape: DrawnShape): FeatureId[] {
  const of = (vertices: readonly Vertex[]) => vertices.flatMap(({ on }) => on ?? []);
  switch (shape.kind) {
    case "line":
    case "area":
      return [...new Set(of(shape.vertices))];
    case "circle":
      return of([shape.centre]);
    case "thing":
      return [...shape.features];
  }
}

const positionOf = ({ at: [lon, lat] }: Vertex): Position => [lon, lat];
