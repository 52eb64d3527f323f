import { expect, test } from "vitest";
import type { View } from "#model/view.ts";
import { documentBeside, documentChosen } from "#store/lineage-state.ts";
import { sheetsOf } from "#store/sheets.ts";
import { tinyStore } from "../fixtures/tiny-atlas.ts";

const plan = "riverton-plan" as never;
const report = "riverton-report" as never;

async function atLine(view: Partial<View> = {}) {
  const { store } = tinyStore(view);
  store.verbs.needDetails();
  await expect.poll(() => store.getState().details?.state).toBe("ready");
  store.verbs.needLineage();
  await expect.poll(() => store.getState().lineage?.state).toBe("ready");
  const layers = () =>
    store
      .getState()
      .view.layers.map(({ id }) => id as string)
      .sort();
  return { store, layers };
}

test("the line begins where the map is, and changes nothing by itself", async () => {
  const { store, layers } = await atLine();
  expect(store.getState().stop).toBe(plan);
  expect(layers()).toEqual(["towns", "zones"]);
});

test("the line begins at the document being read where the map shows no stop", async () => {
  const layers = ["railways", "towns"].map((id) => ({ id: id as never, opacity: 1 }));
  const { store } = await atLine({ layers, reading: "riverton-report/1/p1" as never });
  expect(store.getState().stop).toBe(report);
});

test("a step shows the layers of the document, leaves the ground, and flies there", async () => {
  const { store, layers } = await atLine();
  store.verbs.goToStop(report);
  expect(layers()).toEqual(["towns"]);
  expect(store.getState().flight?.bounds).toEqual([124.8, 43.8, 125.4, 44.3]);
  store.verbs.goToStop(plan);
  expect(layers()).toEqual(["towns", "zones"]);
});

test("two documents are compared with the layers of both, the earlier before, whichever was chosen", async () => {
  const { store, layers } = await atLine();
  store.verbs.goToStop(report);
  store.verbs.compareWith(plan);
  expect(layers()).toEqual(["towns", "zones"]);
  expect(store.getState().view.comparison).toEqual({ before: plan, after: report, earlier: 0.5 });
  expect(store.getState().flight?.bounds).toEqual([124.5, 43.5, 125.5, 44.5]);
  store.verbs.goToStop(plan);
  expect(store.getState().view.comparison).toBeNull();
});

test("the divider moves alone: not the camera, not the layers, not beyond an end", async () => {
  const { store } = await atLine();
  store.verbs.compareWith(report);
  const { flight, view } = store.getState();
  store.verbs.showEarlier(0.304);
  expect(store.getState().view).toEqual({
    ...view,
    comparison: { before: plan, after: report, earlier: 0.3 },
  });
  store.verbs.showEarlier(7);
  expect(store.getState().view.comparison?.earlier).toBe(1);
  expect(store.getState().flight).toBe(flight);
  store.verbs.compareWith(null);
  expect(store.getState().view.comparison).toBeNull();
  store.verbs.showEarlier(0.5);
  expect(store.getState().view.comparison).toBeNull();
});

test("each side of the map has its own layers, and both have the ground and what was added", async () => {
  const { store } = await atLine();
  store.verbs.compareWith(report);
  store.verbs.showLayer("railways" as never, true);
  const on = (side: "before" | "after") =>
    sheetsOf(store.getState())
      ?.[side].view.layers.map(({ id }) => id as string)
      .sort();
  expect(on("before")).toEqual(["railways", "towns", "zones"]);
  expect(on("after")).toEqual(["railways", "towns"]);
  const sheets = sheetsOf(store.getState());
  store.verbs.showEarlier(0.2);
  expect(sheetsOf(store.getState())?.after.view.layers).toBe(sheets?.after.view.layers);
});

test("a comparison from a link stands at the later document; one that the line lacks is told", async () => {
  const comparison = { before: plan, after: report, earlier: 0.2 };
  const { store } = await atLine({ comparison });
  expect(documentChosen(store.getState())).toBe(report);
  expect(documentBeside(store.getState())).toBe(plan);
  expect(store.getState().unknownInLink).toEqual([]);
  const stray = await atLine({ comparison: { ...comparison, after: "riverton-poem" as never } });
  expect(stray.store.getState().view.comparison).toBeNull();
  expect(stray.store.getState().unknownInLink).toEqual(["riverton-poem"]);
});
