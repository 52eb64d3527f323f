import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { SectionId } from "#model/id.ts";
import { zh } from "#messages/zh.ts";
import { DocumentsPanel } from "#panels/DocumentsPanel.tsx";
import { show } from "./show.tsx";

const reading = (id: string | null) => ({ view: { reading: id as SectionId | null } });

/** The row of a document, found by its title. */
function row(title: string): HTMLElement {
  const found = screen.getByRole("button", { name: title }).closest("li");
  if (!found) throw new Error(`no row: ${title}`);
  return found;
}

test("the documents stand in the order of their dates, and are counted", () => {
  show(<DocumentsPanel />, reading(null));
  expect(screen.getByRole("region", { name: zh.panels.documents })).toBeTruthy();
  expect(screen.getByText(zh.documentsCount(2))).toBeTruthy();
  const text = screen.getAllByRole("listitem").map((one) => one.textContent ?? "");
  expect(text.map((one) => one.includes("河城报道"))).toEqual([false, true]);
});

test("each document tells its date and how it is known", () => {
  show(<DocumentsPanel />, reading(null));
  const plan = within(row("河城市规划纲要"));
  expect(plan.getByText(/^2021 年/).textContent).toBe(`2021 年${zh.dateKnown.inferred}`);
  const report = within(row("河城报道"));
  expect(report.getByText(/^2025 年/).textContent).toBe(`2025 年 10 月${zh.dateKnown.stated}`);
});

test("each document tells its issuer, its period and its length", () => {
  show(<DocumentsPanel />, reading(null));
  const plan = within(row("河城市规划纲要"));
  expect(plan.getByText("河城市人民政府")).toBeTruthy();
  const length = `${zh.planPeriod(2021, 2025)} · ${zh.pageCount(1)} · ${zh.passageCount(4)}`;
  expect(plan.getByText(length)).toBeTruthy();
  expect(within(row("河城报道")).getByText(zh.passageCount(1))).toBeTruthy();
});

test("only the document that is read tells why its date is taken so, and shows its outline", () => {
  show(<DocumentsPanel />, reading("riverton-plan/1.1.1"));
  expect(within(row("河城市规划纲要")).getByText("文本没有日期。")).toBeTruthy();
  expect(screen.queryByText("报头。")).toBeNull();
  expect(screen.getByRole("navigation", { name: zh.outlineOf("规划纲要") })).toBeTruthy();
  expect(screen.queryByRole("navigation", { name: zh.outlineOf("报道") })).toBeNull();
});

test("a document opens at its first heading", async () => {
  const { user, view } = show(<DocumentsPanel />, reading(null));
  expect(screen.queryByRole("button", { current: true })).toBeNull();
  await user.click(screen.getByRole("button", { name: "河城报道" }));
  expect(view()).toMatchObject({ reading: "riverton-report/1", front: "reader" });
  const chosen = screen.getAllByRole("button", { current: true }).map((one) => one.textContent);
  expect(chosen[0]).toBe("河城报道");
});
