import type { Target } from "#model/atlas.ts";
import type { Figure } from "#atlas/figures.ts";
import { formatValue } from "#messages/format-value.ts";
import { timeOf } from "#panels/use-targets.ts";

/** The number of a figure as it is printed: of a base, with the words beside the base. */
export function printedOf({ role, target, value }: Figure): Target {
  return role === "base" ? { ...target, value, comparator: target.baseComparator ?? "=" } : target;
}

/** A figure as the plan says it, with its unit. */
export const valueOf = (figure: Figure): string => formatValue(printedOf(figure));

interface TimeWords {
  readonly noYear: string;
  readonly inYear: (year: string) => string;
}

/** A year or the name of a period, in words; "" is none. */
export function timeWords(time: string, { noYear, inYear }: TimeWords): string {
  if (time === "") return noYear;
  return /^\d+$/.test(time) ? inYear(time) : time;
}

/** The year or the period of a figure, in words. */
export function whenOf({ role, target }: Figure, words: TimeWords): string {
  return timeWords(role === "base" ? String(target.baseYear ?? "") : timeOf(target), words);
}
