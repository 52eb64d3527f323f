import type { StoreApi } from "zustand/vanilla";
import { documentOf, type DocumentId } from "#model/id.ts";
import type { Lineage, Stop } from "#model/lineage.ts";
import type { Bounds } from "#model/view.ts";
import type { AtlasFiles } from "#atlas/load.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { stopOnMap, withPlanLayers } from "#atlas/stops.ts";
import type { AppState } from "#store/app-state.ts";
import type { ComparedSide } from "#store/lineage-state.ts";

/** What the reader can do on the time line of the documents. */
export interface LineageVerbs {
  /** Asks for the file that the evidence names; without the evidence there is none to ask for. */
  readonly needLineage: () => void;
  readonly retryLineage: () => void;
  /** Chooses a document: the map shows the layers of what it sets out, and where they lie. */
  readonly goToStop: (document: DocumentId) => void;
  /** Holds a document beside the one chosen; null ends the comparison. */
  readonly compareWith: (document: DocumentId | null) => void;
  /** Shows the layers of one side or of both; the map stays where it is, so that they can be compared. */
  readonly showSide: (side: ComparedSide) => void;
}

type Store = Pick<StoreApi<AppState>, "getState" | "setState">;

/** The verbs of the time line. */
export function lineageVerbs(
  store: Store,
  atlas: Atlas,
  files: Pick<AtlasFiles, "lineage">,
): LineageVerbs {
  const load = async (): Promise<void> => {
    const { details } = store.getState();
    if (details?.state !== "ready") return;
    const file = details.details.lineage;
    store.setState({ lineage: { state: "loading" } });
    try {
      const lineage = await files.lineage(file);
      store.setState((state) => ({
        lineage: { state: "ready", lineage },
        stop: state.stop ?? firstStop(atlas, lineage, state),
      }));
    } catch {
      store.setState({ lineage: { state: "failed", file } });
    }
  };
  const show = (change: Partial<AppState>) =>
    store.setState((state) => {
      const next = { ...state, ...change };
      const stops = stopsOnMap(next);
      const layers = withPlanLayers(atlas, state.view.layers, [
        ...new Set(stops.flatMap((stop) => stop.layers)),
      ]);
      return { ...change, view: { ...state.view, layers } };
    });
  const fly = () => {
    const bounds = boundsOf(stopsChosen(store.getState()));
    if (bounds) store.setState({ flight: { bounds, atOnce: false } });
  };
  return {
    needLineage: () => {
      if (!store.getState().lineage) void load();
    },
    retryLineage: () => void load(),
    goToStop: (stop) => {
      const { comparedStop } = store.getState();
      show({ stop, comparedStop: comparedStop === stop ? null : comparedStop });
      fly();
    },
    compareWith: (comparedStop) => {
      show({ comparedStop, comparedSide: "both" });
      fly();
    },
    showSide: (comparedSide) => show({ comparedSide }),
  };
}

/** The stop that the map shows already, else the document being read, else the latest. */
function firstStop(atlas: Atlas, lineage: Lineage, { view }: AppState): DocumentId | null {
  const read = view.reading && documentOf(view.reading);
  return (
    stopOnMap(atlas, lineage, view.layers) ??
    lineage.stops.find(({ document }) => document === read)?.document ??
    lineage.stops.at(-1)?.document ??
    null
  );
}

/** The stop chosen and the one held beside it, the earlier first. */
function stopsChosen({ lineage, stop, comparedStop }: AppState): Stop[] {
  if (lineage?.state !== "ready") return [];
  return lineage.lineage.stops.filter(
    ({ document }) => document === stop || document === comparedStop,
  );
}

function stopsOnMap(state: AppState): Stop[] {
  const stops = stopsChosen(state);
  const [before, after] = stops;
  if (!before || !after || state.comparedSide === "both") return stops;
  return [state.comparedSide === "before" ? before : after];
}

/** What must be seen to see all of some stops. */
function boundsOf(stops: readonly Stop[]): Bounds | null {
  if (stops.length === 0) return null;
  const side = (index: 0 | 1 | 2 | 3) => stops.map(({ bounds }) => bounds[index]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}
