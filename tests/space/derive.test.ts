import { area, booleanPointInPolygon, distance } from "@turf/turf";
import type { Geometry, Polygon, Position } from "geojson";
import { expect, test } from "vitest";
import type { Derivation, Anchor } from "#model/feature.ts";
import { faultsOf } from "#space/check-geometry.ts";
import { deriveGeometry, spineOf, type Parts } from "#space/derive.ts";
import { asFeature, signedArea } from "#space/geometry.ts";

const places: Record<string, Position> = { a: [125, 44], b: [126, 44.3], c: [127, 43.5] };
const square: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [125, 44],
      [125.1, 44],
      [125.1, 44.1],
      [125, 44.1],
      [125, 44],
    ],
  ],
};
const parts: Parts = {
  place: (anchor: Anchor) =>
    typeof anchor === "string" ? (places[anchor] ?? [0, 0]) : [...anchor],
  area: () => square,
  line: () => square.coordinates[0] ?? [],
};
const derive = (rule: unknown): Geometry => deriveGeometry(rule as Derivation, parts);
const km2 = (geometry: Geometry) => area(asFeature(geometry)) / 1e6;

test("a circle of a stated radius has that radius in every direction", () => {
  const circle = derive({ rule: "circle", centre: "a", radius_m: 10_000 }) as Polygon;
  for (const corner of circle.coordinates[0] ?? []) {
    expect(distance([125, 44], corner, { units: "meters" })).toBeCloseTo(10_000, -2);
  }
});

test("a sector holds what lies in its direction and nothing else", () => {
  const north = derive({
    rule: "sector",
    centre: "a",
    radius_m: [2000, 9000],
    bearing_deg: [-45, 45],
  });
  expect(booleanPointInPolygon([125, 44.05], north as Polygon)).toBe(true);
  expect(booleanPointInPolygon([125, 43.95], north as Polygon)).toBe(false);
  expect(booleanPointInPolygon([125, 44.005], north as Polygon)).toBe(false);
});

test("around several places reaches each of them, and the land between", () => {
  const blob = derive({ rule: "around", places: ["a", "b"], radius_m: 8000 }) as Polygon;
  for (const inside of [
    [125, 44],
    [126, 44.3],
    [125.5, 44.15],
  ]) {
    expect(booleanPointInPolygon(inside, blob)).toBe(true);
  }
  expect(booleanPointInPolygon([125.5, 44.4], blob)).toBe(false);
});

test("a curve begins and ends at its places and passes through those between", () => {
  const curve = derive({ rule: "curve", via: ["a", "b", "c"] });
  if (curve.type !== "LineString") throw new Error("expected a line");
  expect(curve.coordinates[0]).toEqual([125, 44]);
  expect(curve.coordinates.at(-1)).toEqual([127, 43.5]);
  const nearest = Math.min(
    ...curve.coordinates.map((p) => distance(p, [126, 44.3], { units: "meters" })),
  );
  expect(nearest).toBeLessThan(20);
});

test("an arrow narrows from one width to the other and ends at its tip", () => {
  const arrow = derive({ rule: "arrow", via: ["a", "c"], width_m: [9000, 3600] }) as Polygon;
  const ring = arrow.coordinates[0] ?? [];
  expect(ring.some(([x, y]) => x === 127 && y === 43.5)).toBe(true);
  expect(km2(arrow)).toBeGreaterThan(400);
  expect(faultsOf(arrow)).toEqual([]);
});

test("a union is the area of its parts together", () => {
  expect(km2(derive({ rule: "union", of: ["x", "x"] }))).toBeCloseTo(km2(square), 0);
});

test("every area runs counter-clockwise, as RFC 7946 asks", () => {
  for (const rule of [
    { rule: "circle", centre: "a", radius_m: 5000 },
    { rule: "around", places: ["a"], radius_m: 5000 },
    { rule: "sector", centre: "a", radius_m: [0, 9000], bearing_deg: [10, 80] },
    { rule: "arrow", via: ["a", "b"], width_m: [9000, 3600] },
  ]) {
    const shape = derive(rule) as Polygon;
    expect(signedArea(shape.coordinates[0] ?? [])).toBeGreaterThan(0);
  }
});

test("only shapes along something have a spine", () => {
  expect(
    spineOf({ rule: "circle", centre: [125, 44], radius_m: 5 } as Derivation, parts),
  ).toBeNull();
  const spine = spineOf(
    { rule: "around", places: ["a", "b"], radius_m: 5 } as unknown as Derivation,
    parts,
  );
  expect(spine?.coordinates).toEqual([
    [125, 44],
    [126, 44.3],
  ]);
});
