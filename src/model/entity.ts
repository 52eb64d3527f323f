import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";
import { confidences } from "#model/certainty.ts";
import { documentIdSchema, entityIdSchema, sourceIdSchema } from "#model/id.ts";
import { statuses } from "#model/status.ts";

export const entityKinds = [
  "structure",
  "zone",
  "corridor",
  "project",
  "place",
  "organisation",
  "chain",
] as const;
export type EntityKind = (typeof entityKinds)[number];

export const projectCategories = [
  "industry",
  "research",
  "transport",
  "culture",
  "commerce",
  "education",
  "health",
  "environment",
  "energy",
  "agriculture",
  "heritage",
] as const;
export type ProjectCategory = (typeof projectCategories)[number];

const text = v.pipe(v.string(), v.nonEmpty("some text"));

/** The words of a plan that a claim stands on; the build finds them in the text or fails. */
export const quoteSchema = v.strictObject({
  document: documentIdSchema,
  text,
  /** The passage, where the same words stand in several and one is meant. */
  passage: v.optional(text),
  /**
   * `names`: the words name the thing; `context`: they speak of the whole it belongs to and do not
   * name it, and the card says so.
   */
  role: v.optional(v.picklist(["names", "context"]), "names"),
});
export type QuoteCard = v.InferOutput<typeof quoteSchema>;

/** A member of a structure. `named: false` where the text counts it but does not name it. */
export const memberSchema = v.strictObject({
  name: bilingualSchema,
  entity: v.optional(entityIdSchema),
  named: v.optional(v.boolean(), true),
  note: v.optional(bilingualSchema),
});
export type Member = v.InferOutput<typeof memberSchema>;

/** An area that a named source gives for a thing, to hold what is drawn against. */
export const publishedAreaSchema = v.strictObject({
  km2: v.pipe(v.number(), v.minValue(0.01, "square kilometres, more than 0")),
  /** The part that it is the area of, in the words of the feature's `part`; all of it if left out. */
  part: v.optional(bilingualSchema),
  sources: v.pipe(v.array(sourceIdSchema), v.minLength(1, "at least one source")),
});
export type PublishedArea = v.InferOutput<typeof publishedAreaSchema>;

/** One thing that the text names; an object in `seeds/entities/<kind>s.json`. */
export const entityCardSchema = v.strictObject({
  id: entityIdSchema,
  name: bilingualSchema,
  /** Shorter name for the map and for lists. */
  short: v.optional(text),
  /**
   * Other spellings that mean this thing wherever they stand. A name that means it only beside
   * certain words is written with them and bracketed: `[吉林]、四平`.
   */
  aliases: v.optional(v.array(text), []),
  /** The name itself is too common a word to be linked; only its aliases are. */
  unlinkedName: v.optional(v.boolean()),
  /** What sort of thing within its kind: city, town, high-speed rail, plate … */
  type: v.optional(text),
  category: v.optional(v.picklist(projectCategories)),
  status: v.optional(v.picklist(statuses)),
  confidence: v.optional(v.picklist(confidences)),
  parents: v.optional(v.array(entityIdSchema), []),
  /** Where the boundary in law and the day-to-day administration differ, the one and the other. */
  legalParent: v.optional(entityIdSchema),
  administeredBy: v.optional(entityIdSchema),
  members: v.optional(v.array(memberSchema), []),
  /** Number of the box (专栏) that lists it, and the printed heading of the group in the box. */
  box: v.optional(v.number()),
  group: v.optional(text),
  /** The geographic names in its name or said of it, as they stand in the text. */
  placeWords: v.optional(v.array(text), []),
  /** The words of a quote that say that it is for a whole city or all its districts. */
  reachWords: v.optional(text),
  /** The words of the text that say where it stands: 推进, 谋划. */
  statusWords: v.optional(v.array(text), []),
  quotes: v.optional(v.array(quoteSchema), []),
  /**
   * The words that define it: spell out its members, or say “即…”; null where somebody looked and no
   * text does. Left out where nobody has looked yet.
   */
  definition: v.optional(
    v.nullable(
      v.pipe(v.array(quoteSchema), v.minLength(1, "a quote, or null where none defines it")),
    ),
  ),
  sources: v.optional(v.array(sourceIdSchema), []),
  publishedAreas: v.optional(v.array(publishedAreaSchema), []),
  /** In plain words, where it is. */
  location: v.optional(bilingualSchema),
  /** Why it is not on the map. */
  unlocated: v.optional(bilingualSchema),
  /** So common in the text that it is counted but not underlined. */
  quiet: v.optional(v.boolean()),
  note: v.optional(bilingualSchema),
});
export type EntityCard = v.InferOutput<typeof entityCardSchema>;

/** Where a fact comes from, if not from the plan texts: `seeds/sources.json`. */
export const sourceCardSchema = v.strictObject({
  id: sourceIdSchema,
  title: bilingualSchema,
  /** `unverified`: general knowledge, written down and marked as such. */
  kind: v.picklist(["plan", "page", "dataset", "drawing", "unverified"]),
  url: v.optional(v.pipe(v.string(), v.url("a web address"))),
  licence: v.optional(text),
  date: v.optional(v.string()),
});
export type SourceCard = v.InferOutput<typeof sourceCardSchema>;
