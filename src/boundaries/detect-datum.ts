import type { Position } from "geojson";
import { datums, type Datum } from "#model/official-card.ts";
import { toWgs84 } from "#boundaries/convert-datum.ts";
import { estimateShift, medianOf, type Sample } from "#boundaries/estimate-shift.ts";
import type { KnownLines, KnownPoint } from "#boundaries/known-world.ts";
import { planeAt, type Metres, type Plane } from "#space/plane.ts";
import { SegmentGrid } from "#space/segment-grid.ts";

/** What speaks for a datum: how far the file lies off known lines or points if it is read so. */
export interface Evidence {
  readonly against: string;
  /** How much was compared: "812 km of line", "11 points". */
  readonly compared: string;
  readonly isEnough: boolean;
  readonly shifts: Readonly<Record<Datum, { readonly size_m: number; readonly told: string }>>;
}

export interface Detection {
  /** Null where nothing decides. */
  readonly datum: Datum | null;
  readonly evidence: readonly Evidence[];
}

/**
 * When a datum is taken: the file fits so well under it, and under every other so much worse. The
 * length of line that is asked for grows with the roughness of the known lines: along one county a
 * line drawn by hand can be off as far as a datum is, along ten it is not.
 */
export const datumRule = {
  fits_m: 250,
  others_m: 300,
  times: 2,
  linePerAccuracy: 100,
  points: 5,
} as const;

const step_m = 400;
const mostSamples = 4000;

/**
 * The datum that a file is in, by laying its lines over known ones under each hypothesis, and its
 * named points over known points. All lines together decide; points do where the lines cannot.
 */
export function detectDatum(
  lines: readonly (readonly Position[])[],
  points: readonly KnownPoint[],
  known: { readonly lines: readonly KnownLines[]; readonly points: readonly KnownPoint[] },
): Detection {
  const bySet = known.lines.flatMap((set) => lineEvidence(lines, set) ?? []);
  const all = {
    title: "all of these lines",
    accuracy_m: Math.max(0, ...known.lines.map(({ accuracy_m }) => accuracy_m)),
    rings: known.lines.flatMap(({ rings }) => rings),
  };
  const together = bySet.length > 1 ? lineEvidence(lines, all) : null;
  const byLines = together ? [...bySet, together] : bySet;
  const byPoints = pointEvidence(points, known.points);
  const deciding = [byLines.at(-1), byPoints ?? undefined];
  const datum = deciding.reduce<Datum | null>(
    (found, one) => found ?? (one ? decide(one) : null),
    null,
  );
  return { datum, evidence: byPoints ? [...byLines, byPoints] : byLines };
}

/** The hypothesis that one piece of evidence settles, by the rule above; else null. */
export function decide({ isEnough, shifts }: Evidence): Datum | null {
  if (!isEnough) return null;
  const [best, next] = datums
    .map((datum) => ({ datum, size_m: shifts[datum].size_m }))
    .sort((a, b) => a.size_m - b.size_m);
  if (!best || !next || !(best.size_m <= datumRule.fits_m)) return null;
  const isClear = next.size_m >= Math.max(datumRule.others_m, datumRule.times * best.size_m);
  return isClear ? best.datum : null;
}

function lineEvidence(lines: readonly (readonly Position[])[], set: KnownLines): Evidence | null {
  const plane = planeAt(middleOf(lines));
  const grid = new SegmentGrid(set.rings.map((ring) => ring.map(plane.toMetres)));
  const found = each((datum) => estimateShift(samplesOf(lines, datum, plane), grid));
  const compared_m = Math.min(...datums.map((datum) => found[datum]?.matched_m ?? 0));
  if (compared_m === 0) return null;
  return {
    against: set.title,
    compared: `${Math.round(compared_m / 1000)} km of line, known to ${set.accuracy_m} m`,
    isEnough: compared_m >= datumRule.linePerAccuracy * set.accuracy_m,
    shifts: each((datum) => {
      const shift = found[datum];
      if (!shift) return { size_m: Infinity, told: "no fit" };
      const far = `median distance ${Math.round(shift.median_m)} m`;
      return { size_m: shift.size_m, told: `${tellShift(shift.east_m, shift.north_m)}, ${far}` };
    }),
  };
}

function pointEvidence(
  points: readonly KnownPoint[],
  known: readonly KnownPoint[],
): Evidence | null {
  const pairs = points.flatMap(({ name, position }) => {
    const [same, ...others] = known.filter((one) => one.name === name);
    return same && others.length === 0 ? [{ position, known: same.position }] : [];
  });
  const [first] = pairs;
  if (!first) return null;
  const plane = planeAt(first.known);
  return {
    against: "named points",
    compared: `${pairs.length} points`,
    isEnough: pairs.length >= datumRule.points,
    shifts: each((datum) => {
      const moves = pairs.map((pair) => {
        const [x, y] = plane.toMetres(toWgs84(pair.position, datum));
        const [east, north] = plane.toMetres(pair.known);
        return [east - x, north - y] as const;
      });
      const east = medianOf(moves.map(([one]) => one));
      const north = medianOf(moves.map(([, one]) => one));
      return { size_m: Math.hypot(east, north), told: tellShift(east, north) };
    }),
  };
}

function samplesOf(
  lines: readonly (readonly Position[])[],
  datum: Datum,
  { toMetres }: Plane,
): Sample[] {
  const plain = lines.map((line) => line.map((position) => toMetres(toWgs84(position, datum))));
  const length_m = plain.reduce((sum, line) => sum + lengthOf(line), 0);
  const step = Math.max(step_m, length_m / mostSamples);
  return plain.flatMap((line) => cut(line, step));
}

/** Pieces of a line, none longer than a step; shorter edges are joined to chords of about a step. */
function cut(line: readonly Metres[], step: number): Sample[] {
  const samples: Sample[] = [];
  let from = line[0];
  for (const [index, to] of line.entries()) {
    if (!from || index === 0) continue;
    const [ax, ay] = from;
    const [dx, dy] = [to[0] - ax, to[1] - ay];
    const length = Math.hypot(dx, dy);
    if (length === 0 || (length < step / 2 && index < line.length - 1)) continue;
    const pieces = Math.max(1, Math.round(length / step));
    for (let i = 0; i < pieces; i++) {
      const share = (i + 0.5) / pieces;
      samples.push({
        at: [ax + dx * share, ay + dy * share],
        along: [dx / length, dy / length],
        length_m: length / pieces,
      });
    }
    from = to;
  }
  return samples;
}

function lengthOf(line: readonly Metres[]): number {
  return line.reduce((sum, [x, y], index) => {
    const before = line[index - 1];
    return before ? sum + Math.hypot(x - before[0], y - before[1]) : sum;
  }, 0);
}

function middleOf(lines: readonly (readonly Position[])[]): Position {
  const positions = lines.flat();
  return [medianOf(positions.map(([x = 0]) => x)), medianOf(positions.map(([, y = 0]) => y))];
}

function tellShift(east: number, north: number): string {
  const [e, n] = [Math.round(east), Math.round(north)];
  const total = Math.round(Math.hypot(east, north));
  return `to be moved ${total} m (${Math.abs(e)} m ${e < 0 ? "west" : "east"}, ${Math.abs(n)} m ${n < 0 ? "south" : "north"})`;
}

function each<T>(of: (datum: Datum) => T): Record<Datum, T> {
  return { wgs84: of("wgs84"), gcj02: of("gcj02"), bd09: of("bd09") };
}
