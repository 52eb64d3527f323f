import type { MultiPolygon, Polygon } from "geojson";
import type { Datum } from "#model/official-card.ts";
import { nearest } from "#model/nearest.ts";
import { formatProblem, type Problem } from "#model/problem.ts";
import { checkAxes } from "#boundaries/check-axes.ts";
import { checkOverlaps } from "#boundaries/check-overlaps.ts";
import { checkPlaces } from "#boundaries/check-places.ts";
import { areaToWgs84 } from "#boundaries/convert-datum.ts";
import type { KnownUnit, KnownWorld } from "#boundaries/known-world.ts";
import { matchUnits, tell } from "#boundaries/match-units.ts";
import { mendRings } from "#boundaries/mend-rings.ts";
import type { BoundaryFile, RawUnit } from "#boundaries/read-boundary-file.ts";
import { settleDatum, undecided } from "#boundaries/settle-datum.ts";

export interface ImportOptions {
  /** Null: find it out. */
  readonly datum: Datum | null;
  readonly allowMissing: boolean;
  /** Part of the smaller of two units that may lie in both, 0 to 1. */
  readonly overlap: number;
}

export interface ImportedUnit {
  readonly unit: KnownUnit;
  /** WGS-84, sound, turned as RFC 7946 wants it. */
  readonly shape: Polygon | MultiPolygon;
}

export interface Imported {
  readonly units: readonly ImportedUnit[];
  readonly datum: Datum;
  readonly missing: readonly KnownUnit[];
  /** What was looked at and what came of it, a line each. */
  readonly report: readonly string[];
  /** Empty, or the file is refused. */
  readonly problems: readonly Problem[];
}

/**
 * Checks a file of boundaries against what the atlas knows and brings it to WGS-84. Every check runs as
 * far as it can, so that all problems are told at once. Nothing is written here.
 */
export function importBoundaries(
  read: BoundaryFile,
  world: KnownWorld,
  options: ImportOptions,
  file: string,
): Imported {
  const problems: Problem[] = [];
  const report: string[] = [];
  const known = world.units ?? newUnits(read.units, world);
  const { matched, leftOut, missing } = matchUnits(read.units, known, world, file, problems);
  report.push(`units: ${matched.length} of the ${known.length} that the layer ${world.layer} has`);
  if (leftOut.length > 0) report.push(`left out, not of this layer: ${list(leftOut.map(nameOf))}`);
  if (read.otherShapes.length > 0) report.push(`left out, no area: ${list(read.otherShapes)}`);
  if (missing.length > 0) report.push(tellMissing(missing, leftOut, options, file, problems));

  const axes = checkAxes(
    matched.map(({ raw }) => raw),
    world.extent,
    file,
  );
  if (axes) problems.push(axes);
  const mended = matched.map(({ raw, unit }) => {
    const { shape, turned } = mendRings(raw.shape, { file, field: raw.at }, problems);
    return { raw, unit, shape, turned };
  });
  const turned = mended.reduce((sum, one) => sum + one.turned, 0);
  report.push(
    `rings: ${turned === 0 ? "all turned as they should be" : `${turned} turned round (RFC 7946)`}`,
  );

  const datum =
    axes || matched.length === 0
      ? "wgs84"
      : settleDatum(mended, read, world, options.datum, report);
  if (datum === null) problems.push(undecided(file));
  const units = mended.map(({ raw, unit, shape }) => ({
    raw,
    unit,
    shape: areaToWgs84(shape, datum ?? "wgs84"),
  }));
  if (!axes && datum !== null) {
    checkPlaces(units, world, file, problems);
    report.push(checkOverlaps(units, options.overlap, file, problems));
  }
  return { units, datum: datum ?? "wgs84", missing, report, problems };
}

/** Units of a layer that the atlas does not have yet: all that lie below its known codes. */
function newUnits(raws: readonly RawUnit[], { digits, parents, layer }: KnownWorld): KnownUnit[] {
  const units = raws.flatMap(({ code, name }) => {
    if (!code || code.code.length !== digits || !parents.includes(code.code.slice(0, 6))) return [];
    const id = `${layer}-${code.code}`;
    return [{ id, code: code.code, names: [name ?? code.code], shape: null }];
  });
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}

function tellMissing(
  missing: readonly KnownUnit[],
  leftOut: readonly RawUnit[],
  { allowMissing }: ImportOptions,
  file: string,
  problems: Problem[],
): string {
  const names = leftOut.flatMap(({ name }) => name ?? []);
  if (!allowMissing) {
    for (const unit of missing) {
      const fix = nearest(unit.names[0] ?? "", names);
      problems.push({
        file,
        field: "features",
        message: `missing unit: ${tell(unit)}`,
        expected: "every unit of the layer, or --allow-missing to keep the drawn ones",
        ...(fix && { nearest: fix }),
      });
    }
  }
  return `not in the file${allowMissing ? ", kept as drawn" : ""}: ${list(missing.map(tell))}`;
}

const nameOf = ({ name, at }: RawUnit) => name ?? at;

/** At most a dozen names, and how many more. */
function list(names: readonly string[]): string {
  const more = names.length > 12 ? ` and ${names.length - 12} more` : "";
  return names.slice(0, 12).join("、") + more;
}

/** The problems of a refused file as the command tells them. */
export function tellProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return `the file has ${count}:\n${problems.map((one) => `  ${formatProblem(one)}`).join("\n")}`;
}
