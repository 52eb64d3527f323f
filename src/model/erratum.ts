import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";
import { documentIdSchema } from "#model/id.ts";

const text = v.pipe(v.string(), v.nonEmpty("some text"));
const line = v.pipe(v.number(), v.integer(), v.minValue(1, "a line number, from 1"));

/** What went wrong in a source. `not-an-error`: it looks wrong and is right, so it stays. */
export const erratumKinds = [
  "spliced-columns",
  "page-number",
  "damaged-word",
  "typo",
  "duplicated",
  "punctuation",
  "fused-cells",
  "missing-words",
  "not-an-error",
] as const;
export type ErratumKind = (typeof erratumKinds)[number];

/**
 * A suspected slip of a source; a row of `seeds/errata.json`. `original` stands in the text: in a
 * passage, or, where `lines` are given, in those lines of the source file.
 */
export const erratumCardSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens")),
  document: documentIdSchema,
  passage: v.optional(text),
  lines: v.optional(v.strictTuple([line, line])),
  kind: v.picklist(erratumKinds),
  original: text,
  /** What it should say; null where nobody can tell, or where it stays. */
  reading: v.nullable(text),
  why: bilingualSchema,
});
export type ErratumCard = v.InferOutput<typeof erratumCardSchema>;
