import type { Target } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";
import type { Bilingual } from "#model/bilingual.ts";
import type { IndicatorCard, UnitCard } from "#model/indicator.ts";

/** One number at a time: where things stood (`base`), stand (`fact`), or are to be (`target`). */
export interface Figure {
  readonly id: string;
  readonly target: Target;
  readonly role: "base" | Target["kind"];
  readonly value: Target["value"];
  /** First and last year, both within; null where the text gives no year. */
  readonly years: readonly [from: number, to: number] | null;
}

/** One thing measured, with every number of the texts that measures it. */
export interface Measured {
  readonly id: string;
  readonly name: Bilingual;
  /** What the content says of it; null for a number that stands alone with its base. */
  readonly card: IndicatorCard | null;
  readonly figures: readonly Figure[];
}

type Known = Pick<AtlasDetails, "indicators" | "periods">;

/** The figures of some numbers: a number with a base is two. */
export function figuresOf(
  targets: readonly Target[],
  { periods }: Pick<Known, "periods">,
): Figure[] {
  return targets.flatMap((target): Figure[] => {
    const { id, kind, value, year, base, baseYear } = target;
    const period = periods.find(({ words }) => words === target.period);
    const years = yearsOf(year) ?? (period ? ([period.from, period.to] as const) : null);
    const stated: Figure = { id, target, role: kind, value, years };
    if (base === null) return [stated];
    return [
      { id: `${id}:base`, target, role: "base", value: base, years: yearsOf(baseYear) },
      stated,
    ];
  });
}

const yearsOf = (year: number | null) => (year === null ? null : ([year, year] as const));

/**
 * What is measured more than once: first what the content says is one measure, then numbers that state
 * a base of their own.
 */
export function measuredOf(targets: readonly Target[], known: Known): Measured[] {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const linked = known.indicators.map((card): Measured => {
    const own = card.targets.flatMap((id) => byId.get(id) ?? []);
    return { id: card.id, name: card.name, card, figures: figuresOf(own, known) };
  });
  const taken = new Set(known.indicators.flatMap((card) => card.targets));
  const alone = targets
    .filter(({ id, base, baseYear }) => base !== null && baseYear !== null && !taken.has(id))
    .map((target): Measured => ({
      id: target.id,
      name: target.indicator,
      card: null,
      figures: figuresOf([target], known),
    }));
  return [...linked, ...alone];
}

/** A figure on a scale, with its number in the unit of the scale; `value` stays as it is printed. */
export interface DrawnFigure extends Figure {
  readonly level: number;
}

/** One scale for the numbers of an indicator. */
export interface Scale {
  /** The unit that most of them are printed in. */
  readonly unit: string;
  readonly figures: readonly DrawnFigure[];
  /** The units that were turned into it: 1 of each is so many of the scale's. */
  readonly turned: readonly { readonly card: UnitCard; readonly into: number }[];
}

type Units = readonly UnitCard[];

/** The figures that can stand on one scale: null unless two numbers are printed in units of one measure. */
export function scaleOf({ figures }: Measured, units: Units): Scale | null {
  const numbers = figures.filter(({ value }) => typeof value === "number");
  const printed = numbers.map(({ target }) => target.unit);
  const count = (unit: string) => printed.filter((one) => one === unit).length;
  const [unit] = [...new Set(printed)].sort((a, b) => count(b) - count(a));
  if (unit === undefined || numbers.length < 2) return null;
  const drawn = numbers.flatMap((figure): DrawnFigure[] => {
    const factor = factorOf(figure.target.unit, unit, units);
    if (factor === null || typeof figure.value !== "number") return [];
    return [{ ...figure, level: tidy(figure.value * factor) }];
  });
  if (drawn.length < numbers.length) return null;
  const turned = units
    .filter((card) => card.unit !== unit && printed.includes(card.unit))
    .map((card) => ({ card, into: tidy(factorOf(card.unit, unit, units) ?? 1) }));
  return { unit, figures: drawn, turned };
}

/** How many of one unit another is; null where they do not measure the same. */
function factorOf(from: string, to: string, units: Units): number | null {
  if (from === to) return 1;
  const [one, other] = [from, to].map((unit) => units.find((card) => card.unit === unit));
  if (!one || !other || one.measures !== other.measures) return null;
  return (one.times * other.over) / (one.over * other.times);
}

/** Without the last digits, which are the machine's. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** Figures for one year or period that are not the same number, group by group. */
export function differingFigures(measured: Measured, units: Units): (readonly Figure[])[] {
  const groups = new Map<string, DrawnFigure[]>();
  for (const figure of scaleOf(measured, units)?.figures ?? []) {
    if (!figure.years) continue;
    const key = figure.years.join("–");
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ level }) => level)).size > 1);
}

/** A change that no text states, worked out from a base and a number. */
export interface Derived {
  /** `points`: a difference in percentage points; `growth`: a yearly rate, 0.02 for 2 %. */
  readonly as: "points" | "growth";
  readonly from: number;
  readonly to: number;
  readonly years: number;
  readonly result: number;
}

/** The change from base to number, where both are plain numbers with a year; else null. */
export function derivedChange(target: Target): Derived | null {
  const { base: from, value: to, baseYear, year, measure, unit } = target;
  if (typeof from !== "number" || typeof to !== "number" || from <= 0 || to <= 0) return null;
  if (baseYear === null || year === null || year <= baseYear || measure !== undefined) return null;
  const years = year - baseYear;
  if (unit.startsWith("%")) return { as: "points", from, to, years, result: to - from };
  return { as: "growth", from, to, years, result: (to / from) ** (1 / years) - 1 };
}

/** Where words stand in a text, white space aside: start and end; null where they do not. */
export function wordsIn(text: string, words: string): readonly [start: number, end: number] | null {
  const letters = [...words.replace(/\s/g, "")];
  if (letters.length === 0) return null;
  const pattern = letters.map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&"));
  const found = new RegExp(pattern.join("\\s*"), "u").exec(text);
  return found && [found.index, found.index + found[0].length];
}
