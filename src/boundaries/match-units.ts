import type { MultiPolygon, Polygon } from "geojson";
import type { Problem } from "#model/problem.ts";
import type { KnownUnit, KnownWorld } from "#boundaries/known-world.ts";
import type { RawUnit } from "#boundaries/read-boundary-file.ts";

export interface MatchedUnit {
  readonly raw: RawUnit;
  readonly unit: KnownUnit;
}

/** A matched unit with its shape, mended or converted. */
export interface ShapedUnit extends MatchedUnit {
  readonly shape: Polygon | MultiPolygon;
}

export interface Matching {
  readonly matched: readonly MatchedUnit[];
  /** Features that are of another area. */
  readonly leftOut: readonly RawUnit[];
  readonly missing: readonly KnownUnit[];
}

/**
 * Finds the unit that each feature is of, by its code, else by its name. A code and a name that do not
 * go together, a code of the past and a unit that stands twice are problems.
 */
export function matchUnits(
  raws: readonly RawUnit[],
  known: readonly KnownUnit[],
  world: Pick<KnownWorld, "formerCodes" | "digits">,
  file: string,
  problems: Problem[],
): Matching {
  const byCode = new Map(known.flatMap((unit) => (unit.code ? [[unit.code, unit] as const] : [])));
  const stated = new Set(raws.map(({ code }) => code?.code));
  const matched = new Map<KnownUnit, RawUnit>();
  const leftOut: RawUnit[] = [];
  for (const raw of raws) {
    const named = known.filter((unit) => isNamed(unit, raw.name));
    const found = unitOf(raw, byCode, named, world, stated);
    if (found === null) leftOut.push(raw);
    else if ("message" in found) {
      problems.push({ file, field: raw.at, ...found });
      // It is told once: the unit that was meant is not missing as well, and its shape is checked.
      const meant = named.length > 0 ? named : known.filter((unit) => unit.code === raw.code?.code);
      for (const unit of meant) if (!matched.has(unit)) matched.set(unit, raw);
    } else if (matched.has(found)) {
      const message = `repeated unit: ${tell(found)}, which is also ${matched.get(found)?.at ?? ""}`;
      const expected = "one feature a unit, a MultiPolygon where it has several parts";
      problems.push({ file, field: raw.at, message, expected });
    } else matched.set(found, raw);
  }
  return {
    matched: [...matched].map(([unit, raw]) => ({ unit, raw })),
    leftOut,
    missing: known.filter((unit) => !matched.has(unit)),
  };
}

/** 农安县 220122 */
export function tell({ names, code, id }: KnownUnit): string {
  return [names[0] ?? id, code].filter(Boolean).join(" ");
}

/** 农安 is 农安县: a name without its last word counts. */
function isNamed(unit: KnownUnit, name: string | null): boolean {
  if (name === null) return false;
  const short = (word: string) =>
    word.replace(/(?:市辖区|自治县|自治州|[省市州盟区县旗镇乡]|街道(?:办事处)?)$/, "");
  return unit.names.some(
    (one) => one === name || (name.length > 1 && short(one) === name && one.length > 2),
  );
}

type Fault = Pick<Problem, "message" | "expected" | "nearest">;

function unitOf(
  { code, name }: RawUnit,
  byCode: ReadonlyMap<string, KnownUnit>,
  named: readonly KnownUnit[],
  { formerCodes, digits }: Pick<KnownWorld, "formerCodes" | "digits">,
  stated: ReadonlySet<string | undefined>,
): KnownUnit | Fault | null {
  const [own, ...others] = named;
  if (!code || digits === null) {
    if (!own) return null;
    if (others.length === 0) return own;
    return {
      message: `ambiguous name: ${name ?? ""}`,
      expected: `one of ${named.map(({ id }) => id).join(", ")}`,
    };
  }
  const coded = byCode.get(code.code);
  const where = `${code.field} ${code.stated}`;
  if (coded) {
    if (name === null || named.includes(coded)) return coded;
    const expected = `${coded.code ?? ""} is ${coded.names[0] ?? ""}`;
    if (!own) return { message: `wrong name: ${name}, for ${where}`, expected };
    return { message: `wrong code: ${where}, for ${name}`, expected, nearest: own.code ?? own.id };
  }
  const former = formerCodes.find((one) => one.code === code.code);
  if (former && byCode.has(former.now)) {
    const expected = `${former.now}: ${former.why.en ?? former.why.zh}`;
    return { message: `outdated code: ${where}, for ${name ?? former.name}`, expected };
  }
  // A district of the same name in another city is no mistake where the file also has the one here.
  const namesakes =
    own?.code && (stated.has(own.code) || code.code.slice(0, 2) !== own.code.slice(0, 2));
  if (!own || namesakes) return null;
  return {
    message: `unknown code: ${where}, for ${name ?? ""}`,
    expected: "a code of the layer",
    nearest: own.code ?? own.id,
  };
}
