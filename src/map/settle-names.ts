import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Places the names anew whenever the map comes to rest. While it moves, MapLibre lets a name keep
 * the side of its place that it had; at rest the picture must follow from the view alone, or the
 * same link or scene would look different by the way one came to it.
 */
export function settleNames(map: MapLibreMap): void {
  let isSettled = false;
  const unsettle = () => {
    isSettled = false;
  };
  map.on("move", unsettle);
  map.on("data", unsettle);
  map.on("idle", () => {
    if (isSettled) return;
    isSettled = true;
    map.style.placement.variableOffsets = {};
    map.triggerRepaint();
  });
}
