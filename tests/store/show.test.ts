import { expect, test } from "vitest";
import { readLink, writeLink } from "#store/permalink.ts";
import { openingView } from "#store/app-state.ts";
import { tinyStore } from "../fixtures/tiny-atlas.ts";

const insets = { top: 0, right: 0, bottom: 0, left: 400 };

/** A store in which the story of the tiny city has begun. */
async function begun(scene?: string) {
  const { atlas, store } = tinyStore();
  store.verbs.startStory("two-zones-told", scene);
  await expect.poll(() => store.getState().show).not.toBeNull();
  return { atlas, store, verbs: store.verbs, state: () => store.getState() };
}

test("a scene is shown whole, whichever way one steps to it", async () => {
  const { verbs, state } = await begun();
  verbs.nextScene();
  const forward = state();
  verbs.lastScene();
  verbs.previousScene();
  expect(state().view).toEqual(forward.view);
  expect(state().show).toEqual(forward.show);
  verbs.firstScene();
  verbs.goToScene("east");
  expect(state().view).toEqual(forward.view);
  expect(forward.view).toMatchObject({
    layers: [
      { id: "zones", opacity: 0.6 },
      { id: "towns", opacity: 1 },
    ],
    selection: "east-zone",
    candidates: true,
    reading: null,
    panel: null,
    theme: "night",
  });
});

test("what a scene does not name is as in the neutral view, not as in the scene before", async () => {
  const { verbs, state } = await begun("east");
  verbs.nextScene();
  expect(state().view).toMatchObject({ selection: null, candidates: false, evidenceOnly: true });
  expect(state().view.layers).toEqual([{ id: "towns", opacity: 1 }]);
});

test("at the ends a step stays, and is no way off the script", async () => {
  const { verbs, state } = await begun("ground");
  verbs.nextScene();
  expect(state().show).toMatchObject({ scene: "ground", astray: false });
  verbs.firstScene();
  verbs.previousScene();
  expect(state().show).toMatchObject({ scene: "whole", astray: false });
});

test("exploring leaves the script, and one verb returns to the scene exactly", async () => {
  const { verbs, state } = await begun("east");
  const { view } = state();
  verbs.cameraRested([124, 43, 126, 45]);
  expect(state().show?.astray).toBe(false);
  verbs.openCard("stonebridge" as never, { fly: true });
  verbs.showLayer("projects" as never, true);
  expect(state().show?.astray).toBe(true);
  verbs.returnToScene();
  expect(state().show?.astray).toBe(false);
  expect(state().view).toEqual(view);
  expect(state().flight).toEqual({ bounds: view.bounds, atOnce: false, exact: true });
});

test("another theme is no exploring, and stays for the scenes to come", async () => {
  const { verbs, state } = await begun();
  verbs.changeTheme("paper");
  verbs.nextScene();
  expect(state().show?.astray).toBe(false);
  expect(state().view.theme).toBe("paper");
});

test("a page laid out anew fits the scene again, but not what the speaker explores", async () => {
  const { verbs, state } = await begun("east");
  verbs.laidOut(insets, 1);
  expect(state().flight).toEqual({ bounds: [124.9, 43.9, 125.3, 44.2], atOnce: true });
  verbs.leaveScript();
  const { flight } = state();
  verbs.laidOut({ ...insets, left: 500 }, 1);
  expect(state().flight).toBe(flight);
});

test("the end gives back what was on screen, and the next start goes on where it stopped", async () => {
  const { atlas, verbs, state } = await begun();
  verbs.nextScene();
  verbs.endShow();
  expect(state().show).toBeNull();
  expect(state().view).toEqual(openingView(atlas));
  verbs.resumeShow();
  await expect.poll(() => state().show?.scene).toBe("east");
});

test("a story that is gone since is not asked for again, and no link is blamed", async () => {
  const { verbs, state } = await begun();
  verbs.endShow();
  verbs.pinView({ story: { zh: "我的" }, scene: { zh: "一景" } });
  verbs.startStory("own-1");
  await expect.poll(() => state().show?.story).toBe("own-1");
  verbs.endShow();
  verbs.removeStory("own-1");
  verbs.resumeShow();
  await expect.poll(() => state().show?.story).toBe("two-zones-told");
  expect(state().unknownInLink).toEqual([]);
});

test("a link to a story alone opens its first scene", async () => {
  const { atlas, store } = tinyStore();
  const start = openingView(atlas);
  const { show } = readLink("v=1&show=two-zones-told", atlas, start);
  expect(show).toEqual({ story: "two-zones-told", astray: false });
  store.verbs.startStory(show?.story ?? "", show?.scene);
  await expect.poll(() => store.getState().show?.scene).toBe("whole");
});

test("blank hides, and any step shows again", async () => {
  const { verbs, state } = await begun();
  verbs.blank();
  expect(state().show?.blank).toBe(true);
  verbs.nextScene();
  expect(state().show?.blank).toBe(false);
});

test("a link names the scene and keeps the view to come back to; off the script, what is seen", async () => {
  const { atlas, verbs, state } = await begun("east");
  const start = openingView(atlas);
  const link = writeLink(state().view, start, state().show);
  expect(link).toMatchInlineSnapshot(
    `"v=1&at=124.5000,43.5000,125.5000,44.5000&show=two-zones-told/east"`,
  );
  expect(readLink(link, atlas, start)).toEqual({
    view: start,
    unknown: [],
    show: { story: "two-zones-told", scene: "east", astray: false },
  });
  verbs.showCandidates(false);
  expect(writeLink(state().view, start, state().show)).toMatch(/pick=east-zone.*&astray=1$/);
});

test("a link to a story or a scene that is not there says so", async () => {
  const { store } = tinyStore();
  store.verbs.startStory("no-story");
  await expect.poll(() => store.getState().unknownInLink).toEqual(["no-story"]);
  store.verbs.startStory("two-zones-told", "no-scene");
  await expect.poll(() => store.getState().unknownInLink.at(-1)).toBe("two-zones-told/no-scene");
  expect(store.getState().show).toBeNull();
});
