import type { DocumentId } from "#model/id.ts";
import type { Lineage, Stop } from "#model/lineage.ts";
import type { View } from "#model/view.ts";

/** Where the lineage stands on its way to the reader. */
export type LineageFile =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly lineage: Lineage }
  | { readonly state: "failed"; readonly file: string };

/** The part of the state that steps through the documents. */
export interface LineageState {
  /** Null until somebody asks for it. */
  readonly lineage: LineageFile | null;
  /** The document chosen; null until one is. What is held beside it is in the view. */
  readonly stop: DocumentId | null;
}

export const openingLineageState: LineageState = {
  lineage: null,
  stop: null,
};

type Compared = LineageState & { readonly view: View };

/** The document that the line stands at; a comparison of others, from a link or a scene, stands at its later. */
export function documentChosen({ stop, view: { comparison } }: Compared): DocumentId | null {
  const isCompared = !comparison || stop === comparison.before || stop === comparison.after;
  return isCompared ? stop : comparison.after;
}

/** The document that is held beside the one chosen. */
export function documentBeside(state: Compared): DocumentId | null {
  const { comparison } = state.view;
  if (!comparison) return null;
  return documentChosen(state) === comparison.before ? comparison.after : comparison.before;
}

/** The two documents that are compared, once the lineage is at hand. */
export function stopsCompared({ lineage, view }: Compared): { before: Stop; after: Stop } | null {
  if (lineage?.state !== "ready" || !view.comparison) return null;
  const { stops } = lineage.lineage;
  const stopOf = (id: DocumentId) => stops.find(({ document }) => document === id);
  const [before, after] = [stopOf(view.comparison.before), stopOf(view.comparison.after)];
  return before && after ? { before, after } : null;
}
