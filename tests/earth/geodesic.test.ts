import { expect, test } from "vitest";
import { areaOf, areaOfAll, course, distance, lengthOf, ringAround } from "#earth/geodesic.ts";

test("a degree of the equator is as long as the ellipsoid says", () => {
  expect(distance([0, 0], [1, 0])).toBeCloseTo(111_319.4908, 3);
});

test("a quarter of a meridian is 10 001 965.729 m", () => {
  expect(distance([0, 0], [0, 90])).toBeCloseTo(10_001_965.729, 2);
});

const degrees = (whole: number, minutes: number, seconds: number) =>
  Math.sign(whole) * (Math.abs(whole) + minutes / 60 + seconds / 3600);

test("it is as far from New York to Singapore as the manual of GeodSolve says", () => {
  const kennedy = [degrees(-73, 46, 44), degrees(40, 38, 23)];
  const changi = [degrees(103, 59, 22), degrees(1, 21, 33)];
  expect(Math.round(distance(kennedy, changi))).toBe(15_347_628);
});

test("it is as far from Flinders Peak to Buninyong as the survey of Australia works out", () => {
  const flinders = [degrees(144, 25, 29.5244), degrees(-37, 57, 3.7203)];
  const buninyong = [degrees(143, 55, 35.3839), degrees(-37, 39, 10.1561)];
  expect(distance(flinders, buninyong)).toBeCloseTo(54_972.271, 3);
});

test("a line is the sum of its pieces, and points set on its course do not change it", () => {
  const line = [
    [125, 43],
    [126, 44],
    [127, 43.5],
  ];
  const pieces = distance([125, 43], [126, 44]) + distance([126, 44], [127, 43.5]);
  expect(lengthOf(line)).toBeCloseTo(pieces, 6);
  const fine = course(line);
  expect(fine.length).toBeGreaterThan(30);
  expect(lengthOf(fine)).toBeCloseTo(pieces, 3);
  const steps = fine.slice(1).map((at, index) => distance(fine[index] ?? at, at));
  expect(Math.max(...steps)).toBeLessThanOrEqual(5000.001);
});

/** A cell between parallels, with so many points on them that their edges follow the parallels. */
function cell(west: number, south: number, size: number, pieces = 1): number[][] {
  const steps = Array.from({ length: pieces }, (_, index) => (size * index) / pieces);
  return [
    ...steps.map((step) => [west + step, south]),
    ...steps.map((step) => [west + size, south + step]),
    ...steps.map((step) => [west + size - step, south + size]),
    ...steps.map((step) => [west, south + size - step]),
    [west, south],
  ];
}

test("a cell of one degree has the area that the ellipsoid gives between its parallels", () => {
  // b² Δλ / 2 · [sin φ / (1 − e² sin² φ) + artanh(e sin φ) / e], from 44° to 45°.
  const [a, f] = [6378137, 1 / 298.257223563];
  const [b, e2] = [a * (1 - f), f * (2 - f)];
  const e = Math.sqrt(e2);
  const below = (degrees: number) => {
    const sine = Math.sin((degrees * Math.PI) / 180);
    return sine / (1 - e2 * sine ** 2) + Math.atanh(e * sine) / e;
  };
  const expected = ((b * b * (Math.PI / 180)) / 2) * (below(45) - below(44));
  expect(areaOf([cell(125, 44, 1, 500)]) / expected).toBeCloseTo(1, 7);
});

test("a hole is taken out, whichever way it runs, and several polygons add up", () => {
  const whole = areaOf([cell(125, 44, 1)]);
  const hole = cell(125.25, 44.25, 0.5);
  const inHole = areaOf([hole]);
  expect(areaOf([cell(125, 44, 1), hole])).toBeCloseTo(whole - inHole, 3);
  expect(areaOf([cell(125, 44, 1), [...hole].reverse()])).toBeCloseTo(whole - inHole, 3);
  expect(areaOfAll([[cell(125, 44, 1)], [hole]])).toBeCloseTo(whole + inHole, 3);
});

test("every corner of a circle is at its radius, and its area is that of a disc", () => {
  const ring = ringAround([125.3, 43.9], 20_000);
  const away = ring.map((at) => distance([125.3, 43.9], at));
  expect(Math.max(...away.map((m) => Math.abs(m - 20_000)))).toBeLessThan(1e-6);
  expect(areaOf([ring]) / (Math.PI * 20_000 ** 2)).toBeCloseTo(1, 3);
  expect(ring[0]).toEqual(ring.at(-1));
});
