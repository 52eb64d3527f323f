import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";

export interface PlacedLabels {
  readonly zoom: number;
  /** Every name on the map: the layer of the atlas, and the words. */
  readonly names: readonly { readonly layer: string; readonly name: string }[];
  /** Pairs of names whose boxes cut into each other. */
  readonly touching: readonly (readonly [string, string])[];
}

interface Box {
  readonly key: { readonly bucketInstanceId: number; readonly featureIndex: number };
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The part of MapLibre's placement that holds the boxes; it has no public form. */
interface Placement {
  readonly collisionIndex: {
    readonly grid: {
      readonly boxKeys: readonly Box["key"][];
      readonly bboxes: readonly number[];
      readonly circleKeys: readonly Box["key"][];
      readonly circles: readonly number[];
    };
  };
}

/** Reads from a map at rest which names stand where. */
export function placedLabels(map: MapLibreMap, style: StyleSpecification): PlacedLabels {
  const layers = style.layers.flatMap((layer) =>
    layer.type === "symbol" && layer.layout?.["text-field"] ? [layer.id] : [],
  );
  const names = map.queryRenderedFeatures({ layers }).map((feature) => ({
    layer: feature.source,
    name: String(feature.properties["name"] ?? ""),
  }));
  const { grid } = (map.style as unknown as { placement: Placement }).placement.collisionIndex;
  const boxes = grid.boxKeys.map((key, at): Box => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = grid.bboxes.slice(at * 4, at * 4 + 4);
    return { key, x1, y1, x2, y2 };
  });
  // A name along a line is a row of circles; the square inside each stands for it.
  const circles = grid.circleKeys.map((key, at): Box => {
    const [x = 0, y = 0, radius = 0] = grid.circles.slice(at * 3, at * 3 + 3);
    const half = radius * Math.SQRT1_2;
    return { key, x1: x - half, y1: y - half, x2: x + half, y2: y + half };
  });
  return { zoom: map.getZoom(), names, touching: touchingOf([...boxes, ...circles]) };
}

function touchingOf(boxes: readonly Box[]): [string, string][] {
  const nameOf = ({ key, x1, y1 }: Box) =>
    `${key.bucketInstanceId}/${key.featureIndex} at ${Math.round(x1)}, ${Math.round(y1)}`;
  const isSame = (a: Box, b: Box) =>
    a.key.bucketInstanceId === b.key.bucketInstanceId && a.key.featureIndex === b.key.featureIndex;
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => !isSame(a, b) && a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2)
      .map((b): [string, string] => [nameOf(a), nameOf(b)]),
  );
}
