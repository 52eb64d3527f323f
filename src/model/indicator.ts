import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";

const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens"),
);
const text = v.pipe(v.string(), v.nonEmpty("some text"));
const withBlank = v.pipe(
  v.string(),
  v.regex(/^[^{}]*\{\}[^{}]*$/, "words with one {} where the number stands"),
);
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100, "a year"));

/**
 * One thing measured, and the numbers that measure it: texts call it by different names. A row of
 * `seeds/indicators.json`; which names mean the same is said here and nowhere else.
 */
export const indicatorCardSchema = v.strictObject({
  id: slug,
  name: bilingualSchema,
  /** Ids of numbers in `seeds/targets/`. */
  targets: v.pipe(v.array(text), v.minLength(2, "at least two numbers")),
  /** Ids of rows of `seeds/conflicts.json` that speak of it. */
  conflicts: v.optional(v.array(text), []),
  /** What keeps the numbers from being quite the same measure. */
  note: v.optional(bilingualSchema),
});
export type IndicatorCard = v.InferOutput<typeof indicatorCardSchema>;

/** Which years a text means by the name of a period; a row of `seeds/periods.json`. */
export const periodCardSchema = v.pipe(
  v.strictObject({
    /** As the numbers have it in `period`. */
    words: text,
    /** First and last year, both within. */
    from: year,
    to: year,
    /** Where the years come from, since the words alone do not say them. */
    basis: bilingualSchema,
  }),
  v.check(({ from, to }) => from <= to, "a first year that is not after the last"),
);
export type PeriodCard = v.InferOutput<typeof periodCardSchema>;

/** A unit as it is printed, and how much of one measure it is; a row of `seeds/units.json`. */
export const unitCardSchema = v.strictObject({
  unit: text,
  /** What it is a unit of. Units of one measure can stand on one scale; others never. */
  measures: slug,
  /** How many of the smallest unit it is, exactly: `times`, or `times` / `over`. */
  times: v.pipe(v.number(), v.integer(), v.minValue(1)),
  over: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  /** What print leaves out, where it does. */
  implied: v.optional(bilingualSchema),
  /** A number of it in English, {} for the number: `{} yuan` of a number `times` as large (亿元: 100000000). */
  english: v.optional(
    v.strictObject({
      words: withBlank,
      times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
    }),
  ),
});
export type UnitCard = v.InferOutput<typeof unitCardSchema>;

/** What the qualifying words of a number say in English; a row of `seeds/qualifiers.json`. */
export const qualifierCardSchema = v.strictObject({
  /** As the numbers have them in `comparator`. */
  words: text,
  /** {} for the number with its unit: `reach {} or more`. */
  english: withBlank,
});
export type QualifierCard = v.InferOutput<typeof qualifierCardSchema>;
