import { act, screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { EntityId } from "#model/id.ts";
import { projectMessages } from "#messages/of-projects.ts";
import { zh } from "#messages/zh.ts";
import { ProjectsPanel } from "#panels/ProjectsPanel.tsx";
import { tiny } from "../fixtures/tiny-content.ts";
import { show } from "./show.tsx";

const say = projectMessages.zh;
const rows = () =>
  within(screen.getByRole("list"))
    .getAllByRole("button")
    .map((row) => row.textContent);
const located = `石桥水厂${zh.categories.environment} · ${zh.statuses.planned} · ${say.position(`4 ${zh.km}`)}`;
const unlocated = `河城站改造${zh.categories.transport} · ${zh.statuses.building} · ${say.unlocated}`;
const option = (name: string, count: number) =>
  screen.getByRole("button", { name: say.option(name, count) });

async function shown(given: Parameters<typeof show>[1] = {}) {
  const all = show(<ProjectsPanel />, given);
  const open = async (facet: keyof typeof say.facetNames) =>
    all.user.click(await screen.findByRole("button", { name: say.facetNames[facet] }));
  const type = async (words: string) => {
    await all.user.click(screen.getByRole("button", { name: say.name }));
    await all.user.type(screen.getByRole("searchbox", { name: say.words }), words);
  };
  // The positions have come.
  await screen.findByRole("button", { name: say.facetNames.district });
  return { ...all, open, type };
}

test("every project is listed with its category, status and how well it is located", async () => {
  await shown();
  expect(screen.getByRole("region", { name: zh.panels.projects })).toBeTruthy();
  expect(rows()).toEqual([located, unlocated]);
  expect(screen.getByText(say.count(2, 2))).toBeTruthy();
});

test("words narrow the list, the count says by how much, a chip takes them away", async () => {
  const { user, type } = await shown();
  await type("水厂");
  expect(rows()).toEqual([located]);
  expect(screen.getByText(say.count(1, 2))).toBeTruthy();
  await user.click(screen.getByRole("button", { name: say.remove(say.name, "水厂") }));
  expect(rows()).toHaveLength(2);
});

test("English names find their project too", async () => {
  const { type } = await shown();
  await type("RENEWAL");
  expect(rows()).toEqual([unlocated]);
});

test("values of a facet are chosen together, and each tells how many it would show", async () => {
  const { user, open } = await shown();
  await open("category");
  await user.click(option(zh.categories.transport, 1));
  expect(rows()).toEqual([unlocated]);
  await user.click(option(zh.categories.environment, 1));
  expect(rows()).toEqual([located, unlocated]);
});

test("the counts of a facet follow the other facets", async () => {
  const { user, open } = await shown();
  await open("category");
  await user.click(option(zh.categories.transport, 1));
  await open("status");
  expect(option(zh.statuses.building, 1)).toBeTruthy();
  const none = option(zh.statuses.planned, 0);
  expect(none.getAttribute("aria-disabled")).toBe("true");
  await user.click(none);
  expect(rows()).toEqual([unlocated]);
});

test("what is chosen stands as chips, each of which takes itself away; one button takes all", async () => {
  const { user, open } = await shown();
  await open("category");
  await user.click(option(zh.categories.transport, 1));
  await open("document");
  const remove = say.remove(say.facetNames.category, zh.categories.transport);
  await user.click(screen.getByRole("button", { name: remove }));
  expect(rows()).toHaveLength(2);
  await open("status");
  await user.click(option(zh.statuses.planned, 1));
  await user.click(screen.getByRole("button", { name: say.clear }));
  expect(rows()).toHaveLength(2);
  expect(screen.queryByRole("button", { name: say.clear })).toBeNull();
});

test("facets open and choose by keyboard", async () => {
  const { user } = await shown();
  screen.getByRole("button", { name: say.facetNames.status }).focus();
  await user.keyboard("{Enter}");
  option(zh.statuses.building, 1).focus();
  await user.keyboard(" ");
  expect(rows()).toEqual([unlocated]);
});

test("only the located are listed when asked", async () => {
  const { user } = await shown();
  await user.click(screen.getByRole("button", { name: say.located }));
  expect(rows()).toEqual([located]);
});

test("a filter that nothing passes says so and can be cleared", async () => {
  const { user, type, store } = await shown();
  await type("机场");
  expect(screen.getByText(say.nothing)).toBeTruthy();
  expect(screen.queryByRole("list")).toBeNull();
  const [clear] = screen.getAllByRole("button", { name: say.clear }).slice(-1);
  if (clear) await user.click(clear);
  expect(rows()).toHaveLength(2);
  expect(store.getState().view.projects.words).toBe("");
});

test("what the filter leaves out fades on the map, and the projects are shown there", async () => {
  const { user, open, store, view } = await shown();
  expect(store.getState().fadedProjects).toEqual([]);
  expect(view().layers.map(({ id }) => id)).not.toContain("projects");
  await open("category");
  await user.click(option(zh.categories.transport, 1));
  expect(store.getState().fadedProjects).toEqual(["bridge-waterworks"]);
  expect(view().layers.map(({ id }) => id)).toContain("projects");
});

test("the card of a project that the filter leaves out is named as such", async () => {
  const { user, open } = await shown({ view: { selection: "bridge-waterworks" as EntityId } });
  expect(screen.queryByText(say.outsideFilter("石桥水厂"))).toBeNull();
  await open("category");
  await user.click(option(zh.categories.transport, 1));
  expect(screen.getByText(say.outsideFilter("石桥水厂"))).toBeTruthy();
});

test("the list follows what is in view, once the map has come to rest", async () => {
  const { user, store } = await shown();
  await user.click(screen.getByRole("button", { name: say.inView }));
  expect(rows()).toEqual([located]);
  expect(screen.getByText(say.countInView(1, 2))).toBeTruthy();
  act(() => store.verbs.cameraRested([120, 40, 121, 41]));
  expect(rows()).toEqual([located]);
  expect(await screen.findByText(say.nothingInView)).toBeTruthy();
});

test("a project in view is opened where it is: the list that follows the map does not jump", async () => {
  const { user, store, view } = await shown();
  await user.click(screen.getByRole("button", { name: say.inView }));
  const before = store.getState().flight;
  await user.click(screen.getByRole("button", { name: /石桥水厂/ }));
  expect(view().selection).toBe("bridge-waterworks");
  expect(store.getState().flight).toBe(before);
});

test("a project that is picked opens its card, is marked in the list and seen on the map", async () => {
  const { user, view, store, atlas } = await shown();
  expect(screen.queryByRole("button", { current: true })).toBeNull();
  await user.click(screen.getByRole("button", { name: /石桥水厂/ }));
  expect(view()).toMatchObject({ selection: "bridge-waterworks", front: "card" });
  expect(view().layers.map(({ id }) => id)).toContain("projects");
  expect(store.getState().flight?.bounds).toEqual(atlas.entity("bridge-waterworks")?.bounds);
  expect(screen.getByRole("button", { current: true }).textContent).toBe(located);
});

test("a project that is not located opens its card and leaves the map where it is", async () => {
  const { user, view, store } = await shown();
  const before = store.getState().flight;
  await user.click(screen.getByRole("button", { name: /河城站改造/ }));
  expect(view()).toMatchObject({ selection: "station-renewal" as EntityId, front: "card" });
  expect(store.getState().flight).toBe(before);
});

test("the list is put in order by name and by certainty", async () => {
  const { user } = await shown();
  const order = screen.getByRole("combobox", { name: say.order });
  await user.selectOptions(order, say.orders.name);
  // hé before shí.
  expect(rows()).toEqual([unlocated, located]);
  await user.selectOptions(order, say.orders.certainty);
  expect(rows()).toEqual([located, unlocated]);
  expect(
    within(order).getByRole<HTMLOptionElement>("option", { name: say.orderNeedsPlace }).disabled,
  ).toBe(true);
});

test("a place typed in pinyin puts the nearest first, and who has no place comes last and says why", async () => {
  const towns = "geodata/base/towns/layer.json";
  const { user, store } = await shown({
    content: { [towns]: { ...tiny[towns], accuracy_m: 500 } },
  });
  await user.type(screen.getByRole("combobox", { name: say.nearField }), "hecheng");
  await user.keyboard("{Enter}");
  expect(store.getState().origin).toMatchObject({ at: [125, 44], place: { zh: "河城" } });
  const [first = "", last = ""] = rows();
  expect(first).toContain("石桥水厂相距约 20 公里");
  expect(first).toContain(say.known(say.precisions.township, say.certainties.schematic));
  expect(last).toContain("河城站改造");
  expect(last).toContain("未查到位置");
  await user.click(screen.getByRole("button", { name: say.stopMeasuring }));
  expect(rows()).toEqual([located, unlocated]);
});

test("a place that the atlas does not have is said not to be there", async () => {
  const { user } = await shown();
  await user.type(screen.getByRole("combobox", { name: say.nearField }), "火星");
  expect(screen.getByText(say.noPlace("火星"))).toBeTruthy();
});

beforeEach(() => vi.unstubAllGlobals());

function device(answer: (yes: PositionCallback, no: PositionErrorCallback) => void) {
  vi.stubGlobal("isSecureContext", true);
  Object.defineProperty(navigator, "geolocation", {
    configurable: true,
    value: { getCurrentPosition: answer },
  });
}
const at = (longitude: number, latitude: number) => (yes: PositionCallback) =>
  yes({ coords: { longitude, latitude, accuracy: 30 } } as GeolocationPosition);
const near = () => screen.getByRole("button", { name: say.nearMe });

test("from the reader's own position, and neither it nor its exact bounds go into the view", async () => {
  device(at(125.21234, 44.10567));
  const { user, store, view } = await shown();
  expect(screen.getByText(say.privacy)).toBeTruthy();
  await user.click(near());
  expect(store.getState().origin?.place).toBeNull();
  expect(rows()[0]).toContain("距您不超过");
  const [west = 0, south = 0, east = 0, north = 0] = store.getState().flight?.bounds ?? [];
  expect([(west + east) / 2, (south + north) / 2].map((one) => Number(one.toFixed(4)))).toEqual([
    125.22, 44.1,
  ]);
  expect(JSON.stringify(view())).not.toContain("125.2123");
});

test("a refusal, a page without encryption and a position off the map are said in plain words", async () => {
  const { user, store } = await shown();
  device((_, no) => no({ code: 1 } as GeolocationPositionError));
  await user.click(near());
  expect(screen.getByText(say.refused)).toBeTruthy();
  device(at(0, 0));
  await user.click(near());
  expect(screen.getByText(say.outside)).toBeTruthy();
  vi.stubGlobal("isSecureContext", false);
  await user.click(near());
  expect(screen.getByText(say.insecure)).toBeTruthy();
  expect(store.getState().origin).toBeNull();
});

test("positions that do not come are named, and the list is there without them", async () => {
  show(<ProjectsPanel />, { files: { sites: () => Promise.reject(new Error("503")) } });
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(rows()).toHaveLength(2);
});
