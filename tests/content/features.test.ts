import { describe, expect, test } from "vitest";
import { certainties } from "#model/certainty.ts";
import { methods } from "#model/feature.ts";
import { realAtlas } from "./real-atlas.ts";

const { atlas, compiled, core } = realAtlas();
const planLayers = core.layers.filter(
  (layer) =>
    atlas.family(layer.family)?.ground !== true && layer.certainties.length > 0 && !layer.counts,
);

describe.each(planLayers.map((layer) => [layer.id, layer] as const))("the layer %s", (id) => {
  const features = atlas.featuresIn(id);

  test("draws just the shapes that the panels know of", () => {
    const drawn = compiled.layers
      .find((layer) => layer.id === id)
      ?.collection.features.filter(({ properties }) => properties?.["role"] === undefined)
      .map(({ properties }) => properties?.["id"]);
    expect(features.length).toBeGreaterThan(0);
    expect(drawn?.sort()).toEqual(features.map((feature) => feature.id).sort());
  });

  test("has for every shape a named thing that a plan speaks of", () => {
    const without = features.filter(({ entity }) => {
      const of = atlas.entity(entity);
      return !of || of.name.zh.trim() === "" || of.quotes.length === 0;
    });
    expect(without.map((feature) => feature.id)).toEqual([]);
  });

  test("says of every shape how sure it is, how it was made, how far it may be wrong, and whence", () => {
    const unsaid = features.filter(
      ({ certainty, method, accuracy_m, sources, derivation }) =>
        !certainties.includes(certainty) ||
        !methods.includes(method) ||
        !(accuracy_m >= 1) ||
        sources.length === 0 ||
        !sources.every((source) => atlas.source(source)) ||
        (method === "rule") !== (derivation !== undefined),
    );
    expect(unsaid.map((feature) => feature.id)).toEqual([]);
  });

  test("calls nothing confirmed that was drawn by hand or guessed", () => {
    const boasts = features.filter(
      ({ certainty, method }) =>
        certainty === "confirmed" &&
        ["hand-drawn", "district-guess", "township-centroid", "rule"].includes(method),
    );
    expect(boasts.map((feature) => feature.id)).toEqual([]);
  });
});

test("every layer of the plan is under test, and the other shapes are of the ground", () => {
  expect(planLayers.length).toBeGreaterThan(12);
  const tested = new Set<string>(planLayers.map(({ id }) => id));
  const ground = new Set(compiled.shapes.flatMap(({ layer }) => (layer.isGround ? layer.id : [])));
  const others = core.features.filter(({ layer }) => !tested.has(layer));
  expect(others.filter(({ layer }) => !ground.has(layer))).toEqual([]);
  const silent = others.filter(({ accuracy_m, provenance }) => !(accuracy_m >= 1) || !provenance);
  expect(silent.map(({ id }) => id)).toEqual([]);
});
