import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { EntityId, SectionId } from "#model/id.ts";
import { LoadError } from "#atlas/load.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { zh } from "#messages/zh.ts";
import { CardPanel } from "#panels/CardPanel.tsx";
import { FailedFile } from "#panels/FailedFile.tsx";
import { ReaderPanel } from "#panels/ReaderPanel.tsx";
import { tinyContent } from "../fixtures/tiny-content.ts";
import { comesAtSecondAsking, show } from "./show.tsx";

const [plan, report] = compileAtlas(tinyContent()).texts;
if (!plan || !report) throw new Error("the tiny content has two texts");
const inReport = { view: { reading: "riverton-report/1" as SectionId } };

test("what failed is named, with the word that the rest goes on and a way to retry", async () => {
  let retried = 0;
  const { user } = show(<FailedFile file="text.json" onRetry={() => (retried += 1)} />);
  expect(screen.getByRole("alert").textContent).toBe(
    `${zh.failedFile("text.json")} ${zh.failedRest}${zh.retry}`,
  );
  await user.click(screen.getByRole("button", { name: zh.retry }));
  expect(retried).toBe(1);
});

test("a text that did not come is asked for again and read", async () => {
  const files = { text: comesAtSecondAsking("text-riverton-plan.json", plan) };
  const { user } = show(<ReaderPanel />, { files });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(zh.failedFile("text-riverton-plan.json"));
  await user.click(within(alert).getByRole("button", { name: zh.retry }));
  expect(await screen.findByRole("link", { name: "东区" })).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a text that fails again says so again", async () => {
  const files = { text: () => Promise.reject(new LoadError("text-riverton-plan.json", "404")) };
  const { user } = show(<ReaderPanel />, { files });
  await screen.findByRole("alert");
  await user.click(screen.getByRole("button", { name: zh.retry }));
  expect((await screen.findByRole("alert")).textContent).toContain("text-riverton-plan.json");
});

test("the path to the section stays over a text that did not come", async () => {
  const files = { text: () => Promise.reject(new Error("down")) };
  show(<ReaderPanel />, { files });
  await screen.findByRole("alert");
  expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("优化区域布局");
});

test("original lines that did not come are asked for again", async () => {
  const original = comesAtSecondAsking("original-riverton-report.txt", "a\n\nthe given line\n");
  const { user } = show(<ReaderPanel />, { ...inReport, files: { original } });
  await screen.findByRole("link", { name: "石桥镇" });
  await user.click(screen.getByRole("button", { name: zh.showOriginal }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(zh.failedFile("original-riverton-report.txt"));
  await user.click(within(alert).getByRole("button", { name: zh.retry }));
  expect(await screen.findByText("the given line")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a card whose passages did not come asks again for them alone", async () => {
  const files = { text: comesAtSecondAsking("text-riverton-report.json", report) };
  const view = { selection: "stonebridge" as EntityId };
  const { user } = show(<CardPanel />, { view, files });
  await user.click(await screen.findByRole("button", { name: /报道/, expanded: false }));
  const alert = await screen.findByRole("alert");
  expect(screen.getByRole("article", { name: "石桥镇" })).toBeTruthy();
  await user.click(within(alert).getByRole("button", { name: zh.retry }));
  expect(await screen.findByRole("button", { name: /变化明显/ })).toBeTruthy();
});
