import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LayerId } from "#model/id.ts";
import { zh } from "#messages/zh.ts";
import { Legend } from "#panels/Legend.tsx";
import { tiny } from "../fixtures/tiny-content.ts";
import { show } from "./show.tsx";

const showing = (...ids: string[]) => ({
  view: { layers: ids.map((id) => ({ id: id as LayerId, opacity: 1 })) },
});
const entries = () => screen.queryAllByRole("listitem").map((one) => one.textContent);

test("the legend has the visible layers and nothing else, the plan before the ground", () => {
  show(<Legend isFolded={false} />, showing("towns", "zones"));
  expect(entries()).toEqual(["两区", zh.certainties.schematic, "城镇"]);
});

test("the legend follows the layers that are shown and hidden", () => {
  const { store } = show(<Legend isFolded={false} />, showing("towns", "zones"));
  act(() => store.verbs.showLayer("zones" as LayerId, false));
  expect(entries()).toEqual(["城镇"]);
  act(() => store.verbs.showLayer("projects" as LayerId, true));
  expect(entries()).toEqual(["项目", zh.legendReach, zh.certainties.schematic, "城镇"]);
});

test("the grammar of lines names only the statuses that are drawn", () => {
  show(<Legend isFolded={false} />, showing("railways"));
  const statuses = within(screen.getByRole("list", { name: zh.status })).getAllByRole("listitem");
  expect(statuses.map((one) => one.textContent)).toEqual([zh.statuses.existing]);
  expect(entries()).toContain(zh.legendHighSpeed);
});

test("the grammar of lines is not told where no line is drawn", () => {
  show(<Legend isFolded={false} />, showing("projects"));
  expect(screen.queryByRole("list", { name: zh.status })).toBeNull();
});

test("without a layer of the plan the legend says so", () => {
  show(<Legend isFolded={false} />, showing());
  expect(screen.getByText(zh.legendEmpty)).toBeTruthy();
  expect(entries()).toEqual([]);
});

const zonesFile = "geodata/plan/zones/features.geojson";
const [zone] = tiny[zonesFile].features;
const withCandidate = {
  [zonesFile]: {
    type: "FeatureCollection",
    features: [
      zone,
      { ...zone, properties: { ...zone.properties, id: "other", certainty: "candidate" } },
    ],
  },
};

test("candidates are in the legend only while they are drawn", () => {
  const { store } = show(<Legend isFolded={false} />, {
    ...showing("zones"),
    content: withCandidate,
  });
  expect(entries()).toEqual(["两区", zh.certainties.schematic]);
  act(() => store.verbs.showCandidates(true));
  expect(entries()).toEqual(["两区", zh.certainties.schematic, zh.certainties.candidate]);
});

test("a folded legend hides its entries, and opens", async () => {
  const { user } = show(<Legend isFolded />, showing("zones"));
  expect(screen.getByRole("region", { name: zh.legend })).toBeTruthy();
  expect(entries()).toEqual([]);
  await user.click(screen.getByRole("button", { name: zh.legendShow, expanded: false }));
  expect(entries()).toContain("两区");
  await user.click(screen.getByRole("button", { name: zh.legendHide, expanded: true }));
  expect(entries()).toEqual([]);
});
