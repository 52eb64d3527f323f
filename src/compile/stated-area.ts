import { simplify } from "@turf/turf";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";
import type { Locator } from "#model/locator.ts";
import type { Problem } from "#model/problem.ts";
import type { Content } from "#compile/content.ts";
import { parseJson } from "#compile/read-cards.ts";
import { boundsOf } from "#space/extent.ts";
import { asFeature } from "#space/geometry.ts";

type Area = Polygon | MultiPolygon;

/** How coarse the locator's outline is, in degrees: half a pixel of an inset. */
const tolerance_deg = 0.06;
const nameSchema = v.object({ name: bilingualSchema });

/** The area that everything must lie in, and the locator that is made of it; null with a problem. */
export function readStatedArea(
  content: Content,
  name: string,
  problems: Problem[],
): { area: Area; locator: Locator } | null {
  const file = `geodata/checks/${name}/features.geojson`;
  const json = parseJson(content, file, problems) as FeatureCollection | undefined;
  const feature = json?.features[0];
  const geometry = feature?.geometry;
  if (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon") {
    const named = v.safeParse(nameSchema, feature?.properties);
    const locator = locatorOf(geometry);
    return {
      area: geometry,
      locator: { ...(named.success && { name: named.output.name }), ...locator },
    };
  }
  if (json) problems.push({ file, field: "features.0", message: "missing area" });
  return null;
}

function locatorOf(area: Area): Omit<Locator, "name"> {
  const { geometry } = simplify(asFeature(area), { tolerance: tolerance_deg, highQuality: true });
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const round = (degrees = 0) => Number(degrees.toFixed(2));
  // Holes say nothing at this size.
  const rings = parts.flatMap(([outer]) =>
    outer ? [outer.map(([x, y]): [number, number] => [round(x), round(y)])] : [],
  );
  return { bounds: boundsOf(geometry), rings };
}
