import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { voicesMessages } from "#messages/of-voices.ts";
import { zh } from "#messages/zh.ts";
import { CardPanel } from "#panels/CardPanel.tsx";
import { tiny } from "../fixtures/tiny-content.ts";
import { show } from "./show.tsx";

const picked = (id: string, more = {}) => ({ view: { selection: id as EntityId, ...more } });

/** The part of the card under a heading. */
async function part(title: string): Promise<HTMLElement> {
  const heading = await screen.findByRole("heading", { level: 3, name: title });
  if (!heading.parentElement) throw new Error("a heading without a part");
  return heading.parentElement;
}

const rows = (within_: HTMLElement) =>
  within(within_)
    .getAllByRole("listitem")
    .map((row) => row.textContent);

test("a source with an address is a link to it", async () => {
  show(<CardPanel />, picked("bridge-waterworks"));
  const link = within(await part(zh.sources)).getByRole<HTMLAnchorElement>("link", {
    name: "测绘",
  });
  expect(link.href).toBe("https://example.org/survey");
  expect(link.rel).toContain("noopener");
});

test("a source of the thing and of its shape is named once, and without an address is no link", async () => {
  show(<CardPanel />, picked("east-zone"));
  const sources = await part(zh.sources);
  expect(rows(sources)).toEqual(["规划文本"]);
  expect(within(sources).queryByRole("link")).toBeNull();
});

test("every document has a row in order of date, and a silent one says so", async () => {
  show(<CardPanel />, picked("east-zone"));
  const mentions = await part(zh.mentions);
  expect(rows(mentions)).toEqual([
    `2021 年规划纲要${voicesMessages.zh.told("speaks", 1)}`,
    `2025 年 10 月报道${voicesMessages.zh.told("silent", 0)}`,
  ]);
  expect(within(mentions).getAllByRole("button")).toHaveLength(1);
});

test("a document's row unfolds to its passages, which lead to the text", async () => {
  const { user, view } = show(<CardPanel />, picked("stonebridge"));
  const mentions = await part(zh.mentions);
  const row = within(mentions).getByRole("button", { name: /报道/ });
  expect(row.getAttribute("aria-expanded")).toBe("false");
  await user.click(row);
  const passage = await within(mentions).findByRole("button", { name: /变化明显/ });
  expect(within(passage).getByRole("mark").textContent).toBe("石桥镇");
  await user.click(passage);
  expect(view()).toMatchObject({ reading: "riverton-report/1/p1", front: "reader" });
});

test("members that the text does not name are shown as not named", async () => {
  show(<CardPanel />, picked("two-zones"));
  const members = await screen.findByRole("list", { name: zh.membersOf("一心两区") });
  expect(rows(members)).toEqual(["东区", `西区${zh.notNamed} · ${zh.notDrawn}`]);
  expect(within(members).queryByRole("button", { name: /西区/ })).toBeNull();
});

test("a member that is drawn opens its own card", async () => {
  const { user, view } = show(<CardPanel />, picked("two-zones"));
  const members = await screen.findByRole("list", { name: zh.membersOf("一心两区") });
  await user.click(within(members).getByRole("button", { name: "东区" }));
  expect(view()).toMatchObject({ selection: "east-zone", front: "card" });
  expect(screen.getByRole("article", { name: "东区" })).toBeTruthy();
});

const zonesFile = "geodata/plan/zones/features.geojson";
const [zone] = tiny[zonesFile].features;
const asCandidate = {
  [zonesFile]: {
    type: "FeatureCollection",
    features: [{ ...zone, properties: { ...zone.properties, certainty: "candidate" } }],
  },
};

test("a thing with candidate shapes says how to see them while they are hidden", async () => {
  show(<CardPanel />, { ...picked("east-zone"), content: asCandidate });
  expect(await screen.findByText(zh.candidatesHidden)).toBeTruthy();
});

test("a thing whose candidate shapes are shown says nothing of hiding", async () => {
  show(<CardPanel />, { ...picked("east-zone", { candidates: true }), content: asCandidate });
  expect(await screen.findByText(zh.certainties.candidate)).toBeTruthy();
  expect(screen.queryByText(zh.candidatesHidden)).toBeNull();
});

test("the area that a source gives stands beside what is drawn, with the difference", async () => {
  const [east] = tiny["seeds/entities/zones.json"];
  const zones = [{ ...east, publishedAreas: [{ km2: 80, sources: ["survey"] }] }];
  show(<CardPanel />, {
    ...picked("east-zone"),
    content: { "seeds/entities/zones.json": zones },
  });
  const checks = await part(zh.checks);
  expect(checks.textContent).toContain(
    zh.drawnBeside(`80 ${zh.km2}`, `61 ${zh.km2}`, zh.deviation(-24)),
  );
});

test("a thing that lies outside the place of its own words says so and leads to that place", async () => {
  const [waterworks, renewal] = tiny["seeds/entities/projects.json"];
  const projects = [{ ...waterworks, placeWords: ["东区"] }, renewal];
  const { user, view } = show(<CardPanel />, {
    ...picked("bridge-waterworks"),
    content: { "seeds/entities/projects.json": projects },
  });
  const row = within(await part(zh.checks)).getByRole("button", { name: /东区/ });
  expect(row.textContent).toContain("7 ");
  await user.click(row);
  expect(view().selection).toBe("east-zone");
});
