import { expect, test } from "vitest";
import {
  agreementOf,
  distance_m,
  offsetFrom,
  quantile,
  samplesAlong,
} from "../../geodata/measure/line-agreement.ts";

const degree_m = (Math.PI / 180) * 6371008.8;
/** Due east along a parallel. */
const east = [
  [125, 44],
  [125.5, 44],
];
const north_m = (metres: number) => 44 + metres / degree_m;

test("a degree of latitude is 111 km, one of longitude less by the cosine", () => {
  expect(distance_m([125, 44], [125, 45])).toBeCloseTo(degree_m, 0);
  expect(distance_m([125, 44], [126, 44])).toBeCloseTo(
    degree_m * Math.cos((44 * Math.PI) / 180),
    0,
  );
});

test("samples keep both ends and are never further apart than the step", () => {
  const samples = samplesAlong(east, 250);
  expect(samples[0]).toEqual([125, 44]);
  expect(samples.at(-1)).toEqual([125.5, 44]);
  const gaps = samples.slice(1).map((sample, i) => distance_m(samples[i] ?? [], sample));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(250.01);
});

test("a line beside another lies as far from it as it was moved", () => {
  const beside = east.map(([x = 0]) => [x, north_m(800)]);
  const { median_m, p90_m, max_m, samples } = agreementOf([beside], [east]);
  expect([median_m, p90_m, max_m].map(Math.round)).toEqual([800, 800, 800]);
  expect(samples).toBeGreaterThan(150);
});

test("a bulge is told by the largest distance before the median", () => {
  const bulge = [
    [125, 44],
    [125.24, 44],
    [125.25, north_m(3000)],
    [125.26, 44],
    [125.5, 44],
  ];
  const { median_m, max_m } = agreementOf([bulge], [east]);
  expect(median_m).toBeLessThan(1);
  expect(max_m).toBeCloseTo(3000, -1);
});

test("left and right are told as one travels along the line", () => {
  expect(offsetFrom([east], [125.2, north_m(500)])).toMatchObject({ side: "left" });
  expect(offsetFrom([east], [125.2, north_m(-500)])).toMatchObject({ side: "right" });
  expect(offsetFrom([east], [125.2, north_m(-500)]).distance_m).toBeCloseTo(500, 0);
});

test("beyond its end a line is as far as its end", () => {
  expect(offsetFrom([east], [125.5, north_m(1000)]).distance_m).toBeCloseTo(1000, 0);
  expect(offsetFrom([east], [126.5, 44]).distance_m).toBeCloseTo(
    distance_m([125.5, 44], [126.5, 44]),
    -1,
  );
});

test("a quantile is a value that was there; of nothing it is none", () => {
  expect(quantile([5, 1, 3], 0.5)).toBe(3);
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
  expect(quantile([], 0.5)).toBeNaN();
});
