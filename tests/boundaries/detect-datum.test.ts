import gcoord from "gcoord";
import { expect, test } from "vitest";
import { decide, detectDatum, type Evidence } from "#boundaries/detect-datum.ts";

const towns = Array.from({ length: 7 }, (_, index) => ({
  name: `镇${index}`,
  position: [125 + index * 0.1, 44 - index * 0.07],
}));

test("named points of a file tell its datum where its lines cannot", () => {
  const inGcj = towns.map(({ name, position: [x = 0, y = 0] }, index) => ({
    name,
    // The known points are rough themselves: some hundred metres to all sides.
    position: gcoord
      .transform([x, y], gcoord.WGS84, gcoord.GCJ02)
      .map((degrees) => degrees + 0.001 * Math.sin(index * 2)),
  }));
  const { datum, evidence } = detectDatum([], inGcj, { lines: [], points: towns });
  expect(evidence.map(({ compared }) => compared)).toEqual(["7 points"]);
  expect(datum).toBe("gcj02");
});

test("too few points decide nothing", () => {
  const { datum } = detectDatum([], towns.slice(0, 4), { lines: [], points: towns });
  expect(datum).toBeNull();
});

test("a datum is taken only where it fits, and the others fit clearly worse", () => {
  const evidence = (wgs84: number, gcj02: number, isEnough = true): Evidence => ({
    against: "lines",
    compared: "100 km",
    isEnough,
    shifts: {
      wgs84: { size_m: wgs84, told: "" },
      gcj02: { size_m: gcj02, told: "" },
      bd09: { size_m: 1300, told: "" },
    },
  });
  expect(decide(evidence(40, 520))).toBe("wgs84");
  expect(decide(evidence(560, 60))).toBe("gcj02");
  expect(decide(evidence(40, 520, false))).toBeNull();
  expect(decide(evidence(240, 400))).toBeNull();
  expect(decide(evidence(400, 900))).toBeNull();
});
