import type { Bilingual } from "#model/bilingual.ts";
import type { Certainty } from "#model/certainty.ts";
import type { DocumentCard, OutlineSection, Passage } from "#model/document.ts";
import type { EntityCard, EntityKind } from "#model/entity.ts";
import type { ErratumCard } from "#model/erratum.ts";
import type { FontFile } from "#model/font.ts";
import type { DocumentId, EntityId, FeatureId, LayerId, PassageId, SectionId } from "#model/id.ts";
import type { FamilyCard, LayerCard } from "#model/layer.ts";
import type { Locator } from "#model/locator.ts";
import type { Tint } from "#model/palette.ts";
import type { Status } from "#model/status.ts";
import type { TargetCard } from "#model/target.ts";
import type { Bounds } from "#model/view.ts";

/** Raised when a field of the compiled files changes its meaning. */
export const atlasFormat = 2;

/** What lists, search and the map need of a thing; the evidence comes when it is asked for. */
export interface Entity extends Pick<
  EntityCard,
  "id" | "name" | "short" | "type" | "category" | "status" | "box" | "quiet"
> {
  readonly kind: EntityKind;
  /** Other spellings, without the words beside them that told them apart. */
  readonly aliases: readonly string[];
  /** The structures and areas that it is a part of. */
  readonly parents: readonly EntityId[];
  /** How many passages of each document speak of it: name it, or hold a quote that does. */
  readonly mentionedIn: Readonly<Record<string, number>>;
  /** What must be seen to see all of it; null where nothing is drawn. */
  readonly bounds: Bounds | null;
}

/** What the panels know of a drawn feature; its shape is in the layer's own file. */
export interface FeatureSummary {
  readonly id: FeatureId;
  readonly layer: LayerId;
  readonly entity: EntityId;
  readonly part?: Bilingual;
  /** Only some of it belongs to the thing, and no source says which part. */
  readonly partly?: boolean;
  readonly certainty: Certainty;
  readonly accuracy_m: number;
  readonly status?: Status;
  readonly tint: Tint;
  /** Geodesic area in square metres, for areas. */
  readonly area_m2?: number;
  /** Geodesic length in metres, for lines. */
  readonly length_m?: number;
}

export interface Layer extends Omit<LayerCard, "note"> {
  readonly id: LayerId;
  /** Where its features are: a file beside the core. */
  readonly file: string;
  readonly features: number;
  /** Which certainty classes and statuses occur, for the legend. */
  readonly certainties: readonly Certainty[];
  readonly statuses: readonly Status[];
  /** Tints that features wear in place of the layer's. */
  readonly tints: readonly Tint[];
}

export interface DocumentSummary extends Pick<
  DocumentCard,
  | "title"
  | "short"
  | "issuer"
  | "date"
  | "dateKnown"
  | "dateBasis"
  | "period"
  | "sequence"
  | "place"
  | "file"
> {
  readonly id: DocumentId;
  /** Its passages: a file beside the core. */
  readonly text: string;
  /** The text as it was given, line by line. */
  readonly original: string;
  readonly passages: number;
  readonly pages: number | null;
}

/** One mention: start, end (offsets into the passage's text) and what is mentioned. */
export type MentionRow = readonly [start: number, end: number, entity: EntityId];

export interface LinkedPassage extends Passage {
  readonly mentions: readonly MentionRow[];
}

/** A number of the plan, with the place where its words stand. */
export interface Target extends Omit<TargetCard, "passage"> {
  readonly passage: PassageId;
  readonly section: SectionId;
}

/** A slip of the source, with the passage that it stands in; null where it is in no passage. */
export interface Erratum extends Omit<ErratumCard, "passage"> {
  readonly passage: PassageId | null;
}

/** The file of one document. */
export interface DocumentText {
  readonly id: DocumentId;
  readonly passages: readonly LinkedPassage[];
  /** The numbers that its words set or state. */
  readonly targets: readonly Target[];
  readonly errata: readonly Erratum[];
}

/** How the characters of names are read: a syllable without its tone, and its characters. */
export type Readings = Readonly<Record<string, string>>;

/** The file that the first screen needs: everything but the texts and the shapes. */
export interface AtlasCore {
  readonly format: typeof atlasFormat;
  readonly title: Bilingual;
  /** What the atlas is of, for titles of sheets. */
  readonly subject: Bilingual;
  readonly opening: {
    readonly bounds: Bounds;
    readonly reading: PassageId | SectionId | null;
  };
  /** How far the map may be moved. */
  readonly maxBounds: Bounds;
  /** The stated area in outline, for the inset that tells where the sheet lies. */
  readonly locator: Locator;
  readonly documents: readonly DocumentSummary[];
  readonly sections: readonly OutlineSection[];
  readonly families: readonly FamilyCard[];
  readonly layers: readonly Layer[];
  readonly entities: readonly Entity[];
  readonly features: readonly FeatureSummary[];
  /** The file of the evidence, beside the core. */
  readonly details: string;
  /** The file of the readings, for a search in pinyin; beside the core. */
  readonly readings: string;
  /** The file of what people type for what the texts write; beside the core. */
  readonly synonyms: string;
  /** The file of every shape as it was made, for what is measured and asked; beside the core. */
  readonly shapes: string;
  /** The file of the stories, beside the core. */
  readonly stories: string;
  /** The file of where the projects are, for their list; beside the core. */
  readonly sites: string;
  /** Font files for the page and the labels; cut when the atlas is built. */
  readonly fonts: readonly FontFile[];
}
