import { describe, expect, test } from "vitest";
import type { View } from "#model/view.ts";
import { openingView } from "#store/app-state.ts";
import { readLink, writeLink } from "#store/permalink.ts";
import { realAtlas } from "./real-atlas.ts";

const { atlas, compiled, core } = realAtlas();
const start = openingView(atlas);

/** The parts of a view that do not come back from its link as they went in. */
function lostIn(change: Partial<View>): unknown[] {
  const view = { ...start, ...change };
  const back = readLink(writeLink(view, start), atlas, start);
  const changed = (Object.keys(view) as (keyof View)[]).filter(
    (key) => JSON.stringify(back.view[key]) !== JSON.stringify(view[key]),
  );
  return [...changed.map((key) => ({ change, key, got: back.view[key] })), ...back.unknown];
}

describe("a link brings back", () => {
  test("every layer, with its opacity", () => {
    const lost = core.layers.flatMap(({ id }) => lostIn({ layers: [{ id, opacity: 0.35 }] }));
    expect(lost).toEqual([]);
  });

  test("all layers at once", () => {
    const layers = core.layers.map(({ id }) => ({ id, opacity: 1 }));
    const { view, unknown } = readLink(writeLink({ ...start, layers }, start), atlas, start);
    expect(unknown).toEqual([]);
    expect(view.layers.map(({ id }) => id).sort()).toEqual(layers.map(({ id }) => id).sort());
  });

  test("every thing that can be chosen", () => {
    expect(core.entities.flatMap(({ id }) => lostIn({ selection: id, front: "card" }))).toEqual([]);
    expect(core.entities.length).toBeGreaterThan(300);
  });

  test("every section and every passage that can be read", () => {
    const passages = compiled.texts.flatMap((text) => text.passages);
    const places = [...core.sections, ...passages].map(({ id }) => id);
    expect(places.length).toBeGreaterThan(1000);
    expect(places.flatMap((reading) => lostIn({ reading }))).toEqual([]);
  });

  test("every place that can be flown to, to the metre or so", () => {
    for (const { bounds } of core.entities) {
      if (!bounds || bounds[0] === bounds[2] || bounds[1] === bounds[3]) continue;
      const back = readLink(writeLink({ ...start, bounds }, start), atlas, start).view.bounds;
      bounds.forEach((degrees, i) => expect(back[i]).toBeCloseTo(degrees, 4));
    }
  });
});

test("a link to something that is not in the atlas says so", () => {
  expect(readLink("v=1&pick=atlantis", atlas, start).unknown).toEqual(["atlantis"]);
});
