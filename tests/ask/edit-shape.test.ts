import { expect, test } from "vitest";
import type { DrawnArea, DrawnCircle, LonLat } from "#model/drawn-shape.ts";
import type { EntityId, FeatureId } from "#model/id.ts";
import { measure } from "#ask/drawn-geometry.ts";
import { handlesOf, moved, withoutVertex } from "#ask/edit-shape.ts";
import { destination, distance } from "#earth/geodesic.ts";

const at = (lon: number, lat: number) => ({ at: [lon, lat] as LonLat, on: null });
const circle: DrawnCircle = {
  kind: "circle",
  id: 1,
  name: "",
  centre: { at: [125.3, 43.9], on: "town-point" as FeatureId },
  radius_m: 5000,
  about: "town" as EntityId,
};
const area: DrawnArea = {
  kind: "area",
  id: 2,
  name: "",
  vertices: [at(125, 44), at(125.1, 44), at(125.1, 44.1)],
};
const handle = (shape: DrawnArea | DrawnCircle, does: string, index = 0) => {
  const found = handlesOf(shape).find((one) => one.does === does && one.index === index);
  if (!found) throw new Error(`no handle: ${does} ${index}`);
  return found;
};

test("the handle on a circle's edge lies on it, and drags the radius to where it is let go", () => {
  const edge = handle(circle, "radius");
  expect(distance(circle.centre.at, edge.at)).toBeCloseTo(5000, 3);
  const to = destination(circle.centre.at, 200, 8000);
  const wider = moved(circle, edge, at(...to));
  expect(wider).toMatchObject({ radius_m: 8000, about: "town" });
  const [before, after] = [measure(circle), measure(wider)];
  const m2 = (value: typeof before) => (value.as === "area" ? value.m2 : 0);
  expect(m2(after) / m2(before)).toBeCloseTo(2.56, 3);
});

test("a radius stays within its limits", () => {
  const edge = handle(circle, "radius");
  expect(moved(circle, edge, circle.centre)).toMatchObject({ radius_m: 50 });
  expect(moved(circle, edge, at(100, 20))).toMatchObject({ radius_m: 500_000 });
});

test("a circle that is moved off its thing is no longer about it", () => {
  const away = moved(circle, handle(circle, "vertex"), at(125.4, 43.9));
  expect(away).toMatchObject({ about: null, centre: { on: null }, radius_m: 5000 });
});

test("a point moves, a new one comes in the middle of any side, one goes while three stay", () => {
  const dragged = moved(area, handle(area, "vertex", 1), at(125.2, 44));
  expect(dragged).toMatchObject({ vertices: [at(125, 44), at(125.2, 44), at(125.1, 44.1)] });
  const closing = handle(area, "middle", 2);
  expect(closing.at[0]).toBeCloseTo(125.05, 6);
  const grown = moved(area, closing, at(125, 44.1)) as DrawnArea;
  expect(grown.vertices).toEqual([...area.vertices, at(125, 44.1)]);
  expect(withoutVertex(grown, 0)).toMatchObject({ vertices: grown.vertices.slice(1) });
  expect(withoutVertex(area, 0)).toBeNull();
});
