import { expect, test } from "vitest";
import type { DocumentId, EntityId, FamilyId, LayerId, PassageId } from "#model/id.ts";
import { openingState, openingView } from "#store/app-state.ts";
import { tinyStore } from "../fixtures/tiny-atlas.ts";

const zones = "zones" as LayerId;
const waterworks = "bridge-waterworks" as EntityId;

test("a layer is shown, faded and hidden; the others stay", () => {
  const { store } = tinyStore();
  store.verbs.showLayer("projects" as LayerId, true);
  store.verbs.fadeLayer(zones, 0.5);
  expect(store.getState().view.layers).toEqual([
    { id: "zones", opacity: 0.5 },
    { id: "towns", opacity: 1 },
    { id: "projects", opacity: 1 },
  ]);
  store.verbs.showLayer(zones, false);
  expect(store.getState().view.layers.map(({ id }) => id)).toEqual(["towns", "projects"]);
});

test("a family is shown and hidden as one, and a faded layer of it stays faded", () => {
  const { store } = tinyStore();
  store.verbs.fadeLayer(zones, 0.3);
  store.verbs.showFamily("layout" as FamilyId, true);
  const layers = store.getState().view.layers;
  expect(layers.map(({ id }) => id).sort()).toEqual(["railways", "towns", "zones"]);
  expect(layers.find(({ id }) => id === "zones")?.opacity).toBe(0.3);
  store.verbs.showFamily("layout" as FamilyId, false);
  expect(store.getState().view.layers.map(({ id }) => id)).toEqual(["towns"]);
});

test("a card brings the layer of its thing, and flies only when asked", () => {
  const { store } = tinyStore();
  const before = store.getState().flight;
  store.verbs.openCard(waterworks);
  expect(store.getState().view).toMatchObject({ selection: waterworks, front: "card" });
  expect(store.getState().view.layers.map(({ id }) => id)).toContain("projects");
  expect(store.getState().flight).toBe(before);
  store.verbs.openCard(waterworks, { fly: true });
  expect(store.getState().flight).toMatchObject({ atOnce: false });
});

test("a name in the text lights its thing and keeps the text in front", () => {
  const { store } = tinyStore();
  store.verbs.locate("east-zone" as EntityId);
  expect(store.getState().view).toMatchObject({ selection: "east-zone", front: "reader" });
  expect(store.getState().flight).toMatchObject({ atOnce: false });
});

test("a text is fetched once, when it is first needed", async () => {
  const { store } = tinyStore();
  const report = "riverton-report" as DocumentId;
  store.verbs.openText("riverton-report/1/p1" as PassageId);
  expect(store.getState().texts[report]).toEqual({ state: "loading" });
  await Promise.resolve();
  await Promise.resolve();
  expect(store.getState().texts[report]).toMatchObject({ state: "ready" });
  const first = store.getState().texts[report];
  store.verbs.needText(report);
  expect(store.getState().texts[report]).toBe(first);
});

test("a whole view is shown at once, wherever one came from", () => {
  const { store } = tinyStore();
  const { view } = store.getState();
  store.verbs.locate("east-zone" as EntityId);
  store.verbs.showView(view);
  expect(store.getState().view).toEqual(view);
  expect(store.getState().flight).toEqual({ bounds: view.bounds, atOnce: true });
});

test("on a phone, a sheet in which nothing is left goes down, and the text can be read on", () => {
  const { atlas, store } = tinyStore();
  const { verbs } = store;
  const height = () => store.getState().sheet.height;
  verbs.openText("riverton-report/1/p1" as PassageId);
  verbs.openCard("east-zone" as EntityId);
  verbs.closeText();
  expect(height()).toBe("half");
  verbs.closeCard();
  expect(height()).toBe("peek");
  verbs.readOn();
  expect([height(), store.getState().view.reading]).toEqual(["half", "riverton-report/1/p1"]);
  verbs.openPanel("projects");
  verbs.closeText();
  expect(height()).toBe("half");
  verbs.openPanel(null);
  expect(height()).toBe("peek");
  const empty = { ...openingView(atlas), reading: null };
  expect(openingState(empty, []).sheet.height).toBe("peek");
});

test("on a phone, opening a text lifts a sheet that was down", () => {
  const { store } = tinyStore();
  store.verbs.raiseSheet("peek");
  store.verbs.openText("riverton-report/1/p1" as PassageId);
  expect(store.getState().sheet).toEqual({ shows: "reading", height: "half" });
  store.verbs.raiseSheet("full");
  store.verbs.openPanel("projects");
  expect(store.getState().sheet).toEqual({ shows: "panel", height: "full" });
});
