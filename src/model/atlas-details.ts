import type { Bilingual } from "#model/bilingual.ts";
import type { ConflictCard } from "#model/conflict.ts";
import type { EntityCard, PublishedArea, QuoteCard, SourceCard } from "#model/entity.ts";
import type { Finding } from "#model/finding.ts";
import type { IndicatorCard, PeriodCard, QualifierCard, UnitCard } from "#model/indicator.ts";
import type { Derivation, Method } from "#model/feature.ts";
import type { EntityId, FeatureId, LayerId, PassageId, SectionId } from "#model/id.ts";
import type { Tally } from "#model/tally.ts";

/** A quote with the place where the build found it. Offsets into the passage's text. */
export interface Quote extends Omit<QuoteCard, "passage"> {
  readonly passage: PassageId;
  readonly section: SectionId;
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
  /**
   * A few words before and after, so that a name from a list does not stand alone; with dots where
   * the passage goes on.
   */
  readonly before: string;
  readonly after: string;
}

/** What is drawn of a thing, held against the areas that sources give for it. */
export interface AreaComparison {
  /** Geodesic area of all that is drawn as wholly in it, overlaps counted once, in square metres. */
  readonly drawn_m2: number;
  /** Of the areas that are only partly in it, at their full size, in square metres. */
  readonly partly_m2: number;
  readonly published: readonly (PublishedArea & {
    /** What is drawn of that part, in square metres; null where nothing is. */
    readonly drawn_m2: number | null;
  })[];
}

/** A heading that names a thing; offsets into its title. */
export interface NamingHeading {
  readonly section: SectionId;
  readonly start: number;
  readonly end: number;
}

/** The evidence of a thing. */
export interface EntityDetail extends Pick<
  EntityCard,
  "confidence" | "members" | "group" | "placeWords" | "statusWords" | "sources"
> {
  readonly quotes: readonly Quote[];
  /** The words that define it, in order; null where no text does, left out where nobody has looked. */
  readonly definition?: readonly Quote[] | null;
  /** The headings that name it, in documents of which no passage speaks of it. */
  readonly headings?: readonly NamingHeading[];
  readonly areas?: AreaComparison;
  readonly legalParent?: EntityId;
  readonly administeredBy?: EntityId;
  readonly location?: Bilingual;
  readonly unlocated?: Bilingual;
  readonly note?: Bilingual;
}

/** How a shape came about. */
export interface FeatureDetail {
  readonly method: Method;
  readonly derivation?: Derivation;
  /** The names of the things whose areas a `union` joins, or whose `course` is followed. */
  readonly parts?: readonly Bilingual[];
  readonly sources: readonly string[];
  readonly licence: string;
  /** Where the data of a shape of the ground came from. */
  readonly provenance?: Bilingual;
  /** What an administrative area belongs to in law. */
  readonly parent?: Bilingual;
  /** Measured agreement with an independent outline: intersection over union, 0 to 1. */
  readonly iou?: number;
  readonly note?: Bilingual;
}

/** The file that a card needs: the evidence of every thing and of every shape. */
export interface AtlasDetails {
  readonly entities: Readonly<Record<EntityId, EntityDetail>>;
  readonly features: Readonly<Record<FeatureId, FeatureDetail>>;
  readonly sources: readonly SourceCard[];
  readonly conflicts: readonly Conflict[];
  /** Which numbers of the texts measure the same. */
  readonly indicators: readonly IndicatorCard[];
  readonly periods: readonly PeriodCard[];
  /** How the units that are printed relate. */
  readonly units: readonly UnitCard[];
  /** What the qualifying words of numbers say in English. */
  readonly qualifiers: readonly QualifierCard[];
  /** What the build noticed between shapes, and between shapes and words. */
  readonly findings: readonly Finding[];
  /** What is to be said of layers as a whole. */
  readonly layerNotes: Readonly<Record<LayerId, Bilingual>>;
  /** What the layers of numbers have counted. */
  readonly tallies: Readonly<Record<LayerId, Tally>>;
  /** The file of what became of the structures from text to text, beside the core. */
  readonly lineage: string;
}

/** Two sides of a difference between plans, each with the place where its words stand. */
export interface Conflict extends Omit<ConflictCard, "sides"> {
  readonly sides: readonly (Omit<ConflictCard["sides"][number], "passage"> & {
    readonly passage: PassageId;
    readonly section: SectionId;
  })[];
}
