import * as v from "valibot";

const words = v.pipe(
  v.array(v.pipe(v.string(), v.nonEmpty("some text"))),
  v.minLength(1, "a word"),
);

/** Other words that people type for what the texts write; a row of `seeds/synonyms.json`. */
export const synonymSchema = v.strictObject({
  /** What is typed, in any case: `PM2.5`. */
  typed: words,
  /** What some text writes: `细颗粒物`. */
  means: words,
});
export type Synonym = v.InferOutput<typeof synonymSchema>;
