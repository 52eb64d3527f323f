import type { StoreApi } from "zustand/vanilla";
import { documentOf, type DocumentId } from "#model/id.ts";
import type { Lineage, Stop } from "#model/lineage.ts";
import type { Bounds } from "#model/view.ts";
import type { AtlasFiles } from "#atlas/load.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { stopOnMap, withPlanLayers } from "#atlas/stops.ts";
import type { AppState } from "#store/app-state.ts";
import { comparisonOf, shareOf } from "#store/comparison.ts";
import { documentBeside, documentChosen, type LineageFile } from "#store/lineage-state.ts";

/** What the reader can do on the time line of the documents. */
export interface LineageVerbs {
  /** Asks for the file that the evidence names; without the evidence there is none to ask for. */
  readonly needLineage: () => void;
  readonly retryLineage: () => void;
  /** Chooses a document: the map shows the layers of what it sets out, and where they lie. */
  readonly goToStop: (document: DocumentId) => void;
  /** Holds a document beside the one chosen, with a divider between; null ends the comparison. */
  readonly compareWith: (document: DocumentId | null) => void;
  /** Moves the divider: the share of the map, 0 to 1 from its left edge, that shows the earlier. */
  readonly showEarlier: (share: number) => void;
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
      store.setState((state) => {
        const told = withoutStrangers(lineage, state);
        const stop = state.stop ?? firstStop(atlas, lineage, { ...state, ...told });
        return { lineage: { state: "ready", lineage }, stop, ...told };
      });
    } catch {
      store.setState({ lineage: { state: "failed", file } });
    }
  };
  const choose = (stop: DocumentId | null, beside: DocumentId | null) => {
    store.setState(({ view, lineage }) => {
      const comparison =
        stop && beside ? comparisonOf(atlas, stop, beside, view.comparison?.earlier) : null;
      const stops = stopsOf(lineage, [stop, beside]);
      const bounds = boundsOf(stops);
      const wanted = [...new Set(stops.flatMap(({ layers }) => layers))];
      return {
        stop,
        view: {
          ...view,
          comparison,
          ...(bounds && { layers: withPlanLayers(atlas, view.layers, wanted) }),
        },
        ...(bounds && { flight: { bounds, atOnce: false } }),
      };
    });
  };
  return {
    needLineage: () => {
      if (!store.getState().lineage) void load();
    },
    retryLineage: () => void load(),
    goToStop: (stop) => {
      const beside = documentBeside(store.getState());
      choose(stop, beside === stop ? null : beside);
    },
    compareWith: (beside) => choose(documentChosen(store.getState()), beside),
    showEarlier: (share) =>
      store.setState(({ view }) => {
        const { comparison } = view;
        const earlier = shareOf(share);
        if (!comparison || comparison.earlier === earlier) return {};
        return { view: { ...view, comparison: { ...comparison, earlier } } };
      }),
  };
}

/** A link may compare documents that the line does not have: they are told, and the map stays whole. */
function withoutStrangers(
  { stops }: Lineage,
  { view, unknownInLink }: AppState,
): Partial<AppState> {
  const { comparison } = view;
  if (!comparison) return {};
  const strangers = [comparison.before, comparison.after].filter(
    (id) => !stops.some(({ document }) => document === id),
  );
  if (strangers.length === 0) return {};
  return { view: { ...view, comparison: null }, unknownInLink: [...unknownInLink, ...strangers] };
}

/** The later of a comparison, else the stop that the map shows already, else the document being read, else the latest. */
function firstStop(atlas: Atlas, lineage: Lineage, { view }: AppState): DocumentId | null {
  const read = view.reading && documentOf(view.reading);
  return (
    view.comparison?.after ??
    stopOnMap(atlas, lineage, view.layers) ??
    lineage.stops.find(({ document }) => document === read)?.document ??
    lineage.stops.at(-1)?.document ??
    null
  );
}

function stopsOf(file: LineageFile | null, wanted: readonly (DocumentId | null)[]): Stop[] {
  if (file?.state !== "ready") return [];
  return file.lineage.stops.filter(({ document }) => wanted.includes(document));
}

/** What must be seen to see all of some stops. */
function boundsOf(stops: readonly Stop[]): Bounds | null {
  if (stops.length === 0) return null;
  const side = (index: 0 | 1 | 2 | 3) => stops.map(({ bounds }) => bounds[index]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}
