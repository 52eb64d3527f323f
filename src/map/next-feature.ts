import type { EntityId } from "#model/id.ts";

/** A thing that is drawn in view: CSS pixels from the map's top left corner, down and to the right. */
export interface InView {
  readonly entity: EntityId;
  readonly x: number;
  readonly y: number;
}

export type Direction = "left" | "up" | "right" | "down";

const headings: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [-1, 0],
  up: [0, -1],
  right: [1, 0],
  down: [0, 1],
};

/** Two things closer than this along a direction lie beside each other, not one after the other. */
const least_px = 3;
/** What lies off the straight line counts for so much more than what lies along it. */
const offLine = 2;

/** The nearest thing in a direction, those straight ahead before those aslant; null for none. */
export function nextFeature(
  all: readonly InView[],
  from: { readonly x: number; readonly y: number },
  direction: Direction,
): InView | null {
  const [dx, dy] = headings[direction];
  const ahead = all
    .map((one) => {
      const along = (one.x - from.x) * dx + (one.y - from.y) * dy;
      const off = Math.abs((one.x - from.x) * dy) + Math.abs((one.y - from.y) * dx);
      return { one, along, off, far: along + offLine * off };
    })
    .filter(({ along }) => along >= least_px)
    .sort((a, b) => a.far - b.far);
  return (ahead.find(({ along, off }) => off <= along) ?? ahead[0])?.one ?? null;
}

/** The thing nearest to a place; null where nothing is drawn. */
export function nearestFeature(
  all: readonly InView[],
  { x, y }: { readonly x: number; readonly y: number },
): InView | null {
  const away = (one: InView) => Math.hypot(one.x - x, one.y - y);
  return [...all].sort((a, b) => away(a) - away(b))[0] ?? null;
}
