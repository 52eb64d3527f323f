import type { DocumentId } from "#model/id.ts";
import type { Lineage } from "#model/lineage.ts";

/** Where the lineage stands on its way to the reader. */
export type LineageFile =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly lineage: Lineage }
  | { readonly state: "failed"; readonly file: string };

/** Which of two documents the map shows. */
export const comparedSides = ["before", "after", "both"] as const;
export type ComparedSide = (typeof comparedSides)[number];

/** The part of the state that steps through the documents. */
export interface LineageState {
  /** Null until somebody asks for it. */
  readonly lineage: LineageFile | null;
  /** The document chosen; null until one is. */
  readonly stop: DocumentId | null;
  /** The document held beside it. */
  readonly comparedStop: DocumentId | null;
  readonly comparedSide: ComparedSide;
}

export const openingLineageState: LineageState = {
  lineage: null,
  stop: null,
  comparedStop: null,
  comparedSide: "both",
};
