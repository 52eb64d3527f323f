import { describe, expect, test } from "vitest";
import { readDrawn, writeDrawn } from "#model/drawn-code.ts";
import type { DrawnShape, LonLat } from "#model/drawn-shape.ts";
import type { EntityId, FeatureId } from "#model/id.ts";

const at = (lon: number, lat: number, on: string | null = null) => ({
  at: [lon, lat] as LonLat,
  on: on as FeatureId | null,
});
const shapes: DrawnShape[] = [
  { kind: "line", id: 1, name: "", vertices: [at(125.32301, 43.88123), at(-0.5, -33.00001)] },
  {
    kind: "area",
    id: 4,
    name: "甲/乙 1, 2*",
    vertices: [at(125, 44, "a-zone"), at(125.1, 44, "a-zone"), at(125.1, 44.1), at(125, 44.1, "b")],
  },
  {
    kind: "circle",
    id: 7,
    name: "",
    centre: at(125.3, 43.9, "b"),
    radius_m: 1234,
    about: "town" as EntityId,
  },
  { kind: "circle", id: 8, name: "圆", centre: at(125.3, 43.9), radius_m: 50, about: null },
  { kind: "thing", id: 9, name: "its area", entity: "zone" as EntityId, features: [], areas: [] },
];

test("what was drawn comes back from its word: points, names, numbers, and which is asked about", () => {
  for (const asked of [null, 4, 7, 9]) {
    expect(readDrawn(writeDrawn({ shapes, asked }))).toEqual({ shapes, asked, unread: [] });
  }
  expect(readDrawn("")).toEqual({ shapes: [], asked: null, unread: [] });
  expect(writeDrawn({ shapes: [], asked: null })).toBe("");
});

test("points come back to a hundred-thousandth of a degree, however many there are", () => {
  const vertices = Array.from({ length: 500 }, (_, i) => at(125 + Math.sin(i), 44 + Math.cos(i)));
  const line: DrawnShape = { kind: "line", id: 1, name: "", vertices };
  const [back] = readDrawn(writeDrawn({ shapes: [line], asked: null })).shapes;
  const off = vertices.map(({ at: [lon, lat] }, index) => {
    const [x, y] = back?.kind === "line" ? (back.vertices[index]?.at ?? [0, 0]) : [0, 0];
    return Math.max(Math.abs(x - lon), Math.abs(y - lat));
  });
  expect(Math.max(...off)).toBeLessThan(0.0000051);
});

test("a name loses the mark between shapes, and nothing else", () => {
  const line = { ...shapes[0], name: "a~b " } as DrawnShape;
  const { shapes: back } = readDrawn(writeDrawn({ shapes: [line, line], asked: null }));
  expect(back.map(({ name }) => name)).toEqual(["a～b "]);
});

describe("what cannot be read is listed, and the rest is there", () => {
  test.each([
    "x1/0,0,1,1",
    "l1/0,0",
    "a1/0,0,1,1",
    "l1/0,0,1",
    "l1/0,0,1,!",
    "l0/0,0,1,1",
    "c1/0,0",
    "c1/0,0/49",
    "c1/0,0/500001",
    "c1/0,0/1e3",
    "c1/zzzzzz,0/1000",
    "t1/<b>",
    "t1",
    "/",
  ])("%s", (word) => {
    const good = "l2/0,0,1,1";
    const { shapes: read, unread } = readDrawn(`${word}~${good}`);
    expect(unread).toEqual([word]);
    expect(read.map(({ id }) => id)).toEqual([2]);
  });
});
