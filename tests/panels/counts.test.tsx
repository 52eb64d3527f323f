import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LayerId } from "#model/id.ts";
import { countMessages } from "#messages/of-counts.ts";
import { zh } from "#messages/zh.ts";
import { Legend } from "#panels/Legend.tsx";
import { WordsPanel } from "#panels/WordsPanel.tsx";
import { countedContent } from "../fixtures/counted-content.ts";
import { show } from "./show.tsx";

const said = countMessages.zh;
const content = countedContent;
const layers = [{ id: "by-district" as LayerId, opacity: 1 }];

test("the legend says what is counted and what is left out, and leads to the lists", async () => {
  const { user, store } = open({ layers });
  await screen.findByText(said.unknown(1), { exact: false });
  expect(screen.getByText(said.known(3, 2, 1, 1), { exact: false })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: said.districts }));
  await user.click(screen.getByRole("button", { name: said.list("东县", 2) }));
  const { view } = store.getState();
  expect(view.panel).toBe("projects");
  expect(view.projects.chosen).toEqual({ district: ["east-county"] });
});

test("columns stand when they are asked to, and the legend then speaks of heights", async () => {
  const { user, store } = open({ layers });
  await user.click(await screen.findByRole("button", { name: said.stand }));
  expect(store.getState().view.standing).toBe(true);
  expect(screen.getByText(said.heights(2), { exact: false })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: said.lieFlat }));
  expect(store.getState().view.standing).toBe(false);
});

test("squares say their side, and how many projects have no position", async () => {
  open({ layers: [{ id: "density" as LayerId, opacity: 1 }] });
  await screen.findByText(said.cells("10 公里"), { exact: false });
  expect(screen.getByText(said.unlocated(1), { exact: false })).toBeTruthy();
  expect(screen.queryByRole("button", { name: said.stand })).toBeNull();
});

test("in words, a layer of numbers gives the number of each district", async () => {
  show(<WordsPanel />, { content, view: { layers } });
  await screen.findByText(said.unknown(1), { exact: false });
  expect(screen.getByRole("button", { name: "东县" }).parentElement?.textContent).toContain(
    said.projects(2),
  );
  expect(screen.queryByText(zh.panels.words)).toBeTruthy();
});

function open(view: { layers: typeof layers }) {
  return show(<Legend isFolded={false} />, { content, view });
}
