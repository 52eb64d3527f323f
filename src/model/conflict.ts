import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";
import { documentIdSchema, entityIdSchema } from "#model/id.ts";

const text = v.pipe(v.string(), v.nonEmpty("some text"));

/** Why two plans differ about one thing. */
export const conflictKinds = [
  "superseded",
  "different-measure",
  "different-scope",
  "contradiction",
  "text-error",
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** Two or more places that say different things about one; a row of `seeds/conflicts.json`. */
export const conflictCardSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens")),
  topic: bilingualSchema,
  kind: v.picklist(conflictKinds),
  sides: v.pipe(
    v.array(
      v.strictObject({
        document: documentIdSchema,
        passage: v.optional(text),
        quote: text,
        says: bilingualSchema,
      }),
    ),
    v.minLength(2, "at least two sides"),
  ),
  /** A neutral sentence: what differs, and why it may. */
  note: bilingualSchema,
  entities: v.optional(v.array(entityIdSchema), []),
});
export type ConflictCard = v.InferOutput<typeof conflictCardSchema>;
