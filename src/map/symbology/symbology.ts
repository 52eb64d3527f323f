import type { Idiom } from "#model/layer.ts";
import type { DrawContext, DrawnLayer, Stroke } from "#map/draw-context.ts";
import { axis, centre, circle, cluster, extent, plate, zone } from "#map/symbology/areas.ts";
import { boundary, county, lake, place, river, tract } from "#map/symbology/ground.ts";
import { relief } from "#map/symbology/relief.ts";
import { belt, corridor } from "#map/symbology/bands.ts";
import { column, grid } from "#map/symbology/counts.ts";
import { expressway, metroLine, railway } from "#map/symbology/lines.ts";
import { airport } from "#map/symbology/airports.ts";
import { project } from "#map/symbology/projects.ts";
import { station } from "#map/symbology/stations.ts";

/** The strokes that draw a layer in its idiom. A new idiom does not compile until it has a case. */
export function strokesOf(layer: DrawnLayer, context: DrawContext): Stroke[] {
  const idiom: Idiom = layer.drawing.as;
  switch (idiom) {
    case "centre":
      return centre(layer, context);
    case "cluster":
      return cluster(layer, context);
    case "zone":
      return zone(layer, context);
    case "plate":
      return plate(layer, context);
    case "belt":
      return belt(layer, context);
    case "axis":
      return axis(layer, context);
    case "corridor":
      return corridor(layer, context);
    case "circle":
      return circle(layer, context);
    case "railway":
      return railway(layer, context);
    case "expressway":
      return expressway(layer, context);
    case "metro-line":
      return metroLine(layer, context);
    case "station":
      return station(layer, context);
    case "airport":
      return airport(layer, context);
    case "project":
      return project(layer, context);
    case "flow":
      // Drawn by deck.gl over the map, on demand: map/flows.ts.
      return [];
    case "column":
      return column(layer, context);
    case "grid":
      return grid(layer, context);
    case "place":
      return place(layer, context);
    case "county":
      return county(layer, context);
    case "tract":
      return tract(layer, context);
    case "extent":
      return extent(layer, context);
    case "boundary":
      return boundary(layer, context);
    case "river":
      return river(layer, context);
    case "lake":
      return lake(layer, context);
    case "relief":
      return relief(layer, context);
  }
}
