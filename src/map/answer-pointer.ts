import type { Map as MapLibreMap, MapGeoJSONFeature, MapMouseEvent } from "maplibre-gl";
import type { EntityId, FeatureId } from "#model/id.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { AppStore } from "#store/app-store.ts";
import type { Overlay } from "#map/overlay.ts";

/** Reach of a finger or a pointer around a thin line, in CSS pixels. */
const reach_px = 6;

/** What the reader sees at x (CSS pixels from the map's left edge). */
export interface Seen {
  /** The map that is on top there: of two that lie over each other, the one whose side it is. */
  readonly mapAt: (x: number) => MapLibreMap;
  /** What deck.gl draws on it, once it is there. */
  readonly overlayAt: (x: number) => Pick<Overlay, "pickFlow" | "pickColumn"> | null;
}

/** Turns clicks on the map into cards and pointing into a hover. */
export function answerPointer(map: MapLibreMap, store: AppStore, seen: Seen): void {
  const { verbs } = store;
  const isDrawing = () => {
    const { drawing, moving } = store.getState().ask;
    return drawing !== null || moving !== null;
  };
  map.on("click", (event) => {
    if (isDrawing() || isOnDrawn(map, store, event)) return;
    const { x, y } = event.point;
    const entity = pick(event, seen, true);
    const district = entity
      ? null
      : (numberAt(seen.mapAt(x), event) ?? seen.overlayAt(x)?.pickColumn(x, y) ?? null);
    if (entity) verbs.openCard(entity);
    else if (district) verbs.listProjectsOf(district);
    else if (store.getState().view.selection) verbs.closeCard();
  });
  let pointedAt: EntityId | null = null;
  map.on("mousemove", (event) => {
    if (isDrawing()) return;
    pointedAt = pick(event, seen, false);
    const isAnswered = pointedAt ?? numberAt(seen.mapAt(event.point.x), event);
    map.getCanvas().style.cursor = isAnswered ? "pointer" : "";
    verbs.hover(pointedAt);
  });
  // The pointer may already be over a name in the text when the map learns that it left.
  map.on("mouseout", () => {
    if (store.getState().hovered === pointedAt) verbs.hover(null);
  });
}

/** Lights on a map what is hovered, wherever the pointer is. */
export function lightsOn(map: MapLibreMap, atlas: Atlas): (entity: EntityId | null) => void {
  let lit: EntityId | null = null;
  return (entity) => {
    setHover(map, atlas, lit, false);
    setHover(map, atlas, entity, true);
    lit = entity;
  };
}

/** Finds the drawn feature that the reader means at x, y (CSS pixels): the smallest and topmost. */
export function featureAt(map: MapLibreMap, x: number, y: number): FeatureId | null {
  const { exact, near } = drawnAt(map, x, y);
  // A name stands beside what it names.
  const isShape = ({ layer }: MapGeoJSONFeature) =>
    layer.type !== "symbol" || !layer.layout?.["text-field"];
  const shapes = exact.filter(isShape);
  const found = meant(shapes, "point") ?? meant(near, "line") ?? meant(shapes, "area");
  return (found?.properties["id"] as FeatureId | undefined) ?? null;
}

/** Finds what the reader means at a point: the smallest and topmost thing of the plan. */
function pick({ point: { x, y } }: MapMouseEvent, seen: Seen, withFlows: boolean): EntityId | null {
  const { exact, near } = drawnAt(seen.mapAt(x), x, y);
  const thin = entityOf(meant(exact, "point") ?? meant(near, "line"));
  return (
    thin ?? (withFlows ? seen.overlayAt(x)?.pickFlow(x, y) : null) ?? entityOf(meant(exact, "area"))
  );
}

/** The district whose number is drawn at a point: it answers only where nothing of the plan does. */
function numberAt(map: MapLibreMap, { point }: MapMouseEvent): EntityId | null {
  const found = map.queryRenderedFeatures(point).find(({ properties }) => properties["district"]);
  return (found?.properties["district"] as EntityId | undefined) ?? null;
}

function drawnAt(map: MapLibreMap, x: number, y: number) {
  const box: [[number, number], [number, number]] = [
    [x - reach_px, y - reach_px],
    [x + reach_px, y + reach_px],
  ];
  return { exact: map.queryRenderedFeatures([x, y]), near: map.queryRenderedFeatures(box) };
}

/** Whether a click is for a shape that the reader drew, and not for what lies under its line. */
function isOnDrawn(map: MapLibreMap, store: AppStore, { point: { x, y } }: MapMouseEvent): boolean {
  if (store.getState().view.panel !== "ask") return false;
  return drawnAt(map, x, y).near.some(({ layer }) => /^drawn\/(?:line|handle)$/.test(layer.id));
}

const entityOf = (feature: MapGeoJSONFeature | null) =>
  (feature?.properties["entity"] as EntityId | undefined) ?? null;

/** Strokes that are no thing of their own: nobody means them. */
export const passedBy: ReadonlySet<string> = new Set(["soft-edge", "reach", "shade"]);

function meant(
  features: readonly MapGeoJSONFeature[],
  kind: "point" | "line" | "area",
): MapGeoJSONFeature | null {
  const found = features.find((feature) => {
    const stroke = feature.layer.id.slice(feature.layer.id.indexOf("/") + 1);
    if (!feature.properties["entity"] || passedBy.has(stroke)) return false;
    const type = feature.layer.type;
    if (kind === "point") return type === "symbol" || type === "circle";
    if (kind === "line") return type === "line" && !stroke.includes("outline") && stroke !== "band";
    return true;
  });
  return found ?? null;
}

/** Marks the drawn features of a thing as pointed at, in every layer that shows it. */
function setHover(map: MapLibreMap, atlas: Atlas, entity: EntityId | null, hover: boolean): void {
  if (!entity || !map.style) return;
  for (const feature of atlas.featuresOf(entity)) {
    if (map.getSource(feature.layer)) {
      map.setFeatureState({ source: feature.layer, id: feature.id }, { hover });
    }
  }
}
