import type { Feature, FeatureCollection, Position } from "geojson";
import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { GeoJSONSource, MapMouseEvent } from "maplibre-gl";
import type { LonLat, Vertex } from "#model/drawn-shape.ts";
import type { FeatureId } from "#model/id.ts";
import { groundColour } from "#model/palette.ts";
import { geometryOf } from "#ask/drawn-geometry.ts";
import { course, ringAround } from "#earth/geodesic.ts";
import type { AppState } from "#store/app-state.ts";
import type { AppStore } from "#store/app-store.ts";
import { labelFont } from "#map/fonts.ts";

/** What the reader draws, on a map that runs. */
export interface DrawingOnMap {
  /** The style of the sheet with what was drawn laid over it. */
  readonly over: (style: StyleSpecification, state: AppState) => StyleSpecification;
  /** Follows the state: the tool that is active, a wish for a point. */
  readonly update: (state: AppState) => void;
  readonly detach: () => void;
}

/** Finds the drawn feature of the plan at x, y (CSS pixels from the map's top left corner). */
type FindFeature = (x: number, y: number) => FeatureId | null;

/** Two clicks closer than this are one: the second of a double click sets no point (CSS pixels). */
const oneClick_px = 5;

const sourceId = "drawn";
const nextId = "drawn-next";
const empty: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Measuring and asking on the map: clicks set points. Loaded when the first tool is taken up. */
export function attachDrawing(map: MapLibreMap, store: AppStore, find: FindFeature): DrawingOnMap {
  const { verbs } = store;
  let middleAnswered: object | null = null;
  let isActive = false;
  let followed: AppState["ask"] | null = null;

  const set = (at: LonLat, x: number, y: number) => {
    const last = store.getState().ask.drawing?.vertices.at(-1);
    if (last) {
      const before = map.project([last.at[0], last.at[1]]);
      if (Math.hypot(before.x - x, before.y - y) < oneClick_px) return;
    }
    verbs.addVertex({ at, on: find(x, y) });
  };
  const onClick = ({ lngLat, point }: MapMouseEvent) => {
    if (store.getState().ask.drawing) set([lngLat.lng, lngLat.lat], point.x, point.y);
  };
  const onDoubleClick = (event: MapMouseEvent) => {
    if (!isActive) return;
    event.preventDefault();
    verbs.finishDrawing();
  };
  const onMove = ({ lngLat }: MapMouseEvent) => {
    if (!store.getState().ask.drawing) return;
    verbs.pointAt([lngLat.lng, lngLat.lat]);
  };
  const onOut = () => {
    if (store.getState().ask.drawing) verbs.pointAt(null);
  };
  map.on("click", onClick);
  map.on("dblclick", onDoubleClick);
  map.on("mousemove", onMove);
  map.on("mouseout", onOut);

  return {
    over: (style, state) => ({
      ...style,
      sources: {
        ...style.sources,
        [sourceId]: { type: "geojson", data: drawn(state) },
        [nextId]: { type: "geojson", data: next(state) },
      },
      layers: [...style.layers, ...layersOf(state)],
    }),
    update: (state) => {
      if (state.ask === followed) return;
      followed = state.ask;
      const { drawing, middleWanted } = state.ask;
      if (isActive !== (drawing !== null)) {
        isActive = drawing !== null;
        map.getCanvas().style.cursor = isActive ? "crosshair" : "";
      }
      const source = map.getSource<GeoJSONSource>(nextId);
      if (source && drawing) source.setData(next(state));
      if (!drawing || !middleWanted || middleWanted === middleAnswered) return;
      middleAnswered = middleWanted;
      const { left, top, right, bottom } = state.insets;
      const { clientWidth, clientHeight } = map.getContainer();
      const x = (left + clientWidth - right) / 2;
      const y = (top + clientHeight - bottom) / 2;
      const { lng, lat } = map.unproject([x, y]);
      set([lng, lat], x, y);
    },
    detach: () => {
      map.off("click", onClick);
      map.off("dblclick", onDoubleClick);
      map.off("mousemove", onMove);
      map.off("mouseout", onOut);
    },
  };
}

const positions = (vertices: readonly Vertex[]) => vertices.map(({ at }): Position => [...at]);

/** Everything that was drawn and what is being drawn, each part with the role it is drawn by. */
function drawn({ ask }: AppState): FeatureCollection {
  const part = (role: string, geometry: Feature["geometry"], more = {}): Feature => ({
    type: "Feature",
    properties: { role, ...more },
    geometry,
  });
  const features = ask.shapes.flatMap((shape): Feature[] => {
    const asked = shape.id === ask.asked;
    const geometry = geometryOf(shape);
    const vertices =
      shape.kind === "circle" ? [shape.centre] : shape.kind === "thing" ? [] : shape.vertices;
    const label = vertices.at(-1);
    return [
      part(geometry.type === "LineString" ? "line" : "area", geometry, { asked }),
      ...positions(vertices).map((at) => part("vertex", { type: "Point", coordinates: at })),
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
  const { drawing } = ask;
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
function next({ ask: { drawing, pointer, radius_m } }: AppState): FeatureCollection {
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

function layersOf({ view: { theme }, scale }: AppState): LayerSpecification[] {
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
      source: sourceId,
      filter: role("area"),
      paint: {
        "fill-color": colour,
        "fill-opacity": ["case", ["get", "asked"], 0.1, 0.05] as never,
      },
    },
    {
      id: "drawn/casing",
      type: "line",
      source: sourceId,
      filter: isShape,
      layout: round,
      paint: { "line-color": halo, "line-width": 5 * scale, "line-opacity": 0.85 },
    },
    {
      id: "drawn/line",
      type: "line",
      source: sourceId,
      filter: isShape,
      layout: round,
      paint: { "line-color": colour, "line-width": 2 * scale },
    },
    {
      id: "drawn/next",
      type: "line",
      source: nextId,
      paint: { "line-color": seal, "line-width": 1.6 * scale, "line-dasharray": [3, 2.5] },
    },
    {
      id: "drawn/vertex",
      type: "circle",
      source: sourceId,
      filter: role("vertex"),
      paint: {
        "circle-radius": 3.5 * scale,
        "circle-color": halo,
        "circle-stroke-color": ink,
        "circle-stroke-width": 1.8 * scale,
      },
    },
    {
      id: "drawn/number",
      type: "symbol",
      source: sourceId,
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
