import type { Target } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";

/** What the words and the units of numbers say in English. */
export type NumberWords = Pick<AtlasDetails, "units" | "qualifiers">;

/**
 * A number in plain English, to stand beside the words as printed: 突破 1.35 万亿元 is "pass 1.35 trillion
 * yuan". Null where there is no number, or where its words or its unit are not told in English.
 */
export function glossValue(
  { value, comparator, unit }: Pick<Target, "value" | "comparator" | "unit">,
  { units, qualifiers }: NumberWords,
): string | null {
  const english = unit === "" ? plain : units.find((card) => card.unit === unit)?.english;
  const around =
    comparator === "=" ? blank : qualifiers.find(({ words }) => words === comparator)?.english;
  if (value === null || !english || around === undefined) return null;
  const number =
    typeof value === "number"
      ? inEnglish(value * english.times)
      : `${inEnglish(value.from * english.times)}–${inEnglish(value.to * english.times)}`;
  return around.replace(blank, english.words.replace(blank, number));
}

/** What a unit is in English: 亿元 is "100 million yuan". Null where that says nothing. */
export function glossUnit(unit: string, { units }: Pick<NumberWords, "units">): string | null {
  const english = units.find((card) => card.unit === unit)?.english;
  if (!english || unit.startsWith("%")) return null;
  const number = english.times === 1 ? "" : inEnglish(english.times);
  return english.words.replace(blank, number).trim() || null;
}

const blank = "{}";
const plain = { words: blank, times: 1 };
const sizes = [
  { from: 1e12, name: "trillion" },
  { from: 1e9, name: "billion" },
  { from: 1e6, name: "million" },
] as const;

function inEnglish(number: number): string {
  const size = sizes.find(({ from }) => Math.abs(number) >= from);
  const digits = Number((number / (size?.from ?? 1)).toPrecision(12));
  const words = digits.toLocaleString("en-US", { maximumFractionDigits: 6 });
  return size ? `${words} ${size.name}` : words;
}
