import { datums, type Datum } from "#model/official-card.ts";
import type { Problem } from "#model/problem.ts";
import { datumRule, detectDatum, type Detection } from "#boundaries/detect-datum.ts";
import type { KnownWorld } from "#boundaries/known-world.ts";
import type { ShapedUnit } from "#boundaries/match-units.ts";
import { outlineOf } from "#boundaries/outlines.ts";
import type { BoundaryFile } from "#boundaries/read-boundary-file.ts";

export const datumNames: Readonly<Record<Datum, string>> = {
  wgs84: "WGS-84 (CGCS2000)",
  gcj02: "GCJ-02",
  bd09: "BD-09",
};

/** The datum that was said, else the one that the file's lines and points tell; null where neither does. */
export function settleDatum(
  units: readonly ShapedUnit[],
  read: BoundaryFile,
  world: KnownWorld,
  stated: Datum | null,
  report: string[],
): Datum | null {
  const groupOf = ({ unit }: ShapedUnit) => unit.code?.slice(0, 6) ?? unit.id;
  // Lines inside a county are known nowhere: of townships only those around counties are compared.
  const lines = [...new Set(units.map(groupOf))].flatMap((group) =>
    outlineOf(units.filter((unit) => groupOf(unit) === group).map(({ shape }) => shape)),
  );
  const detection = detectDatum(lines, read.points, world);
  report.push(...tellDetection(detection, read.statedCrs));
  if (stated) report.push(`coordinate system: ${datumNames[stated]}, as --crs says`);
  else if (detection.datum) report.push(`coordinate system: ${datumNames[detection.datum]}, found`);
  return stated ?? detection.datum;
}

function tellDetection({ evidence }: Detection, statedCrs: string | null): string[] {
  const stated = statedCrs === null ? [] : [`coordinate system that the file states: ${statedCrs}`];
  const rows = evidence.flatMap(({ against, compared, shifts }) => [
    `against ${against} (${compared}):`,
    ...datums.map((datum) => `  if ${datumNames[datum]}: ${shifts[datum].told}`),
  ]);
  return [...stated, ...(rows.length > 0 ? rows : ["nothing known lies near the file's lines"])];
}

/** The problem of a file whose datum nothing tells. */
export function undecided(file: string): Problem {
  const { fits_m, others_m, times, linePerAccuracy } = datumRule;
  return {
    file,
    field: "coordinates",
    message: "undecided coordinate system: no reading fits clearly better than the others",
    expected:
      `one that fits known lines within ${fits_m} m while every other is at least ${others_m} m ` +
      `and ${times} times as far off, along enough line (${linePerAccuracy} times its accuracy); say it with --crs wgs84, gcj02 or bd09`,
  };
}
