import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";
import { documentIdSchema, entityIdSchema } from "#model/id.ts";

const text = v.pipe(v.string(), v.nonEmpty("some text"));
const range = v.strictObject({ from: v.number(), to: v.number() });
const value = v.union([v.number(), range], "a number, or { from, to }");
const year = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1900, "a year"),
  v.maxValue(2100, "a year"),
);

/**
 * One number of a plan with what it measures; a row of a file in `seeds/targets/`. A `target` is to
 * be reached; a `fact` is where things stand, or stood.
 */
export const targetCardSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens")),
  kind: v.picklist(["target", "fact"]),
  /** What is measured, complete: of whom, where, what. */
  indicator: bilingualSchema,
  /** Null where the text gives words in place of a number (持续保持); `words` then has them. */
  value: v.nullable(value),
  words: v.optional(text),
  /** The words that qualify the number as they stand: 约, 以上, 力争 突破; "=" where there are none. */
  comparator: text,
  /** As printed, with its multiple: 亿元, 万人, %. */
  unit: v.string(),
  year: v.nullable(year),
  /** The period that the text gives in place of a year: 十四五. */
  period: v.optional(text),
  /** How the number counts where it is not a state at the end: 年均增长, 累计. */
  measure: v.optional(text),
  base: v.optional(v.nullable(value), null),
  /** The words that qualify the base, where there are any: 左右. */
  baseComparator: v.optional(text),
  baseYear: v.optional(v.nullable(year), null),
  /** 约束性 or 预期性, where the plan says so. */
  binding: v.optional(v.nullable(v.picklist(["约束性", "预期性"])), null),
  entity: v.optional(entityIdSchema),
  document: documentIdSchema,
  /** The passage, where the same words stand in several. */
  passage: v.optional(text),
  quote: text,
  note: v.optional(bilingualSchema),
});
export type TargetCard = v.InferOutput<typeof targetCardSchema>;
