import { describe, expect, test } from "vitest";
import { projectCategories } from "#model/entity.ts";
import { statuses } from "#model/status.ts";
import { realAtlas } from "./real-atlas.ts";

const { atlas, compiled, core } = realAtlas();
const projects = core.entities.filter(({ kind }) => kind === "project");
const located = projects.filter(({ bounds }) => bounds !== null);
/** Beyond this a pin would say more than is known (metres). */
const pinLimit_m = 2000;

test("at least 100 projects have a place", () => {
  expect(located.length).toBeGreaterThanOrEqual(100);
});

test("every project has a category and a status, on its card and on the map", () => {
  const bare = projects.filter(
    ({ category, status }) =>
      !projectCategories.some((known) => known === category) ||
      !statuses.some((known) => known === status),
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
  const drawn = located.flatMap(({ id }) => atlas.featuresOf(id));
  expect(drawn.filter(({ status }) => status === undefined).map(({ id }) => id)).toEqual([]);
});

test("a project without a place says why", () => {
  const silent = projects.filter(({ bounds, unlocated }) => bounds === null && !unlocated);
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test("a project's status on the map is the one on its card", () => {
  const torn = located.flatMap((project) =>
    atlas.featuresOf(project.id).filter(({ status }) => status !== project.status),
  );
  expect(torn.map(({ id }) => id)).toEqual([]);
});

const layers = core.layers.filter(({ drawing }) => drawing.as === "project");

describe.each(layers.map(({ id }) => [id]))("of the sites in %s", (layer) => {
  const shapes = compiled.layers.find(({ id }) => id === layer)?.collection.features ?? [];
  const rows = atlas.featuresIn(layer).map((feature) => {
    const own = shapes.filter(({ properties }) => properties?.["id"] === feature.id);
    return {
      id: feature.id,
      accuracy_m: feature.accuracy_m,
      sign: own.filter(({ properties }) => properties?.["role"] === undefined),
      reach: own.filter(({ properties }) => properties?.["role"] === "reach"),
    };
  });

  test("each has one sign", () => {
    expect(rows.filter(({ sign }) => sign.length !== 1)).toEqual([]);
    expect(rows.length).toBeGreaterThan(20);
  });

  test("one that is known worse than 2000 m has a circle around it and never a bare pin", () => {
    const unsure = rows.filter(({ accuracy_m }) => accuracy_m > pinLimit_m);
    expect(unsure.length).toBeGreaterThan(0);
    const bare = unsure.filter(
      ({ sign, reach }) =>
        reach.length !== 1 ||
        sign[0]?.properties?.["unsure"] !== true ||
        !(Number(reach[0]?.properties?.["accuracy_px0"]) > 0),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test("one that is known better is a pin without a circle", () => {
    const sure = rows.filter(({ accuracy_m }) => accuracy_m <= pinLimit_m);
    const ringed = sure.filter(
      ({ sign, reach }) => reach.length > 0 || sign[0]?.properties?.["unsure"] !== undefined,
    );
    expect(ringed.map(({ id }) => id)).toEqual([]);
  });

  test("circles of one place are one circle: the rest are marked as repeated", () => {
    const drawn = rows
      .flatMap(({ reach }) => reach)
      .filter(({ properties }) => properties?.["repeated"] !== true)
      .map(({ geometry, properties }) => JSON.stringify([geometry, properties?.["accuracy_px0"]]));
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});
