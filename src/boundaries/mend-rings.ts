import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Problem } from "#model/problem.ts";
import { faultsOf } from "#space/check-geometry.ts";
import { signedArea } from "#space/geometry.ts";

/** A shape with its rings turned as RFC 7946 wants them: outer ones counter-clockwise, holes clockwise. */
export interface Mended {
  readonly shape: Polygon | MultiPolygon;
  readonly turned: number;
}

/** Turns rings, drops heights and repeated positions; what cannot be mended without a guess is a problem. */
export function mendRings(
  shape: Polygon | MultiPolygon,
  where: Pick<Problem, "file" | "field">,
  problems: Problem[],
): Mended {
  let turned = 0;
  const mend = (ring: readonly Position[], index: number): Position[] => {
    const flat = ring
      .map(([x = 0, y = 0]) => [x, y])
      .filter(([x, y], at, all) => at === 0 || x !== all[at - 1]?.[0] || y !== all[at - 1]?.[1]);
    const isRight = signedArea(flat) > 0 === (index === 0);
    if (!isRight) turned++;
    return isRight ? flat : flat.toReversed();
  };
  const mended: Polygon | MultiPolygon =
    shape.type === "Polygon"
      ? { type: "Polygon", coordinates: shape.coordinates.map(mend) }
      : { type: "MultiPolygon", coordinates: shape.coordinates.map((part) => part.map(mend)) };
  for (const message of faultsOf(mended)) problems.push({ ...where, message, ...fixOf(message) });
  return { shape: mended, turned };
}

function fixOf(message: string): Pick<Problem, "expected"> {
  if (message.startsWith("open ring")) return { expected: "the first position again at the end" };
  if (message.startsWith("crossing")) {
    return {
      expected: "a ring that does not cross itself: look there, or mend with mapshaper -clean",
    };
  }
  return {};
}
