import type { Problem } from "#model/problem.ts";
import { findOverlaps } from "#boundaries/find-overlaps.ts";
import { tell, type ShapedUnit } from "#boundaries/match-units.ts";

/** Refuses ground that two units share beyond a part of the smaller one; returns a line for the report. */
export function checkOverlaps(
  units: readonly ShapedUnit[],
  most: number,
  file: string,
  problems: Problem[],
): string {
  const overlaps = findOverlaps(units.map(({ shape }) => shape)).filter(
    ({ area_m2 }) => area_m2 >= 1,
  );
  for (const { one, other, share, area_m2, at } of overlaps) {
    const [a, b] = [units[one], units[other]];
    if (share <= most || !a || !b) continue;
    problems.push({
      file,
      field: a.raw.at,
      message: `overlapping units: ${tell(a.unit)} and ${tell(b.unit)} share ${tellArea(area_m2)}, ${percent(share)} of the smaller, widest at ${at.map((one) => one.toFixed(4)).join(", ")}`,
      expected: `at most ${percent(most)}, or --overlap with another share`,
    });
  }
  const total = overlaps.reduce((sum, { area_m2 }) => sum + area_m2, 0);
  return `overlaps: ${overlaps.length === 0 ? "none" : `${overlaps.length} pairs, ${tellArea(total)} together`}`;
}

const percent = (share: number) => `${Number((share * 100).toPrecision(2))} %`;
const tellArea = (m2: number) => `${Number((m2 / 1e6).toPrecision(2))} km²`;
