import { readFileSync } from "node:fs";
import { join } from "node:path";
import { length } from "@turf/turf";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import type { Anchor, PlanProperties } from "#model/feature.ts";
import { asFeature } from "#space/geometry.ts";
import { smoothCurve } from "#space/smooth-curve.ts";
import { accuracyOf, type Shape } from "../../geodata/measure/layer-table.ts";
import { agreementOf, distance_m, offsetFrom } from "../../geodata/measure/line-agreement.ts";
import {
  linesOf,
  nameOf,
  ofLayer,
  pointsOf,
  type StationsOnLines,
} from "../../geodata/measure/measures.ts";
import { plainName, readReference, referenceFolder } from "../../geodata/measure/reference.ts";
import { realAtlas, root } from "./real-atlas.ts";

const { shapes } = realAtlas().compiled;
const propertiesOf = ({ properties }: Shape) => properties as PlanProperties;
const lines = shapes.filter(
  ({ layer, geometry }) =>
    ["railway", "expressway", "metro-line"].includes(layer.card.drawing.as) &&
    linesOf(geometry).length > 0,
);
const existing = lines.filter((shape) => propertiesOf(shape).status === "existing");
const stationsOnLines = JSON.parse(
  readFileSync(join(root, "geodata", "measure", "stations-on-lines.json"), "utf8"),
) as StationsOnLines;
const stations = pointsOf(shapes, "rail-stations");
const accuracyOfStation = new Map(
  ofLayer(shapes, "rail-stations").map((s) => [plainName(nameOf(s)), accuracyOf(s) ?? 0]),
);

describe("lines touch the places they name", () => {
  test("every list of stations is of a line that is drawn, and names stations that are drawn", () => {
    const drawn = new Set(lines.map(({ properties }) => properties.id as string));
    expect(Object.keys(stationsOnLines).filter((id) => !drawn.has(id))).toEqual([]);
    const names = Object.values(stationsOnLines).flat();
    expect(names.filter((name) => !stations.has(plainName(name)))).toEqual([]);
    expect(names.length).toBeGreaterThan(60);
  });

  test.each(Object.entries(stationsOnLines))("%s passes its stations", (id, names) => {
    const shape = lines.find(({ properties }) => properties.id === id) as Shape;
    const missed = names.filter((name) => {
      const { distance_m: far_m } = offsetFrom(
        linesOf(shape.geometry),
        stations.get(plainName(name)) ?? [],
      );
      return far_m > propertiesOf(shape).accuracy_m + (accuracyOfStation.get(plainName(name)) ?? 0);
    });
    expect(missed).toEqual([]);
  });

  test("the lists keep the order in which the line passes the stations", () => {
    const disordered = Object.entries(stationsOnLines).filter(([id, names]) => {
      const shape = lines.find(({ properties }) => properties.id === id) as Shape;
      const places = names.map((name) => nearestVertex(shape, stations.get(plainName(name)) ?? []));
      return places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0));
    });
    expect(disordered.map(([id]) => id)).toEqual([]);
  });

  function nearestVertex(shape: Shape, position: Position): number {
    const vertices = linesOf(shape.geometry).flat();
    const distances = vertices.map((vertex) => distance_m(vertex, position));
    return distances.indexOf(Math.min(...distances));
  }
});

describe("lines look like lines", () => {
  const curved = existing.filter((shape) => propertiesOf(shape).method === "rule");

  test("a line of the ground keeps within its accuracy of the smooth curve through its places", () => {
    const cut = curved.flatMap((shape) => {
      const rule = propertiesOf(shape).derivation;
      if (!rule || !("via" in rule)) return [];
      const curve = smoothCurve(rule.via.map((place) => positionOf(place)));
      const { max_m } = agreementOf([curve], linesOf(shape.geometry), 500);
      return max_m > propertiesOf(shape).accuracy_m ? [`${shape.properties.id} ${max_m}`] : [];
    });
    expect(curved.length).toBeGreaterThan(12);
    expect(cut).toEqual([]);
  });

  test("no line of the ground turns a corner at once: it bends over several vertices", () => {
    const sharp = curved.flatMap((shape) =>
      linesOf(shape.geometry).flatMap((line) => {
        const turns = line.slice(1, -1).map((b, i) => turn(line[i] ?? [], b, line[i + 2] ?? []));
        return Math.max(...turns) > 30 ? [`${shape.properties.id} ${Math.max(...turns)}`] : [];
      }),
    );
    expect(sharp).toEqual([]);
  });

  test("between two places that are given, a line in service leaves no more than 60 km open", () => {
    const sparse = curved
      .filter((shape) => !propertiesOf(shape).beyond)
      .flatMap((shape) => {
        const rule = propertiesOf(shape).derivation;
        const via = rule && "via" in rule ? rule.via.map((place) => positionOf(place)) : [];
        const gaps = via.slice(1).map((b, i) => distance_m(via[i] ?? [], b));
        return Math.max(...gaps) > 60_000 ? [shape.properties.id] : [];
      });
    expect(sparse).toEqual([]);
  });

  /** The turn at b in degrees, from a to c. */
  function turn(a: Position, b: Position, c: Position): number {
    const bearing = ([x0 = 0, y0 = 0]: Position, [x = 0, y = 0]: Position) =>
      Math.atan2((x - x0) * Math.cos((y0 * Math.PI) / 180), y - y0);
    const angle = Math.abs(bearing(b, c) - bearing(a, b));
    return (Math.min(angle, 2 * Math.PI - angle) * 180) / Math.PI;
  }
});

describe("lengths agree with what was announced", () => {
  test.each([
    ["metropolitan-ring-east", 204.4, 0.06],
    ["changchun-tonghua-hsr-line", 217, 0.08],
    ["yanchang-expressway-shuangyang", 75.4, 0.1],
    ["changyu-expressway-line", 140.2, 0.12],
    ["metropolitan-ring-west", 143, 0.06],
  ])("%s: %d km", (id, announced_km, share) => {
    const shape = lines.find(({ properties }) => properties.id === id) as Shape;
    const km = length(asFeature(shape.geometry), { units: "kilometers" });
    expect(Math.abs(km / announced_km - 1), `${km.toFixed(1)} km`).toBeLessThan(share);
  });
});

test("the built and the unbuilt half of a ring are told apart, and meet", () => {
  const halves = ["metropolitan-ring-east", "metropolitan-ring-west"].map(
    (id) => lines.find(({ properties }) => properties.id === id) as Shape,
  );
  expect(halves.map((half) => propertiesOf(half).status)).toEqual(["existing", "building"]);
  const [east = [], west = []] = halves.map((half) => linesOf(half.geometry).flat());
  expect([east[0], east.at(-1)]).toEqual([west.at(-1), west[0]]);
});

const reference = readReference(referenceFolder(root));

describe.skipIf(!reference)("against the reference, where it is at hand", () => {
  test("no line states a better accuracy than nine tenths of it have", () => {
    const measured = lines.flatMap((shape) => {
      const there = reference?.lines.get(shape.properties.id) ?? [];
      if (there.length === 0) return [];
      const { p90_m } = agreementOf(linesOf(shape.geometry), there);
      return [{ id: shape.properties.id, p90_m, stated_m: propertiesOf(shape).accuracy_m }];
    });
    expect(measured.length).toBeGreaterThan(3);
    expect(measured.filter(({ p90_m, stated_m }) => p90_m > stated_m)).toEqual([]);
  });

  test("no bend of a line is a vertex of the reference, rounded: it is there to measure with", () => {
    const key = (position: Position) => position.map((degrees) => degrees.toFixed(2)).join();
    const places = new Set([...stations.values()].map(key));
    const taken = lines.flatMap((shape) => {
      const there = new Set((reference?.lines.get(shape.properties.id) ?? []).flat().map(key));
      const rule = propertiesOf(shape).derivation;
      const bends =
        rule && "via" in rule ? rule.via.filter((place) => typeof place !== "string") : [];
      return bends
        .map((bend) => key([...bend]))
        .filter((bend) => !places.has(bend) && there.has(bend));
    });
    expect(taken).toEqual([]);
  });

  test.each([
    ["rail-stations", "railStation"],
    ["metro-stations", "metroStation"],
  ] as const)("no point of %s is worse than it states", (layer, find) => {
    const worse = ofLayer(shapes, layer).flatMap((shape) => {
      const here = shape.geometry.type === "Point" ? shape.geometry.coordinates : [];
      const there = reference?.[find](nameOf(shape), here);
      const far_m = there ? distance_m(here, there) : 0;
      return far_m > (accuracyOf(shape) ?? 0) ? [`${nameOf(shape)} ${Math.round(far_m)} m`] : [];
    });
    expect(worse).toEqual([]);
  });
});

/** The position of a place that a rule names, as the atlas finds it: the ground before the plan. */
function positionOf(place: Anchor): Position {
  if (typeof place !== "string") return [...place];
  const found = shapes.filter(
    ({ properties, geometry }) => properties.entity === place && geometry.type === "Point",
  );
  const best = found.find(({ layer }) => layer.isGround) ?? found[0];
  return best?.geometry.type === "Point" ? best.geometry.coordinates : [];
}
