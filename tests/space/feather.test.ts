import { area, booleanPointInPolygon } from "@turf/turf";
import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { deriveGeometry } from "#space/derive.ts";
import { feather } from "#space/feather.ts";
import { asFeature } from "#space/geometry.ts";
import { labelPoint } from "#space/label-point.ts";

const place = () => [125, 44];
const circle = deriveGeometry(
  { rule: "circle", centre: [125, 44], radius_m: 8000 },
  { place, area: () => ({ type: "Polygon", coordinates: [] }), line: () => [] },
) as Polygon;

test("a soft edge grows from inside the shape to outside it, within its accuracy", () => {
  const areas = feather(circle, 4000).map((shape) => area(asFeature(shape)) / 1e6);
  expect(areas).toEqual([...areas].sort((a, b) => a - b));
  expect(areas[0]).toBeLessThan(Math.PI * 8 ** 2);
  expect(areas.at(-1)).toBeGreaterThan(Math.PI * 8 ** 2);
  expect(areas.at(-1)).toBeLessThan(Math.PI * 12 ** 2);
});

test("a shape smaller than its accuracy keeps only the outer part of its edge", () => {
  expect(feather(circle, 30_000).length).toBeLessThan(feather(circle, 4000).length);
});

test("the copies lie so close that no step between two is seen", () => {
  expect(feather(circle, 4000)).toHaveLength(12);
  expect(feather(circle, 4000, 4)).toHaveLength(4);
});

test("a name goes inside the largest part, or along the spine", () => {
  const at = labelPoint(circle, null);
  expect(booleanPointInPolygon(at, circle)).toBe(true);
  expect(
    labelPoint(circle, {
      type: "LineString",
      coordinates: [
        [125, 44],
        [126, 44],
      ],
    })[0],
  ).toBeCloseTo(125.58, 2);
});
