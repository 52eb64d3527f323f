import type { Bilingual } from "#model/bilingual.ts";
import type { Certainty } from "#model/certainty.ts";
import type { DocumentCard, OutlineSection, Passage } from "#model/document.ts";
import type { EntityCard, EntityKind, QuoteCard, SourceCard } from "#model/entity.ts";
import type { FontFile } from "#model/font.ts";
import type { Derivation, Method } from "#model/feature.ts";
import type { DocumentId, EntityId, FeatureId, LayerId, PassageId, SectionId } from "#model/id.ts";
import type { FamilyCard, LayerCard } from "#model/layer.ts";
import type { Tint } from "#model/palette.ts";
import type { Status } from "#model/status.ts";
import type { Bounds } from "#model/view.ts";

/** Raised when a field of the compiled files changes its meaning. */
export const atlasFormat = 1;

/** A quote with the place where the build found it. Offsets into the passage's text. */
export interface Quote extends QuoteCard {
  readonly passage: PassageId;
  readonly section: SectionId;
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
  /** A few words before and after, so that a name from a list does not stand alone. */
  readonly before: string;
  readonly after: string;
}

export interface Entity extends Omit<EntityCard, "quotes"> {
  readonly kind: EntityKind;
  readonly quotes: readonly Quote[];
  /** How many passages of each document mention it. */
  readonly mentionedIn: Readonly<Record<string, number>>;
  /** Its drawn features, in every layer. */
  readonly features: readonly FeatureId[];
  /** What must be seen to see all of it; null where nothing is drawn. */
  readonly bounds: Bounds | null;
}

/** What the panels know of a drawn feature; its shape is in the layer's own file. */
export interface FeatureSummary {
  readonly id: FeatureId;
  readonly layer: LayerId;
  readonly entity: EntityId;
  readonly part?: Bilingual;
  readonly certainty: Certainty;
  readonly method: Method;
  readonly derivation?: Derivation;
  readonly accuracy_m: number;
  readonly status?: Status;
  readonly tint: Tint;
  readonly sources: readonly string[];
  readonly note?: Bilingual;
  readonly bounds: Bounds;
  /** Geodesic area in square metres, for areas. */
  readonly area_m2?: number;
  /** Geodesic length in metres, for lines. */
  readonly length_m?: number;
}

export interface Layer extends LayerCard {
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

/** The file of one document. */
export interface DocumentText {
  readonly id: DocumentId;
  readonly passages: readonly LinkedPassage[];
}

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
  readonly documents: readonly DocumentSummary[];
  readonly sections: readonly OutlineSection[];
  readonly families: readonly FamilyCard[];
  readonly layers: readonly Layer[];
  readonly entities: readonly Entity[];
  readonly features: readonly FeatureSummary[];
  readonly sources: readonly SourceCard[];
  /** Font files for the page and the labels; cut when the atlas is built. */
  readonly fonts: readonly FontFile[];
}
