import type { Language } from "#model/bilingual.ts";
import type { DocumentId, EntityId, LayerId, PassageId, SectionId } from "#model/id.ts";
import type { Theme } from "#model/palette.ts";
import type { ProjectFilter } from "#model/project-filter.ts";

/** West, south, east, north in degrees, WGS-84. */
export type Bounds = readonly [number, number, number, number];

/** What was drawn is left out of a link where its word is longer: a code of it could not be scanned. */
export const longestDrawn = 1000;

/** The left-hand views. */
export const panelNames = [
  "layers",
  "documents",
  "targets",
  "projects",
  "evolution",
  "checks",
  "stories",
  "ask",
  "figure",
  "words",
  "glossary",
] as const;
export type PanelName = (typeof panelNames)[number];

export interface VisibleLayer {
  readonly id: LayerId;
  /** 0 (clear) to 1 (as drawn). */
  readonly opacity: number;
}

/** Two documents over each other, with a divider: on its left the map as the earlier has it. */
export interface Comparison {
  readonly before: DocumentId;
  readonly after: DocumentId;
  /** Share of the open map, from its left edge, that shows the earlier: 0 to 1, in hundredths. */
  readonly earlier: number;
}

/**
 * What is on screen, as plain data: ids, numbers and the word for what was drawn. The store holds one, a link encodes one,
 * a story scene gives one. The camera is what must be seen (bounds), not how far to zoom, so
 * that a phone and a wall show the same place.
 */
export interface View {
  readonly layers: readonly VisibleLayer[];
  readonly bounds: Bounds;
  /** The thing whose card is open and that is lit on the map. */
  readonly selection: EntityId | null;
  /** What the reader has open: a passage, a section or a document by its first section. */
  readonly reading: PassageId | SectionId | null;
  /** Which of the two lies in front, where both the card and the text are open. */
  readonly front: "card" | "reader";
  readonly panel: PanelName | null;
  /** The thing of which every document is heard, side by side over the map. */
  readonly voices: EntityId | null;
  /** The documents that the map holds against each other; the layers are those of both. */
  readonly comparison: Comparison | null;
  /** What the reader drew, as `model/drawn-code.ts` words it; "" for nothing. */
  readonly draw: string;
  /** Which projects the list and the map keep. */
  readonly projects: ProjectFilter;
  /** Whether candidate readings are drawn. */
  readonly candidates: boolean;
  /** Whether everything below "derived" is faded. */
  readonly evidenceOnly: boolean;
  /** Whether columns stand up and the map is seen at a slant. */
  readonly standing: boolean;
  readonly theme: Theme;
  readonly language: Language;
}
