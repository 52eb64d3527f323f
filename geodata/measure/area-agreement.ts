import { bbox, featureCollection, intersect } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { areaOfShape } from "../../src/space/measured.ts";

export type Area = Feature<Polygon | MultiPolygon>;

export interface AreaAgreement {
  readonly code: string;
  /** Area in common over area of both together, 0 to 1. */
  readonly iou: number;
  /** Areas on the ellipsoid in square kilometres. */
  readonly drawn_km2: number;
  readonly reference_km2: number;
}

/** Ground that one unit has in the drawing and another in the reference, in square kilometres. */
export interface Misplaced {
  readonly drawn: string;
  readonly reference: string;
  readonly km2: number;
}

const km2 = (shape: Area | null): number => (shape ? areaOfShape(shape.geometry) / 1e6 : 0);

/** Intersection over union of each unit with the unit of the same code in a reference. */
export function areaAgreement(
  drawn: ReadonlyMap<string, Area>,
  reference: ReadonlyMap<string, Area>,
): AreaAgreement[] {
  return [...drawn].flatMap(([code, ours]) => {
    const theirs = reference.get(code);
    if (!theirs) return [];
    const common = km2(commonOf(ours, theirs));
    const [drawn_km2, reference_km2] = [km2(ours), km2(theirs)];
    return [{ code, iou: common / (drawn_km2 + reference_km2 - common), drawn_km2, reference_km2 }];
  });
}

/** Which ground changed hands between a drawing and a reference: the larger pieces first. */
export function misplacedAreas(
  drawn: ReadonlyMap<string, Area>,
  reference: ReadonlyMap<string, Area>,
  least_km2 = 5,
): Misplaced[] {
  const rows: Misplaced[] = [];
  for (const [ourCode, ours] of drawn) {
    for (const [theirCode, theirs] of reference) {
      if (ourCode === theirCode || !touches(ours, theirs)) continue;
      const size = km2(commonOf(ours, theirs));
      if (size >= least_km2) rows.push({ drawn: ourCode, reference: theirCode, km2: size });
    }
  }
  return rows.sort((a, b) => b.km2 - a.km2);
}

function commonOf(a: Area, b: Area): Area | null {
  return intersect(featureCollection([a, b]));
}

function touches(a: Area, b: Area): boolean {
  const [aw = 0, as = 0, ae = 0, an = 0] = bbox(a);
  const [bw = 0, bs = 0, be = 0, bn = 0] = bbox(b);
  return aw < be && bw < ae && as < bn && bs < an;
}
