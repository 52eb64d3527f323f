import type { CompiledAtlas } from "#compile/compile-atlas.ts";
import { quantile } from "./line-agreement.ts";

export type Shape = CompiledAtlas["shapes"][number];

/** What a layer says of itself: how many shapes, how sure, how made, how far they may be wrong. */
export interface LayerRow {
  readonly layer: string;
  readonly features: number;
  readonly certainties: ReadonlyMap<string, number>;
  readonly methods: ReadonlyMap<string, number>;
  readonly medianAccuracy_m: number;
  readonly largestAccuracy_m: number;
}

/** One row a layer, in the order of the shapes. Ground that states nothing of its own takes its card's. */
export function layerTable(shapes: readonly Shape[]): LayerRow[] {
  const layers = new Set(shapes.map(({ layer }) => layer.id as string));
  return [...layers].map((layer) => {
    const own = shapes.filter((shape) => shape.layer.id === layer);
    const accuracies = own.flatMap((shape) => accuracyOf(shape) ?? []);
    return {
      layer,
      features: own.length,
      certainties: counted(own.map((shape) => stated(shape, "certainty"))),
      methods: counted(own.map((shape) => stated(shape, "method"))),
      medianAccuracy_m: quantile(accuracies, 0.5),
      largestAccuracy_m: quantile(accuracies, 1),
    };
  });
}

/** The stated accuracy of a shape in metres, of its own or of its layer. */
export function accuracyOf({ properties, layer }: Shape): number | undefined {
  return properties.accuracy_m ?? layer.card.accuracy_m;
}

function stated({ properties, layer }: Shape, field: "certainty" | "method"): string {
  const own = field in properties ? (properties as Record<string, unknown>)[field] : undefined;
  return String(own ?? layer.card[field] ?? "not stated");
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
