import type { Bilingual } from "#model/bilingual.ts";
import type { LngLat } from "#model/project-site.ts";

/** By what projects are told apart, in the order in which the panel offers it. */
export const facetNames = ["district", "category", "status", "document", "plate", "box"] as const;
export type FacetName = (typeof facetNames)[number];

/** Of each facet, the values that are wanted; none or no entry stands for all. */
export type ChosenFacets = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** `text` is the order in which the plans name them. */
export const projectOrders = ["text", "distance", "name", "certainty"] as const;
export type ProjectOrder = (typeof projectOrders)[number];

export interface ProjectFilter {
  readonly words: string;
  readonly chosen: ChosenFacets;
  readonly locatedOnly: boolean;
  /** Only what lies in the part of the map that is in view. */
  readonly inView: boolean;
  readonly order: ProjectOrder;
}

export const openingFilter: ProjectFilter = {
  words: "",
  chosen: {},
  locatedOnly: false,
  inView: false,
  order: "text",
};

/** From where distances are measured. It is never written into a link. */
export interface Origin {
  readonly at: LngLat;
  /** How far from the position the true place may be, in metres. */
  readonly accuracy_m: number;
  /** The place that was typed; null for the reader's own position. */
  readonly place: Bilingual | null;
}
