import type { Problem } from "#model/problem.ts";
import { positionsOutside } from "#space/extent.ts";
import { findOverlaps } from "#boundaries/find-overlaps.ts";
import type { KnownWorld } from "#boundaries/known-world.ts";
import { tell, type ShapedUnit } from "#boundaries/match-units.ts";

/** How far a position may lie outside the extent, whose own line is rough, in metres. */
const extentSlack_m = 5000;

/** The least part of a unit with a code that must lie where the atlas draws it, 0 to 1. */
const leastShare = 0.3;

/** Each unit lies in the extent, and where the atlas draws the unit of its code. */
export function checkPlaces(
  units: readonly ShapedUnit[],
  { extent }: KnownWorld,
  file: string,
  problems: Problem[],
): void {
  for (const { raw, unit, shape } of units) {
    const [position] = extent ? positionsOutside(shape, extent, extentSlack_m) : [];
    if (position) {
      const message = `position outside the extent: ${position.join(", ")}`;
      problems.push({ file, field: raw.at, message, expected: `${tell(unit)} inside it` });
      continue;
    }
    if (!unit.shape) continue;
    const share = findOverlaps([shape, unit.shape])[0]?.share ?? 0;
    if (share === 0 || (unit.code !== null && share < leastShare)) {
      const expected = `the area of ${tell(unit)}, which the atlas knows elsewhere`;
      problems.push({ file, field: raw.at, message: `misplaced unit: ${tell(unit)}`, expected });
    }
  }
}
