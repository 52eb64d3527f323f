import type { DocumentText, Readings } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";
import type { DocumentId, EntityId, PassageId } from "#model/id.ts";
import { openingFilter, type Origin } from "#model/project-filter.ts";
import type { Synonym } from "#model/synonym.ts";
import type { Bounds, View } from "#model/view.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { openingLineageState, type LineageState } from "#store/lineage-state.ts";
import { openingAskState, type AskState } from "#store/ask-state.ts";
import { openingShowState, type ShowState } from "#store/show-state.ts";

/** Where the text of a document stands on its way to the reader. */
export type TextState =
  | { readonly state: "loading" }
  | ({ readonly state: "ready" } & Omit<DocumentText, "id">)
  | { readonly state: "failed"; readonly file: string };

/** Where the evidence stands on its way to the cards. */
export type DetailsState =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly details: AtlasDetails }
  | { readonly state: "failed"; readonly file: string };

/** Where the readings of names and the synonyms stand on their way to the search. */
export type ReadingsState =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly readings: Readings; readonly synonyms: readonly Synonym[] }
  | { readonly state: "failed"; readonly file: string };

/** What covers the map at each side, in CSS pixels: the camera keeps what it shows clear of it. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A wish to see somewhere, which the map answers by moving. A new object is a new wish. */
export interface Flight {
  readonly bounds: Bounds;
  /** Cut there at once: nothing is to be seen on the way. */
  readonly atOnce: boolean;
  /** Fitted to the edge, as a scene is stored; a flight to a thing leaves air around it. */
  readonly exact?: boolean;
}

/** Which numbers of the plans are listed. */
export interface TargetFilter {
  readonly shows: "charts" | "list";
  readonly words: string;
  readonly document: DocumentId | null;
  /** A year or the name of a period, as the numbers have it. */
  readonly year: string | null;
}

/** On a phone: what the one sheet shows, and how high it stands. */
export const sheetHeights = ["peek", "half", "full"] as const;
export type SheetHeight = (typeof sheetHeights)[number];
export interface Sheet {
  readonly shows: "panel" | "reading";
  readonly height: SheetHeight;
}

/** A newer version of the atlas: it waits until the reader takes it. */
export type UpdateState = "none" | "waiting" | "wanted";

export type MapState = "waiting" | "ready" | "unavailable" | "lost";

/** Everything that can change. What is on screen is a function of the atlas and this. */
export interface AppState extends ShowState, LineageState {
  readonly view: View;
  readonly hovered: EntityId | null;
  readonly flight: Flight | null;
  readonly insets: Insets;
  /** CSS pixels to one rem over 16: the size of the type, for labels on the map. */
  readonly scale: number;
  /** Metres on the ground that one CSS pixel takes at the middle of the map. */
  readonly metresPerPixel: number | null;
  readonly sheet: Sheet;
  /** What was read last: a closed text is opened there again. */
  readonly lastReading: View["reading"];
  readonly texts: Readonly<Record<DocumentId, TextState>>;
  /** Null until somebody asks for it. */
  readonly details: DetailsState | null;
  /** Null until somebody is about to search. */
  readonly readings: ReadingsState | null;
  readonly map: MapState;
  /** Files that the map could not get. */
  readonly failedFiles: readonly string[];
  /** Ids in the opening link that this atlas does not have. */
  readonly unknownInLink: readonly string[];
  readonly update: UpdateState;
  readonly query: string;
  readonly targetFilter: TargetFilter;
  /** Words that were asked for: they are marked in their passage. Start and end are offsets there. */
  readonly sought: {
    readonly passage: PassageId;
    readonly at: readonly [start: number, end: number];
  } | null;
  /** The projects on the map that the filter leaves out. */
  readonly fadedProjects: readonly EntityId[];
  /** From where distances are measured; it is never in a link. */
  readonly origin: Origin | null;
  readonly ask: AskState;
}

/** What a reader sees who has chosen nothing. */
export function openingView(atlas: Atlas): View {
  return {
    layers: atlas.core.layers.filter((layer) => layer.shown).map(({ id }) => ({ id, opacity: 1 })),
    bounds: atlas.core.opening.bounds,
    selection: null,
    reading: atlas.core.opening.reading,
    front: "reader",
    panel: null,
    voices: null,
    comparison: null,
    draw: "",
    projects: openingFilter,
    candidates: false,
    evidenceOnly: false,
    standing: false,
    theme: "paper",
    language: "zh",
  };
}

export function openingState(view: View, unknownInLink: readonly string[]): AppState {
  return {
    ...openingShowState,
    ...openingLineageState,
    view,
    hovered: null,
    flight: { bounds: view.bounds, atOnce: true },
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    scale: 1,
    metresPerPixel: null,
    // A link to a panel shows it; a link to a card shows the card, unless it means its entry in a list.
    sheet: settled(view, { shows: opensAtPanel(view) ? "panel" : "reading", height: "half" }),
    lastReading: view.reading,
    texts: {},
    details: null,
    readings: null,
    map: "waiting",
    failedFiles: [],
    unknownInLink,
    update: "none",
    query: "",
    targetFilter: { shows: "charts", words: "", document: null, year: null },
    sought: null,
    fadedProjects: [],
    origin: null,
    ask: openingAskState,
  };
}

const opensAtPanel = ({ panel, selection }: View) =>
  panel !== null && (selection === null || panel === "glossary");

/** The phone's sheet, let down where nothing is left in it. */
export function settled({ panel, reading, selection }: View, sheet: Sheet): Sheet {
  const isEmpty = panel === null && reading === null && selection === null;
  return isEmpty ? { ...sheet, height: "peek" } : sheet;
}
