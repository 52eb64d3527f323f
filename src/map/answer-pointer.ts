import type { Map as MapLibreMap, MapGeoJSONFeature, MapMouseEvent } from "maplibre-gl";
import type { EntityId, FeatureId } from "#model/id.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { AppStore } from "#store/app-store.ts";

/** Reach of a finger or a pointer around a thin line, in CSS pixels. */
const reach_px = 6;

/** Finds a flow at x, y (CSS pixels from the map's top left corner). */
type PickFlow = (x: number, y: number) => EntityId | null;

/**
 * Turns clicks on the map into cards and pointing into a hover. Returns how the map lights what is
 * hovered, wherever the pointer is.
 */
export function answerPointer(
  map: MapLibreMap,
  atlas: Atlas,
  store: AppStore,
  pickFlow: PickFlow,
): (entity: EntityId | null) => void {
  const { verbs } = store;
  const isDrawing = () => store.getState().ask.drawing !== null;
  map.on("click", (event) => {
    if (isDrawing()) return;
    const entity = pick(map, event, pickFlow);
    if (entity) verbs.openCard(entity);
    else if (store.getState().view.selection) verbs.closeCard();
  });
  let pointedAt: EntityId | null = null;
  map.on("mousemove", (event) => {
    if (isDrawing()) return;
    pointedAt = pick(map, event);
    map.getCanvas().style.cursor = pointedAt ? "pointer" : "";
    verbs.hover(pointedAt);
  });
  // The pointer may already be over a name in the text when the map learns that it left.
  map.on("mouseout", () => {
    if (store.getState().hovered === pointedAt) verbs.hover(null);
  });

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
function pick(
  map: MapLibreMap,
  { point: { x, y } }: MapMouseEvent,
  pickFlow: PickFlow = () => null,
): EntityId | null {
  const { exact, near } = drawnAt(map, x, y);
  const thin = entityOf(meant(exact, "point") ?? meant(near, "line"));
  return thin ?? pickFlow(x, y) ?? entityOf(meant(exact, "area"));
}

function drawnAt(map: MapLibreMap, x: number, y: number) {
  const box: [[number, number], [number, number]] = [
    [x - reach_px, y - reach_px],
    [x + reach_px, y + reach_px],
  ];
  return { exact: map.queryRenderedFeatures([x, y]), near: map.queryRenderedFeatures(box) };
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
