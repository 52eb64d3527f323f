import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { EntityId, PassageId, SectionId } from "#model/id.ts";
import { zh } from "#messages/zh.ts";
import { ReaderPanel } from "#panels/ReaderPanel.tsx";
import { show } from "./show.tsx";

const boxed = "riverton-plan/box-1/p1" as PassageId;
const isMarked = (name: string) =>
  screen.getByRole("link", { name }).dataset["selected"] === "true";

test("the passages are shown as they stand, under the headings of the plan", async () => {
  show(<ReaderPanel />);
  await screen.findByRole("link", { name: "东区" });
  const texts = screen.getAllByRole("paragraph").map((one) => one.textContent);
  expect(texts).toEqual([
    "河城市规划纲要，根据有关建议编制。",
    "围绕河城建设，形成一心两区。",
    "以东区为核心区，以石桥镇为拓展区，联动河城站。",
    "推进石桥水厂、河城站改造等项目。",
  ]);
  const headings = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
  expect(headings).toEqual([
    zh.preamble,
    "第一篇总体布局",
    "第一章空间布局",
    "第一节优化区域布局",
    "专栏 1重点项目",
  ]);
});

test("the words say that the text is on its way until it has come", async () => {
  show(<ReaderPanel />);
  expect(screen.getByText(zh.loadingText)).toBeTruthy();
  await screen.findByRole("link", { name: "东区" });
  expect(screen.queryByText(zh.loadingText)).toBeNull();
});

test("the path to the section that is read stands over the text", () => {
  show(<ReaderPanel />);
  const path = screen.getByRole("heading", { level: 2 }).textContent;
  expect(path).toBe("规划纲要 › 第一篇 总体布局 › 第一章 空间布局 › 第一节 优化区域布局");
});

test("a mention of a drawn thing lights it on the map and keeps the text in front", async () => {
  const { user, view, store, atlas } = show(<ReaderPanel />);
  const link = await screen.findByRole("link", { name: "东区" });
  expect(link.title).toBe(zh.mentionOnMap("东区"));
  await user.click(link);
  expect(view()).toMatchObject({ selection: "east-zone", front: "reader" });
  expect(store.getState().flight?.bounds).toEqual(atlas.entity("east-zone")?.bounds);
});

test("a mention of a thing that is not drawn opens its card", async () => {
  const { user, view } = show(<ReaderPanel />);
  const link = await screen.findByRole("link", { name: "河城站改造" });
  expect(link.title).toBe(zh.mentionNotOnMap("河城站改造"));
  await user.click(link);
  expect(view()).toMatchObject({ selection: "station-renewal", front: "card" });
});

test("the subject of the whole plan is not linked wherever it is named", async () => {
  show(<ReaderPanel />);
  await screen.findByRole("link", { name: "东区" });
  expect(screen.queryByRole("link", { name: "河城" })).toBeNull();
});

test("the picked mention is marked, and no other", async () => {
  const { user } = show(<ReaderPanel />);
  await user.click(await screen.findByRole("link", { name: "石桥镇" }));
  expect(isMarked("石桥镇")).toBe(true);
  expect(isMarked("东区")).toBe(false);
  await user.click(screen.getByRole("link", { name: "东区" }));
  expect(isMarked("石桥镇")).toBe(false);
  expect(isMarked("东区")).toBe(true);
});

test("a mention after the quoted words stays marked and focused when the quote comes", async () => {
  const { user, store } = show(<ReaderPanel />);
  const link = await screen.findByRole("link", { name: "一心两区" });
  await user.click(link);
  await waitFor(() => expect(store.getState().details?.state).toBe("ready"));
  await screen.findByText("形成");
  expect(isMarked("一心两区")).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole("link", { name: "一心两区" }));
});

test("the words that are the evidence of what is picked are marked in the text", async () => {
  show(<ReaderPanel />, { view: { selection: "old-railway" as EntityId } });
  await screen.findByRole("link", { name: "东区" });
  const quoted = await screen.findAllByRole("mark");
  expect(quoted.map((one) => one.textContent)).toEqual(["联动"]);
});

test("what is picked is named under the text, with the way to its evidence", async () => {
  const { user, view } = show(<ReaderPanel />, { view: { selection: "east-zone" as EntityId } });
  await user.click(screen.getByRole("button", { name: zh.card }));
  expect(view().front).toBe("card");
});

test("the original lines of a passage are one step away, and so is the way back", async () => {
  const { user } = show(<ReaderPanel />, {
    view: { reading: boxed, selection: "east-zone" as EntityId },
  });
  await screen.findByRole("link", { name: "东区" });
  await user.click(screen.getByRole("button", { name: zh.showOriginal }));
  await screen.findByText("推进石桥水厂、河城站改造等项目。");
  expect(screen.getByText(zh.lines(15, 15))).toBeTruthy();
  expect(screen.queryByRole("link")).toBeNull();
  await user.click(screen.getByRole("button", { name: zh.showJoined }));
  expect(screen.queryByText(zh.lines(15, 15))).toBeNull();
  expect(isMarked("东区")).toBe(true);
});

test("a short document is read as a whole, with no steps to other parts", async () => {
  show(<ReaderPanel />, { view: { reading: "riverton-report/1" as SectionId } });
  await screen.findByRole("link", { name: "石桥镇" });
  expect(screen.queryByRole("button", { name: zh.nextSection })).toBeNull();
  expect(screen.queryByRole("button", { name: zh.previousSection })).toBeNull();
});
