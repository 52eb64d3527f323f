import { expect, test } from "vitest";
import { readStoryFile } from "#model/read-story-file.ts";
import { sceneViewOf, viewOfScene } from "#store/scene-view.ts";
import { tinyCompiled, tinyStore } from "../fixtures/tiny-atlas.ts";

const names = { story: { zh: "我的汇报" }, scene: { zh: "一景" } };

function pinnedTwice() {
  const { atlas, store } = tinyStore();
  store.verbs.pinView(names);
  store.verbs.showLayer("projects" as never, true);
  store.verbs.pinView(names);
  return { atlas, store, verbs: store.verbs, own: () => store.getState().ownStories };
}

test("what is on screen becomes a scene, and comes back from it as it was", () => {
  const { atlas, store, own } = pinnedTwice();
  const { view } = store.getState();
  expect(own()).toHaveLength(1);
  expect(own()[0]?.scenes.map(({ id }) => id)).toEqual(["scene-1", "scene-2"]);
  const drawn = { ...view, draw: "C1/7glr4,2m1sw/8000/" };
  expect(viewOfScene(atlas, sceneViewOf(atlas, drawn), view).draw).toBe(drawn.draw);
  const back = viewOfScene(atlas, sceneViewOf(atlas, view), view);
  expect(back.draw).toBe("");
  expect(back.bounds).toEqual(view.bounds);
  expect(new Set(back.layers)).toEqual(new Set(view.layers));
});

test("scenes are moved, edited and removed, and a removal is taken back", () => {
  const { verbs, own } = pinnedTwice();
  const ids = () => own()[0]?.scenes.map(({ id }) => id);
  verbs.moveScene("own-1", "scene-2", -1);
  expect(ids()).toEqual(["scene-2", "scene-1"]);
  verbs.moveScene("own-1", "scene-2", -1);
  expect(ids()).toEqual(["scene-2", "scene-1"]);
  verbs.editScene("own-1", "scene-1", { caption: { zh: "说明" } });
  verbs.removeScene("own-1", "scene-1");
  expect(ids()).toEqual(["scene-2"]);
  verbs.undoRemoval();
  expect(own()[0]?.scenes[1]?.caption).toEqual({ zh: "说明" });
});

test("a pinned story is a story file, and a story loaded twice replaces nothing", () => {
  const { verbs, own } = pinnedTwice();
  const read = readStoryFile(JSON.stringify(own()[0]), "mine.json");
  expect(read.ok).toBe(true);
  if (read.ok) verbs.addStory(read.value);
  expect(own().map(({ id }) => id)).toEqual(["own-1", "own-2"]);
});

test("a story of the atlas is a story file too", () => {
  const [story] = tinyCompiled().stories;
  expect(readStoryFile(JSON.stringify(story), "told.json")).toEqual({ ok: true, value: story });
});

test("a bad file says what is wrong with it", () => {
  const bad = {
    id: "x",
    title: { zh: "甲" },
    lead: { zh: "" },
    documents: [],
    scenes: [{ id: "A" }],
  };
  const read = readStoryFile(JSON.stringify(bad), "bad.json");
  expect(read.ok ? [] : read.problems.map(({ field, message }) => `${field}: ${message}`))
    .toMatchInlineSnapshot(`
      [
        "scenes.0.id: invalid value: A",
        "scenes.0.title: missing field",
        "scenes.0.caption: missing field",
        "scenes.0.notes: missing field",
        "scenes.0.quotes: missing field",
        "scenes.0.view: missing field",
      ]
    `);
  expect(readStoryFile("{", "bad.json")).toMatchObject({ ok: false });
});
