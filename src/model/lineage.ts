import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";
import { confidences } from "#model/certainty.ts";
import { documentIdSchema, entityIdSchema, layerIdSchema } from "#model/id.ts";
import type { DocumentId, EntityId, LayerId, PassageId } from "#model/id.ts";
import type { Bounds } from "#model/view.ts";

const text = v.pipe(v.string(), v.nonEmpty("some text"));
const degrees = (limit: number) =>
  v.pipe(
    v.number(),
    v.minValue(-limit, `degrees, at least -${limit}`),
    v.maxValue(limit, `degrees, at most ${limit}`),
  );

/**
 * What became of a structure in a later text. `recast` is the careful one: the later text sets out a
 * layout of its own beside the earlier, and no words tie the two together.
 */
export const lineageChanges = [
  "continued",
  "extended",
  "renamed",
  "split",
  "merged",
  "replaced",
  "recast",
] as const;
export type LineageChange = (typeof lineageChanges)[number];

/** Changes that claim more than the same name: a text itself must say so. */
export const statedChanges: ReadonlySet<LineageChange> = new Set([
  "renamed",
  "split",
  "merged",
  "replaced",
]);

/** Words of a text; the build finds them there or fails. */
const lineageQuoteSchema = v.strictObject({
  document: documentIdSchema,
  text,
  /** The passage, where the same words stand in several. */
  passage: v.optional(text),
});
export type LineageQuoteCard = v.InferOutput<typeof lineageQuoteSchema>;

/** A document as a stop on the time line; a row of `seeds/lineage/stops.json`. */
export const stopCardSchema = v.strictObject({
  document: documentIdSchema,
  /** The layers of the plan that show what it sets out; none is drawn from a later text. */
  layers: v.array(layerIdSchema),
  /** West, south, east, north in degrees: what must be seen of it. */
  bounds: v.pipe(
    v.tuple([degrees(180), degrees(85), degrees(180), degrees(85)]),
    v.check(
      ([west, south, east, north]) => west < east && south < north,
      "west, south, east, north",
    ),
  ),
  /** What the map shows of it, and what it cannot show. */
  note: bilingualSchema,
  structures: v.pipe(
    v.array(
      v.strictObject({
        entity: entityIdSchema,
        quote: text,
        passage: v.optional(text),
        /** False where the text counts it in a whole and does not name it. */
        named: v.optional(v.boolean(), true),
      }),
    ),
    v.minLength(1, "at least one structure"),
  ),
});
export type StopCard = v.InferOutput<typeof stopCardSchema>;

const sideSchema = v.pipe(v.array(lineageQuoteSchema), v.minLength(1, "at least one quote"));
const thingsSchema = v.pipe(v.array(entityIdSchema), v.minLength(1, "at least one entity"));

/** What became of structures between two texts; a row of `seeds/lineage/relations.json`. */
export const relationCardSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens")),
  change: v.picklist(lineageChanges),
  from: thingsSchema,
  to: thingsSchema,
  before: sideSchema,
  after: sideSchema,
  /** The words in which a text itself states the link. */
  states: v.optional(lineageQuoteSchema),
  /** What the two texts say, and what they do not. */
  note: bilingualSchema,
  confidence: v.picklist(confidences),
});
export type RelationCard = v.InferOutput<typeof relationCardSchema>;

/** A quote with the passage where the build found it. */
export interface LineageQuote {
  readonly document: DocumentId;
  readonly text: string;
  readonly passage: PassageId;
}

export interface NamedStructure {
  readonly entity: EntityId;
  /** The words that name it; where it is not named, those that speak of the whole. */
  readonly named: boolean;
  readonly quote: LineageQuote;
}

export interface Stop {
  readonly document: DocumentId;
  readonly layers: readonly LayerId[];
  readonly bounds: Bounds;
  readonly note: StopCard["note"];
  readonly structures: readonly NamedStructure[];
}

export interface Relation extends Pick<RelationCard, "id" | "change" | "note" | "confidence"> {
  readonly from: readonly EntityId[];
  readonly to: readonly EntityId[];
  readonly before: readonly LineageQuote[];
  readonly after: readonly LineageQuote[];
  readonly states?: LineageQuote;
}

/** What each document sets out, earliest first, and what became of it. */
export interface Lineage {
  readonly stops: readonly Stop[];
  readonly relations: readonly Relation[];
}
