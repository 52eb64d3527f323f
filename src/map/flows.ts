import { ArcLayer } from "@deck.gl/layers";
import type { Feature, LineString, Position } from "geojson";
import { hasEvidence, type Certainty } from "#model/certainty.ts";
import type { EntityId } from "#model/id.ts";
import { tintColour, type Theme, type Tint } from "#model/palette.ts";
import type { DrawnLayer } from "#map/draw-context.ts";
import { veil } from "#map/expressions.ts";

export interface Flow {
  readonly from: Position;
  readonly to: Position;
  readonly entity: EntityId;
  readonly tint: Tint;
  readonly hasEvidence: boolean;
}

export function flowOf({ geometry, properties }: Feature<LineString>): Flow {
  return {
    from: geometry.coordinates[0] ?? [0, 0],
    to: geometry.coordinates.at(-1) ?? [0, 0],
    entity: properties?.["entity"] as EntityId,
    tint: properties?.["tint"] as Tint,
    hasEvidence: hasEvidence(properties?.["certainty"] as Certainty),
  };
}

export interface ArcLook {
  readonly theme: Theme;
  readonly selection: string | null;
  readonly evidenceOnly: boolean;
  /** The layer of the map that the arcs go under. */
  readonly beforeId: string | undefined;
}

/** Directions of movement as arcs that thin out towards their far end. */
export function arcs(layer: DrawnLayer, data: readonly Flow[], look: ArcLook): ArcLayer<Flow> {
  const { theme, selection, evidenceOnly, beforeId } = look;
  const colour = (flow: Flow, strength: number): [number, number, number, number] => {
    const hex = tintColour(flow.entity === selection ? "seal" : flow.tint, theme);
    const fade = evidenceOnly && !flow.hasEvidence ? veil : 1;
    const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
    return [channel(1), channel(3), channel(5), Math.round(255 * strength * fade * layer.opacity)];
  };
  const triggers = [theme, selection, evidenceOnly, layer.opacity];
  return new ArcLayer<Flow>({
    id: `${layer.id}/flow`,
    pickable: true,
    data: data as Flow[],
    getSourcePosition: ({ from }) => [from[0] ?? 0, from[1] ?? 0],
    getTargetPosition: ({ to }) => [to[0] ?? 0, to[1] ?? 0],
    getSourceColor: (flow) => colour(flow, 0.8),
    getTargetColor: (flow) => colour(flow, 0.25),
    getWidth: 5,
    // Laid flat: the arc bends in the plane of the sheet, so that directions do not hide each other.
    getHeight: 0.35,
    getTilt: 90,
    widthMinPixels: 2,
    ...(beforeId !== undefined && { beforeId }),
    updateTriggers: { getSourceColor: triggers, getTargetColor: triggers },
  });
}
