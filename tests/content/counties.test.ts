import { area, booleanPointInPolygon, featureCollection, intersect } from "@turf/turf";
import type { Feature, MultiPolygon, Point, Polygon } from "geojson";
import { expect, test } from "vitest";
import { asFeature } from "#space/geometry.ts";
import { positionsOutside } from "#space/extent.ts";
import { realAtlas } from "./real-atlas.ts";

const { compiled } = realAtlas();
type Area = Feature<Polygon | MultiPolygon>;
const isArea = (geometry: { type: string }): geometry is Polygon | MultiPolygon =>
  geometry.type === "Polygon" || geometry.type === "MultiPolygon";

const counties = compiled.shapes.flatMap(({ layer, properties, geometry }) =>
  layer.isGround && "adcode" in properties && properties.adcode && isArea(geometry)
    ? [{ ...properties, adcode: properties.adcode, shape: asFeature(geometry) as Area }]
    : [],
);

test("every county has a code of its own, a name in two languages, a parent and an accuracy", () => {
  expect(counties.length).toBeGreaterThan(25);
  expect(new Set(counties.map(({ adcode }) => adcode)).size).toBe(counties.length);
  const bare = counties.filter(
    ({ name, parent, accuracy_m }) => !name?.zh || !name.en || !parent?.zh || !accuracy_m,
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test("counties share their lines: none overlaps another", () => {
  const overlaps = counties.flatMap((one, index) =>
    counties.slice(index + 1).flatMap((other) => {
      const common = intersect(featureCollection([one.shape, other.shape]));
      return common && area(common) > 1000 ? [`${one.id} ${other.id} ${area(common)}`] : [];
    }),
  );
  expect(overlaps).toEqual([]);
});

test("a seat lies in the county that is named as it is, or near its line", () => {
  const seats = compiled.shapes.filter(
    ({ layer, geometry, properties }) =>
      layer.id === "county-seats" && geometry.type === "Point" && properties.entity,
  );
  const astray = seats.flatMap(({ properties, geometry }) => {
    const county = counties.find(({ entity }) => entity && entity === properties.entity);
    if (!county) return [];
    const position = (geometry as Point).coordinates;
    if (booleanPointInPolygon(position, county.shape)) return [];
    const off = positionsOutside(geometry, county.shape.geometry, 3500 + (county.accuracy_m ?? 0));
    return off.length > 0 ? [properties.id] : [];
  });
  expect(astray).toEqual([]);
  expect(seats.length).toBeGreaterThan(15);
});

test("what is drawn of a thing stands beside the area that a source gives for it", () => {
  const compared = Object.entries(compiled.details.entities).flatMap(([id, { areas }]) =>
    areas ? [{ id, areas }] : [],
  );
  expect(compared.length).toBeGreaterThan(4);
  for (const { areas } of compared) {
    const [whole] = areas.published;
    const drawn_km2 = areas.drawn_m2 / 1e6;
    // Far off would mean a wrong list of members, not a rough line.
    expect(drawn_km2 / (whole?.km2 ?? 0)).toBeGreaterThan(0.5);
    expect(drawn_km2 / (whole?.km2 ?? 0)).toBeLessThan(1.5);
  }
});
