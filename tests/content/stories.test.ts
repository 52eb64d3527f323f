import { describe, expect, test } from "vitest";
import type { Scene } from "#model/story.ts";
import { openingView } from "#store/app-state.ts";
import { readLink, writeLink } from "#store/permalink.ts";
import { sceneViewOf, viewOfScene } from "#store/scene-view.ts";
import { realAtlas } from "./real-atlas.ts";

const { atlas, compiled } = realAtlas();
const start = openingView(atlas);
const scenes = compiled.stories.flatMap((story) =>
  story.scenes.map((scene) => ({ at: `${story.id}/${scene.id}`, scene })),
);
const viewOf = ({ view }: Scene) => viewOfScene(atlas, view, { theme: "night", language: "zh" });

test("the stories that ship are finished: each has seven scenes or more", () => {
  expect(compiled.stories.length).toBeGreaterThanOrEqual(3);
  for (const { id, scenes: own } of compiled.stories)
    expect([id, own.length >= 7 && own.length <= 12]).toEqual([id, true]);
});

describe.each(scenes)("$at", ({ scene }) => {
  test("its view comes back from its link", () => {
    const view = viewOf(scene);
    const back = readLink(writeLink(view, start), atlas, start);
    expect(back.unknown).toEqual([]);
    expect({ ...back.view, layers: new Set(back.view.layers) }).toEqual({
      ...view,
      layers: new Set(view.layers),
    });
  });

  test("its view is stored as it was written", () => {
    const view = viewOf(scene);
    expect(viewOfScene(atlas, sceneViewOf(atlas, view), view)).toEqual(view);
  });

  test("it shows a layer of the plan, and what it selects lies in what must be seen", () => {
    const plan = scene.view.layers.filter((id) => {
      const layer = atlas.layer(id.replace(/~.*/, ""));
      return layer && !atlas.family(layer.family)?.ground;
    });
    expect(plan.length).toBeGreaterThan(0);
    const chosen = scene.view.selection ? atlas.entity(scene.view.selection)?.bounds : null;
    if (!chosen) return;
    const [west, south, east, north] = scene.view.bounds;
    const [w, s, e, n] = chosen;
    expect(w < east && e > west && s < north && n > south).toBe(true);
  });

  test("its caption is short, its notes are two to five sentences, both in two languages", () => {
    const { caption, notes, title } = scene;
    expect(caption.zh.length).toBeLessThanOrEqual(60);
    expect(title.zh.length).toBeLessThanOrEqual(12);
    const sentences = notes.zh.match(/[。！？]/g)?.length ?? 0;
    expect(sentences).toBeGreaterThanOrEqual(2);
    expect(sentences).toBeLessThanOrEqual(5);
    for (const { zh, en } of [caption, notes, title]) {
      expect(zh).not.toMatch(/[\u4e00-\u9fff][,:;!?()]|[,:;!?()][\u4e00-\u9fff]/);
      expect(en ?? "").not.toMatch(/^$|[\u4e00-\u9fff]/);
    }
  });

  test("what it puts in quotation marks, and its figures, stand in its quotes", () => {
    const bare = (text: string) => text.replace(/\s/g, "");
    const said = bare(scene.quotes.map(({ text }) => text).join("\n"));
    const claimed = [
      ...scene.caption.zh.matchAll(/“([^”]+)”/g),
      ...scene.caption.zh.matchAll(/\d[\d.]*(?:亿元|万亿元|年|月|日)?/g),
    ].map((match) => match[1] ?? match[0]);
    expect(claimed.filter((words) => !said.includes(bare(words)))).toEqual([]);
  });
});
