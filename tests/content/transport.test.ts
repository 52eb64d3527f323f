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
    compiled.layers.find(({ id }) => id === layer)?.collection.features ?? [];
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

  test("names every station and the lines that stop there", () => {
    const unnamed = stations.filter(({ words }) => !/^.{2,}站（\d号线(、\d号线)*）$/.test(words));
    expect(unnamed.map(({ id, words }) => `${id} ${words}`)).toEqual([]);
  });
});
