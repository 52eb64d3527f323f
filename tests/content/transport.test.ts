import { pointToLineDistance, flattenEach, lineString } from "@turf/turf";
import type { Feature, LineString, Point } from "geojson";
import { describe, expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { realAtlas } from "./real-atlas.ts";

const { atlas, compiled, core } = realAtlas();

/** The shapes that a way of drawing draws for a reader who has not asked for candidates. */
function shapesDrawnAs(idiom: string, candidates = false) {
  return core.layers
    .filter(({ drawing }) => drawing.as === idiom)
    .flatMap(({ id }) => atlas.featuresIn(id))
    .filter(({ certainty }) => candidates || certainty !== "candidate");
}

/** The different things that these shapes are of. */
function thingsDrawnAs(idiom: string, candidates = false): EntityId[] {
  return [...new Set(shapesDrawnAs(idiom, candidates).map(({ entity }) => entity))];
}

test("at least 12 railways are drawn", () => {
  expect(thingsDrawnAs("railway").length).toBeGreaterThanOrEqual(12);
});

test("at least 12 lines of expressways are drawn, and 12 expressways with the candidates", () => {
  expect(shapesDrawnAs("expressway").length).toBeGreaterThanOrEqual(12);
  expect(thingsDrawnAs("expressway", true).length).toBeGreaterThanOrEqual(12);
});

test("8 axes and belts of development are drawn, and claim to be no more than ideas", () => {
  expect(thingsDrawnAs("axis")).toHaveLength(8);
  for (const axis of thingsDrawnAs("axis"))
    for (const feature of atlas.featuresOf(axis)) expect(feature.certainty).toBe("schematic");
});

test("the airport is drawn at its published position", () => {
  const [airport] = thingsDrawnAs("airport");
  expect(airport && atlas.featuresOf(airport)).toMatchObject([
    { certainty: "confirmed", method: "published-coordinate" },
  ]);
});

describe("the metro", () => {
  const lines = thingsDrawnAs("metro-line");
  const shapes = (layer: string) =>
    (compiled.layers.find(({ id }) => id === layer)?.collection.features ?? []).filter(
      ({ properties }) => properties?.["role"] === undefined,
    );
  const stations = core.features
    .filter(({ layer }) => layer === "metro-stations")
    .map((feature) => ({ ...feature, words: feature.part?.zh ?? "" }));
  /** The number on the map, as stations name their lines: 8号线. */
  const numberOf = (line: string) => /\d+号线/.exec(atlas.entity(line)?.name.zh ?? "")?.[0] ?? "?";
  const stationsOf = (line: string) =>
    stations.filter(({ words }) => words.includes(numberOf(line)));

  test("has at least 9 lines", () => {
    expect(lines.length).toBeGreaterThanOrEqual(9);
    expect(new Set(lines.map(numberOf)).size).toBe(lines.length);
  });

  test("has the stations of every line in service, and none on a line that is not", () => {
    const states = lines.map((line) => ({
      line,
      isOpen: atlas
        .featuresOf(line)
        .some(({ layer, certainty }) => layer === "metro-lines" && certainty === "derived"),
      stations: stationsOf(line).length,
    }));
    expect(states.filter(({ isOpen }) => isOpen).length).toBeGreaterThanOrEqual(6);
    for (const state of states)
      if (state.isOpen) expect(state.stations).toBeGreaterThanOrEqual(10);
      else expect(state).toMatchObject({ stations: 0 });
  });

  test("has every station on each line that stops there", () => {
    const segments = new Map<string, Feature<LineString>[]>();
    for (const feature of shapes("metro-lines")) {
      const entity = String(feature.properties?.["entity"]);
      flattenEach(feature as Feature<LineString>, (line) => {
        const own = segments.get(entity) ?? [];
        segments.set(entity, [...own, lineString(line.geometry.coordinates)]);
      });
    }
    const points = new Map(
      shapes("metro-stations").map((f) => [f.properties?.["id"], f.geometry as Point]),
    );
    const astray = lines.flatMap((line) =>
      stationsOf(line).filter((station) => {
        const point = points.get(station.id);
        const distances = (segments.get(line) ?? []).map((segment) =>
          point ? pointToLineDistance(point, segment, { units: "meters" }) : Infinity,
        );
        return Math.min(...distances) > station.accuracy_m;
      }),
    );
    expect(astray.map(({ id, words }) => `${id} ${words}`)).toEqual([]);
  });

  test("turns at stations and nowhere else where it is in service, so that its order can be read", () => {
    const places = new Map(
      shapes("metro-stations").map((f) => [
        String((f.geometry as Point).coordinates),
        String(f.properties?.["id"]),
      ]),
    );
    const wordsOf = new Map(stations.map(({ id, words }) => [id as string, words]));
    const derived = new Set(
      core.features
        .filter(({ certainty }) => certainty === "derived")
        .map(({ id }) => id as string),
    );
    const inService = shapes("metro-lines").filter((f) => derived.has(f.properties?.["id"]));
    expect(inService.length).toBeGreaterThanOrEqual(6);
    for (const line of inService) {
      const number = numberOf(String(line.properties?.["entity"]));
      const order = (line.geometry as LineString).coordinates.map(
        (at) => wordsOf.get(places.get(String(at)) ?? "") ?? `no station at ${at}`,
      );
      expect(order.filter((words) => !words.includes(number))).toEqual([]);
      expect(new Set(order).size).toBe(order.length);
    }
  });

  test("tells the stations where lines meet from those of one line", () => {
    const tints = new Map(
      shapes("metro-stations").map((f) => [f.properties?.["id"], f.properties?.["tint"]]),
    );
    const [neutral] = core.layers.flatMap(({ id, drawing }) =>
      (id as string) === "metro-stations" ? [drawing.tint] : [],
    );
    const wrong = stations.filter(
      ({ id, words }) => words.includes("、") !== (tints.get(id) === neutral),
    );
    expect(wrong.map(({ words }) => words)).toEqual([]);
  });

  test("bears its number at both ends of every line", () => {
    const drawn = compiled.layers.find(({ id }) => (id as string) === "metro-lines")?.collection;
    const ends = (drawn?.features ?? []).filter(({ properties }) => properties?.["role"] === "end");
    for (const line of lines)
      expect([
        line,
        ends
          .filter(({ properties }) => properties?.["entity"] === line)
          .map(({ geometry }) => geometry.type),
      ]).toEqual([line, ["Point", "Point"]]);
  });

  test("names every station and the lines that stop there", () => {
    const unnamed = stations.filter(({ words }) => !/^.{2,}站（\d号线(、\d号线)*）$/.test(words));
    expect(unnamed.map(({ id, words }) => `${id} ${words}`)).toEqual([]);
  });
});
