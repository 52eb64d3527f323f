import { ArcLayer } from "@deck.gl/layers";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Feature, FeatureCollection, LineString, Position } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import { hasEvidence, type Certainty } from "#model/certainty.ts";
import type { EntityId } from "#model/id.ts";
import { tintColour, type Theme, type Tint } from "#model/palette.ts";
import type { AppState } from "#store/app-state.ts";
import type { Verbs } from "#store/app-store.ts";
import { visibleLayers } from "#store/sheet.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { buildStyle, firstLabel, type MapFiles } from "#map/build-style.ts";
import type { DrawnLayer } from "#map/draw-context.ts";
import { veil } from "#map/expressions.ts";

interface Flow {
  readonly from: Position;
  readonly to: Position;
  readonly entity: EntityId;
  readonly tint: Tint;
  readonly hasEvidence: boolean;
}

/** What the flows ask of whoever keeps the state: the store, or a figure of a single view. */
export interface FlowKeeper {
  readonly getState: () => Pick<AppState, "view" | "scale" | "failedFiles">;
  readonly verbs: Pick<Verbs, "fileFailed">;
}

/** The flows on a map that runs. */
export interface Flows {
  /** Comes true when every file that was asked for has come or failed. */
  readonly arrived: () => Promise<void>;
  /** Draws what the state asks for now. */
  readonly update: () => void;
  /** The thing whose flow is at a point, in CSS pixels of the map. */
  readonly pick: (x: number, y: number) => EntityId | null;
  readonly detach: () => void;
}

/** How far from an arc a click still means it, in CSS pixels. */
const reach_px = 6;

/**
 * Directions of movement as arcs that thin out towards their far end, drawn by deck.gl in the map's
 * own canvas. Loaded only when a layer of this idiom is first shown.
 */
export function attachFlows(
  map: MapLibreMap,
  atlas: Atlas,
  store: FlowKeeper,
  files: MapFiles,
): Flows {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  const flows = new Map<string, readonly Flow[]>();
  const coming = new Set<Promise<void>>();

  const update = () => {
    const state = store.getState();
    const { view } = state;
    const beforeId = firstLabel(buildStyle(atlas, state, files));
    const shown = visibleLayers(atlas, view).filter((layer) => layer.drawing.as === "flow");
    for (const layer of shown) {
      // A file that failed waits until the reader asks for it again.
      if (!flows.has(layer.id) && !state.failedFiles.includes(layer.file)) coming.add(load(layer));
    }
    overlay.setProps({
      layers: shown.map((layer) =>
        arcs(layer, flows.get(layer.id) ?? [], {
          theme: view.theme,
          selection: view.selection,
          evidenceOnly: view.evidenceOnly,
          beforeId,
        }),
      ),
    });
    map.triggerRepaint();
  };
  const load = async (layer: DrawnLayer) => {
    flows.set(layer.id, []);
    try {
      const response = await fetch(files.address(layer.file));
      if (!response.ok) throw new Error(String(response.status));
      const collection = (await response.json()) as FeatureCollection<LineString>;
      flows.set(layer.id, collection.features.map(flowOf));
      update();
    } catch {
      flows.delete(layer.id);
      store.verbs.fileFailed(layer.file);
    }
  };
  return {
    update,
    arrived: async () => void (await Promise.all(coming)),
    pick: (x, y) => {
      const found = overlay.pickObject({ x, y, radius: reach_px });
      return (found?.object as Flow | undefined)?.entity ?? null;
    },
    detach: () => map.removeControl(overlay),
  };
}

function flowOf({ geometry, properties }: Feature<LineString>): Flow {
  return {
    from: geometry.coordinates[0] ?? [0, 0],
    to: geometry.coordinates.at(-1) ?? [0, 0],
    entity: properties?.["entity"] as EntityId,
    tint: properties?.["tint"] as Tint,
    hasEvidence: hasEvidence(properties?.["certainty"] as Certainty),
  };
}

interface ArcLook {
  readonly theme: Theme;
  readonly selection: string | null;
  readonly evidenceOnly: boolean;
  /** The layer of the map that the arcs go under. */
  readonly beforeId: string | undefined;
}

function arcs(layer: DrawnLayer, data: readonly Flow[], look: ArcLook): ArcLayer<Flow> {
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
