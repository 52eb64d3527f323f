import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { zh } from "#messages/zh.ts";
import { ProjectsPanel } from "#panels/ProjectsPanel.tsx";
import { show } from "./show.tsx";

const rows = () =>
  within(screen.getByRole("list"))
    .getAllByRole("button")
    .map((row) => row.textContent);
const located = `石桥水厂${zh.categories.environment} · ${zh.statuses.planned} · ${zh.located(`4 ${zh.km}`)}`;
const unlocated = `河城站改造${zh.categories.transport} · ${zh.statuses.building} · ${zh.unlocatedMark}`;

test("every project is listed with its category, status and how well it is located", () => {
  show(<ProjectsPanel />);
  expect(screen.getByRole("region", { name: zh.panels.projects })).toBeTruthy();
  expect(rows()).toEqual([located, unlocated]);
  expect(screen.getByText(zh.projectsCount(2, 2))).toBeTruthy();
});

test("words narrow the list, and the count says by how much", async () => {
  const { user } = show(<ProjectsPanel />);
  await user.type(screen.getByRole("searchbox", { name: zh.projectsFilter }), "水厂");
  expect(rows()).toEqual([located]);
  expect(screen.getByText(zh.projectsCount(1, 2))).toBeTruthy();
});

test("English names find their project too", async () => {
  const { user } = show(<ProjectsPanel />);
  await user.type(screen.getByRole("searchbox", { name: zh.projectsFilter }), "RENEWAL");
  expect(rows()).toEqual([unlocated]);
});

test("a category narrows the list, and each tells how many it holds", async () => {
  const { user } = show(<ProjectsPanel />);
  const categories = screen.getByRole("combobox", { name: zh.allCategories });
  expect(
    within(categories).getByRole("option", { name: `${zh.categories.industry} 0` }),
  ).toBeTruthy();
  await user.selectOptions(categories, `${zh.categories.transport} 1`);
  expect(rows()).toEqual([unlocated]);
  await user.selectOptions(categories, zh.allCategories);
  expect(rows()).toHaveLength(2);
});

test("a status narrows the list", async () => {
  const { user } = show(<ProjectsPanel />);
  const statuses = screen.getByRole("combobox", { name: zh.allStatuses });
  await user.selectOptions(statuses, `${zh.statuses.planned} 1`);
  expect(rows()).toEqual([located]);
});

test("only the located are listed when asked", async () => {
  const { user } = show(<ProjectsPanel />);
  await user.click(screen.getByRole("checkbox", { name: zh.onlyLocated }));
  expect(rows()).toEqual([located]);
});

test("a filter that nothing passes says so and can be cleared", async () => {
  const { user } = show(<ProjectsPanel />);
  await user.type(screen.getByRole("searchbox", { name: zh.projectsFilter }), "机场");
  expect(screen.getByText(zh.nothingMatches)).toBeTruthy();
  expect(screen.queryByRole("list")).toBeNull();
  await user.click(screen.getByRole("button", { name: zh.clearFilter }));
  expect(rows()).toHaveLength(2);
  expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("");
});

test("a project that is picked opens its card, is marked in the list and seen on the map", async () => {
  const { user, view, store, atlas } = show(<ProjectsPanel />);
  expect(screen.queryByRole("button", { current: true })).toBeNull();
  await user.click(screen.getByRole("button", { name: /石桥水厂/ }));
  expect(view()).toMatchObject({ selection: "bridge-waterworks", front: "card" });
  expect(view().layers.map(({ id }) => id)).toContain("projects");
  expect(store.getState().flight?.bounds).toEqual(atlas.entity("bridge-waterworks")?.bounds);
  expect(screen.getByRole("button", { current: true }).textContent).toBe(located);
});

test("a project that is not located opens its card and leaves the map where it is", async () => {
  const { user, view, store } = show(<ProjectsPanel />);
  const before = store.getState().flight;
  await user.click(screen.getByRole("button", { name: /河城站改造/ }));
  expect(view()).toMatchObject({ selection: "station-renewal" as EntityId, front: "card" });
  expect(store.getState().flight).toBe(before);
});
