import { expect, test } from "vitest";
import type { View } from "#model/view.ts";
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

test("two documents are compared in place: before, after, both", async () => {
  const { store, layers } = await atLine();
  store.verbs.compareWith(report);
  expect(layers()).toEqual(["towns", "zones"]);
  const { flight } = store.getState();
  expect(flight?.bounds).toEqual([124.5, 43.5, 125.5, 44.5]);
  store.verbs.showSide("after");
  expect(layers()).toEqual(["towns"]);
  store.verbs.showSide("before");
  expect(layers()).toEqual(["towns", "zones"]);
  expect(store.getState().flight).toBe(flight);
  store.verbs.goToStop(report);
  expect(store.getState().comparedStop).toBeNull();
});
