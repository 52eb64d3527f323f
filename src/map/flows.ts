import { ArcLayer } from "@deck.gl/layers";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Feature, FeatureCollection, LineString, Position } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import { tintColour, type Theme, type Tint } from "#model/palette.ts";
import type { AppStore } from "#store/app-store.ts";
import { visibleLayers } from "#store/sheet.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { buildStyle, firstLabel, type MapFiles } from "#map/build-style.ts";
import type { DrawnLayer } from "#map/draw-context.ts";

interface Flow {
  readonly from: Position;
  readonly to: Position;
  readonly entity: string;
  readonly tint: Tint;
}

/**
 * Directions of movement as arcs that thin out towards their far end, drawn by deck.gl in the map's
 * own canvas. Loaded only when a layer of this idiom is first shown.
 */
export function attachFlows(
  map: MapLibreMap,
  atlas: Atlas,
  store: AppStore,
  files: MapFiles,
): { update: () => void; detach: () => void } {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  const flows = new Map<string, readonly Flow[]>();

  const update = () => {
    const state = store.getState();
    const { view } = state;
    const beforeId = firstLabel(buildStyle(atlas, state, files));
    const shown = visibleLayers(atlas, view).filter((layer) => layer.drawing.as === "flow");
    for (const layer of shown) if (!flows.has(layer.id)) void load(layer);
    overlay.setProps({
      layers: shown.map((layer) =>
        arcs(layer, flows.get(layer.id) ?? [], {
          theme: view.theme,
          selection: view.selection,
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
  return { update, detach: () => map.removeControl(overlay) };
}

function flowOf({ geometry, properties }: Feature<LineString>): Flow {
  return {
    from: geometry.coordinates[0] ?? [0, 0],
    to: geometry.coordinates.at(-1) ?? [0, 0],
    entity: String(properties?.["entity"]),
    tint: properties?.["tint"] as Tint,
  };
}

interface ArcLook {
  readonly theme: Theme;
  readonly selection: string | null;
  /** The layer of the map that the arcs go under. */
  readonly beforeId: string | undefined;
}

function arcs(layer: DrawnLayer, data: readonly Flow[], look: ArcLook): ArcLayer<Flow> {
  const { theme, selection, beforeId } = look;
  const colour = ({ tint, entity }: Flow, strength: number): [number, number, number, number] => {
    const hex = tintColour(entity === selection ? "seal" : tint, theme);
    const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
    return [channel(1), channel(3), channel(5), Math.round(255 * strength * layer.opacity)];
  };
  return new ArcLayer<Flow>({
    id: `${layer.id}/flow`,
    data: data as Flow[],
    getSourcePosition: ({ from }) => [from[0] ?? 0, from[1] ?? 0],
    getTargetPosition: ({ to }) => [to[0] ?? 0, to[1] ?? 0],
    getSourceColor: (flow) => colour(flow, 0.95),
    getTargetColor: (flow) => colour(flow, 0.25),
    getWidth: 5,
    // Laid flat: the arc bends in the plane of the sheet, so that directions do not hide each other.
    getHeight: 0.35,
    getTilt: 90,
    widthMinPixels: 2,
    ...(beforeId !== undefined && { beforeId }),
    updateTriggers: { getSourceColor: [theme, selection], getTargetColor: [theme, selection] },
  });
}
