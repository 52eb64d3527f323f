import type { Feature, Point } from "geojson";
import { partOf, type DrawnRow } from "#compile/drawn-row.ts";
import { spread } from "#space/spread.ts";

/** Beyond this a place is drawn as a circle of where it may be, not as a pin (metres). */
const pinLimit_m = 2000;

/**
 * Projects as signs, with a circle to scale where the place is not known well. Projects that share a
 * place are spread inside their own circle, so that each can be reached; the circle stays where it
 * is, and of equal circles one is drawn for all until another is pointed at.
 */
export function drawnProjects(rows: readonly DrawnRow[]): Feature[] {
  const sites = rows.filter(({ drawn }) => drawn.geometry.type === "Point");
  const placed = sites.map(({ feature, drawn }) => ({
    position: (drawn.geometry as Point).coordinates,
    radius_m: feature.properties.accuracy_m ?? 0,
  }));
  const signs = spread(placed);
  const drawnCircles = new Set<string>();
  return sites.flatMap(({ drawn }, index): Feature[] => {
    const { position = [0, 0], radius_m = 0 } = placed[index] ?? {};
    const coordinates = signs[index] ?? position;
    const isUnsure = radius_m > pinLimit_m;
    const sign: Feature = {
      type: "Feature",
      properties: { ...drawn.properties, ...(isUnsure && { unsure: true }) },
      geometry: { type: "Point", coordinates },
    };
    if (!isUnsure) return [sign];
    const circle = partOf(drawn, "reach", drawn.geometry);
    const key = [...position, radius_m].join();
    const isRepeated = drawnCircles.has(key);
    drawnCircles.add(key);
    return [
      { ...circle, properties: { ...circle.properties, ...(isRepeated && { repeated: true }) } },
      sign,
    ];
  });
}
