import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from "maplibre-gl";
import type { DrawnShape } from "#model/drawn-shape.ts";
import type { FeatureId } from "#model/id.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { handlesOf, moved, type Handle } from "#ask/edit-shape.ts";
import type { AppStore } from "#store/app-store.ts";
import { askVerbs } from "#store/ask-verbs.ts";
import { drawnIn } from "#store/drawn-shapes.ts";
import { drawnSource } from "#map/drawn-style.ts";

/** Finds the drawn feature of the plan at x, y (CSS pixels from the map's top left corner). */
export type FindFeature = (x: number, y: number) => FeatureId | null;

/** Reach of a pointer and of a finger around a handle, in CSS pixels. */
const reach_px = { pointer: 12, finger: 24 } as const;

interface Held {
  readonly shape: DrawnShape;
  readonly handle: Handle;
}

/** Lets a hand choose a drawn shape by its line, and move its points and the edge of a circle. */
export function attachHandles(
  map: MapLibreMap,
  atlas: Atlas,
  store: AppStore,
  find: FindFeature,
): { readonly detach: () => void } {
  const verbs = askVerbs(store);
  let held: Held | null = null;

  const handleAt = (x: number, y: number, reach: number): Held | null => {
    const { view, ask } = store.getState();
    if (view.panel !== "ask" || ask.drawing || ask.chosen === null) return null;
    const { shapes } = drawnIn(atlas, view.draw, ask.outlines);
    const shape = shapes.find(({ id }) => id === ask.chosen);
    if (!shape) return null;
    const near = handlesOf(shape).map((handle) => {
      const at = map.project([handle.at[0], handle.at[1]]);
      // A point comes before the middle of a short side.
      const later = handle.does === "middle" ? reach / 2 : 0;
      return { handle, away: Math.hypot(at.x - x, at.y - y) + later };
    });
    const [nearest] = near.sort((a, b) => a.away - b.away);
    return nearest && nearest.away <= reach ? { shape, handle: nearest.handle } : null;
  };
  const placed = ({ lngLat: { lng, lat } }: MapMouseEvent | MapTouchEvent) => [lng, lat] as const;

  const onDown = (event: MapMouseEvent | MapTouchEvent) => {
    const isFinger = event.type === "touchstart";
    if (isFinger && (event as MapTouchEvent).points.length !== 1) return;
    const { x, y } = event.point;
    held = handleAt(x, y, isFinger ? reach_px.finger : reach_px.pointer);
    if (!held) return;
    event.preventDefault();
    window.addEventListener("pointerup", onUp, { once: true });
    window.addEventListener("pointercancel", onUp, { once: true });
  };
  const onMove = (event: MapMouseEvent | MapTouchEvent) => {
    if (held) {
      event.preventDefault();
      const to = { at: placed(event), on: find(event.point.x, event.point.y) };
      verbs.moveShape(moved(held.shape, held.handle, to));
      return;
    }
    const { ask } = store.getState();
    if (ask.drawing || event.type !== "mousemove") return;
    const { x, y } = event.point;
    if (handleAt(x, y, reach_px.pointer)) map.getCanvas().style.cursor = "grab";
    else if (shapeAt(map, store, x, y) !== null) map.getCanvas().style.cursor = "pointer";
  };
  const onUp = () => {
    window.removeEventListener("pointerup", onUp);
    window.removeEventListener("pointercancel", onUp);
    const { moving } = store.getState().ask;
    const handle = held?.handle;
    held = null;
    if (!moving || !handle) return;
    verbs.changeShape(moving, `${handle.does} ${handle.index} of`);
    verbs.chooseShape(moving.id);
  };
  const onClick = ({ point: { x, y } }: MapMouseEvent) => {
    const found = shapeAt(map, store, x, y);
    if (found !== null) verbs.chooseShape(found);
  };
  map.on("mousedown", onDown);
  map.on("touchstart", onDown);
  map.on("mousemove", onMove);
  map.on("touchmove", onMove);
  map.on("click", onClick);
  return {
    detach: () => {
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onUp);
      map.off("mousedown", onDown);
      map.off("touchstart", onDown);
      map.off("mousemove", onMove);
      map.off("touchmove", onMove);
      map.off("click", onClick);
    },
  };
}

/** The drawn shape whose line lies at x, y (CSS pixels), while the panel is open and no tool is active. */
function shapeAt(map: MapLibreMap, store: AppStore, x: number, y: number): number | null {
  const { view, ask } = store.getState();
  if (view.panel !== "ask" || ask.drawing || !map.getLayer("drawn/line")) return null;
  const reach = reach_px.pointer / 2;
  const [found] = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers: ["drawn/line"] },
  );
  const id: unknown = found?.source === drawnSource ? found.properties["shape"] : null;
  return typeof id === "number" ? id : null;
}
