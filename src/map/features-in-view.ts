import type { Map as MapLibreMap } from "maplibre-gl";
import type { EntityId } from "#model/id.ts";
import { positionsOf } from "#earth/positions.ts";
import type { Insets } from "#store/app-state.ts";
import { passedBy } from "#map/answer-pointer.ts";
import type { InView } from "#map/next-feature.ts";

/** Every thing that is drawn where nothing covers the map, once, at the middle of what is seen of it. */
export function featuresInView(map: MapLibreMap, insets: Insets): InView[] {
  const { clientWidth, clientHeight } = map.getCanvas();
  const [west, north] = [insets.left, insets.top];
  const [east, south] = [clientWidth - insets.right, clientHeight - insets.bottom];
  const seen = new Map<EntityId, { isPoint: boolean; corners: { x: number; y: number }[] }>();
  const box: [[number, number], [number, number]] = [
    [west, north],
    [east, south],
  ];
  for (const { properties, geometry, layer } of map.queryRenderedFeatures(box)) {
    const entity = properties["entity"] as EntityId | undefined;
    if (!entity || passedBy.has(layer.id.slice(layer.id.indexOf("/") + 1))) continue;
    const isPoint = geometry.type === "Point";
    const known = seen.get(entity);
    // The sign of a thing is the thing; its line or area counts where it has none.
    if (known?.isPoint) continue;
    const corners = positionsOf(geometry)
      .map(([lng = 0, lat = 0]) => map.project([lng, lat]))
      .filter(({ x, y }) => x >= west && x <= east && y >= north && y <= south);
    if (corners.length === 0) continue;
    if (isPoint || !known) seen.set(entity, { isPoint, corners });
    else known.corners.push(...corners);
  }
  return [...seen].map(([entity, { corners }]) => ({ entity, ...middleOf(corners) }));
}

/** The corner nearest to the mean of all: on a line it lies on the line. */
function middleOf(corners: readonly { x: number; y: number }[]): { x: number; y: number } {
  const mean = (of: (corner: { x: number; y: number }) => number) =>
    corners.reduce((sum, corner) => sum + of(corner), 0) / corners.length;
  const [x, y] = [mean((corner) => corner.x), mean((corner) => corner.y)];
  const away = (corner: { x: number; y: number }) => Math.hypot(corner.x - x, corner.y - y);
  const [first = { x, y }] = [...corners].sort((a, b) => away(a) - away(b));
  return { x: first.x, y: first.y };
}
