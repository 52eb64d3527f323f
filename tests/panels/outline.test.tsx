import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { DocumentId, PassageId } from "#model/id.ts";
import { zh } from "#messages/zh.ts";
import { Outline } from "#panels/Outline.tsx";
import { show } from "./show.tsx";

const outline = (
  <Outline document={"riverton-plan" as DocumentId} label={zh.outlineOf("规划纲要")} />
);
const current = () => screen.queryAllByRole("button", { current: true });
const unfold = (title: string) =>
  screen.getByRole("button", { name: `${title}${zh.colon}${zh.more}` });

test("the outline is open down to the section that is read, and marks it", () => {
  show(outline);
  expect(screen.getByRole("navigation", { name: zh.outlineOf("规划纲要") })).toBeTruthy();
  expect(current()).toHaveLength(1);
  expect(current()[0]?.textContent).toContain("第一节 优化区域布局");
});

test("the outline is open down to a box that is read", () => {
  show(outline, { view: { reading: "riverton-plan/box-1/p1" as PassageId } });
  expect(current()).toHaveLength(1);
  expect(current()[0]?.textContent).toContain("专栏 1 重点项目");
});

test("nothing is marked while another document is read", () => {
  show(outline, { view: { reading: "riverton-report/1/p1" as PassageId } });
  expect(current()).toEqual([]);
});

test("a part is unfolded and folded again", async () => {
  const { user } = show(outline, { view: { reading: null } });
  expect(screen.queryByRole("button", { name: /空间布局/ })).toBeNull();
  await user.click(unfold("总体布局"));
  expect(screen.getByRole("button", { name: /^第一章\s?空间布局/ })).toBeTruthy();
  await user.click(
    screen.getByRole("button", { name: `总体布局${zh.colon}${zh.less}`, expanded: true }),
  );
  expect(screen.queryByRole("button", { name: /空间布局/ })).toBeNull();
});

test("a heading opens its section in the reader", async () => {
  const { user, view } = show(outline);
  await user.click(screen.getByRole("button", { name: /^第一章\s?空间布局/ }));
  expect(view()).toMatchObject({ reading: "riverton-plan/1.1", front: "reader" });
});

test("a heading says how much under it is on the map", () => {
  show(outline);
  expect(screen.getByRole("button", { name: /^第一节/ }).textContent).toContain(zh.onMapCount(2));
});

test("the opening words of a file are no heading of its outline", () => {
  show(outline);
  expect(screen.queryByRole("button", { name: new RegExp(zh.untitledSection) })).toBeNull();
});
