import type { Feature, FeatureCollection, Position } from "geojson";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { DrawnShape, Vertex } from "#model/drawn-shape.ts";
import { groundColour, type Theme } from "#model/palette.ts";
import { course, ringAround } from "#earth/geodesic.ts";
import { geometryOf } from "#ask/drawn-geometry.ts";
import { handlesOf } from "#ask/edit-shape.ts";
import type { AskState, Drawing } from "#store/ask-state.ts";
import { labelFont } from "#map/fonts.ts";

/** What a reader drew, as it is to be seen. */
export interface DrawnScene {
  readonly shapes: readonly DrawnShape[];
  readonly asked: number | null;
  /** The shape whose points can be moved. */
  readonly chosen?: number | null;
  readonly drawing?: Drawing | null;
}

/** The sources of what was drawn, and of what the next click would add. */
export const drawnSource = "drawn";
export const nextSource = "drawn-next";
const empty: FeatureCollection = { type: "FeatureCollection", features: [] };

/** A style with what was drawn laid over it. */
export function withDrawn(
  style: StyleSpecification,
  scene: DrawnScene,
  dress: { readonly theme: Theme; readonly scale: number },
  next: FeatureCollection = empty,
): StyleSpecification {
  return {
    ...style,
    sources: {
      ...style.sources,
      [drawnSource]: { type: "geojson", data: drawnData(scene) },
      [nextSource]: { type: "geojson", data: next },
    },
    layers: [...style.layers, ...layersOf(dress)],
  };
}

const positions = (vertices: readonly Vertex[]) => vertices.map(({ at }): Position => [...at]);

/** Everything that was drawn and what is being drawn, each part with the role it is drawn by. */
export function drawnData({ shapes, asked, chosen, drawing }: DrawnScene): FeatureCollection {
  const part = (role: string, geometry: Feature["geometry"], more = {}): Feature => ({
    type: "Feature",
    properties: { role, ...more },
    geometry,
  });
  const features = shapes.flatMap((shape): Feature[] => {
    const isAsked = shape.id === asked;
    const geometry = geometryOf(shape);
    const handles = shape.id === chosen ? handlesOf(shape) : [];
    const vertices =
      shape.kind === "circle" ? [shape.centre] : shape.kind === "thing" ? [] : shape.vertices;
    const label = vertices.at(-1);
    return [
      part(geometry.type === "LineString" ? "line" : "area", geometry, {
        asked: isAsked,
        shape: shape.id,
      }),
      ...positions(vertices).map((at) => part("vertex", { type: "Point", coordinates: at })),
      ...handles.map(({ at, does }) =>
        part("handle", { type: "Point", coordinates: [...at] }, { does }),
      ),
      ...(label
        ? [
            part(
              "number",
              { type: "Point", coordinates: [...label.at] },
              { number: String(shape.id) },
            ),
          ]
        : []),
    ];
  });
  if (drawing) {
    const line = positions(drawing.vertices);
    features.push(
      ...(line.length > 1
        ? [part("line", { type: "LineString", coordinates: course(line) }, { asked: true })]
        : []),
      ...line.map((at) => part("vertex", { type: "Point", coordinates: at })),
    );
  }
  return { type: "FeatureCollection", features };
}

/** What the next click would add. */
export function nextData({ drawing, pointer, radius_m }: AskState): FeatureCollection {
  if (!drawing || !pointer) return empty;
  if (drawing.tool === "circle") return lineOf(ringAround(pointer, radius_m));
  const [first] = drawing.vertices;
  const last = drawing.vertices.at(-1);
  if (!first || !last) return empty;
  const isRing = drawing.tool === "area" && drawing.vertices.length > 1;
  return lineOf(course([last.at, pointer, ...(isRing ? [first.at] : [])]));
}

function lineOf(coordinates: Position[]): FeatureCollection {
  const geometry = { type: "LineString" as const, coordinates };
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry }] };
}

function layersOf(dress: { theme: Theme; scale: number }): LayerSpecification[] {
  const { theme, scale } = dress;
  const ink = groundColour("ink", theme);
  const seal = groundColour("seal", theme);
  const halo = groundColour("halo", theme);
  const role = (name: string) => ["==", ["get", "role"], name] as never;
  const isShape = ["in", ["get", "role"], ["literal", ["line", "area"]]] as never;
  const colour = ["case", ["get", "asked"], seal, ink] as never;
  const round = { "line-cap": "round", "line-join": "round" } as const;
  return [
    {
      id: "drawn/fill",
      type: "fill",
      source: drawnSource,
      filter: role("area"),
      paint: {
        "fill-color": colour,
        "fill-opacity": ["case", ["get", "asked"], 0.1, 0.05] as never,
      },
    },
    {
      id: "drawn/casing",
      type: "line",
      source: drawnSource,
      filter: isShape,
      layout: round,
      paint: { "line-color": halo, "line-width": 5 * scale, "line-opacity": 0.85 },
    },
    {
      id: "drawn/line",
      type: "line",
      source: drawnSource,
      filter: isShape,
      layout: round,
      paint: { "line-color": colour, "line-width": 2 * scale },
    },
    {
      id: "drawn/next",
      type: "line",
      source: nextSource,
      paint: { "line-color": seal, "line-width": 1.6 * scale, "line-dasharray": [3, 2.5] },
    },
    {
      id: "drawn/vertex",
      type: "circle",
      source: drawnSource,
      filter: role("vertex"),
      paint: {
        "circle-radius": 3.5 * scale,
        "circle-color": halo,
        "circle-stroke-color": ink,
        "circle-stroke-width": 1.8 * scale,
      },
    },
    {
      id: "drawn/handle",
      type: "circle",
      source: drawnSource,
      filter: role("handle"),
      paint: {
        "circle-radius": ["case", ["==", ["get", "does"], "middle"], 4 * scale, 7 * scale] as never,
        "circle-color": ["case", ["==", ["get", "does"], "middle"], halo, seal] as never,
        "circle-stroke-color": ["case", ["==", ["get", "does"], "middle"], seal, halo] as never,
        "circle-stroke-width": 1.8 * scale,
      },
    },
    {
      id: "drawn/number",
      type: "symbol",
      source: drawnSource,
      filter: role("number"),
      layout: {
        "text-field": ["get", "number"],
        "text-font": labelFont,
        "text-size": 14 * scale,
        "text-anchor": "bottom-left",
        "text-offset": [0.4, -0.3],
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-color": ink, "text-halo-color": halo, "text-halo-width": 2 * scale },
    },
  ];
}
