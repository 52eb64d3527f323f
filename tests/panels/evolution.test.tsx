import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { evolutionMessages } from "#messages/of-evolution.ts";
import { zh } from "#messages/zh.ts";
import { EvolutionPanel } from "#panels/EvolutionPanel.tsx";
import { comesAtSecondAsking, show } from "./show.tsx";
import { tinyCompiled } from "../fixtures/tiny-atlas.ts";

const messages = evolutionMessages.zh;
const next = () => screen.findByRole("button", { name: messages.next });
const structure = (name: string) => {
  const details = screen.getByText(name, { selector: "summary span" }).closest("details");
  if (!details) throw new Error(`${name} does not unfold`);
  return within(details);
};

test("a document lists its structures with what became of them, in words of both sides", async () => {
  const { user, view } = show(<EvolutionPanel />);
  await screen.findByText(messages.structures(3));
  expect(structure("一心两区").getByText(messages.absent)).toBeTruthy();
  const town = structure("石桥镇");
  expect(town.getAllByText(messages.changes.continued).length).toBeGreaterThan(0);
  await user.click(town.getByText("石桥镇", { selector: "summary span" }));
  await user.click(town.getByRole("button", { name: /石桥镇变化明显/ }));
  expect(view().reading).toMatch(/^riverton-report\//);
  await user.click(town.getByRole("button", { name: messages.see }));
  expect(view().selection).toBe("stonebridge");
});

test("one steps through the documents, and the map follows", async () => {
  const { user, view } = show(<EvolutionPanel />);
  await user.click(await next());
  expect(screen.getByText(messages.place(2, 2))).toBeTruthy();
  expect(view().layers.map(({ id }) => id)).toEqual(["towns"]);
  expect(screen.getByRole("button", { current: "step" }).textContent).toContain("报道");
});

test("two documents are held side by side", async () => {
  const { user, view } = show(<EvolutionPanel />);
  await user.click(await screen.findByRole("button", { name: messages.besideOf("报道") }));
  expect(screen.getByText(messages.onlyBefore("规划纲要", 2))).toBeTruthy();
  expect(screen.getByText(messages.inBoth(1))).toBeTruthy();
  expect(screen.getByText(messages.onlyAfter("报道", 0))).toBeTruthy();
  expect(view().comparison).toMatchObject({ before: "riverton-plan", after: "riverton-report" });
  await user.click(screen.getByRole("button", { name: messages.endComparison }));
  expect(screen.queryByText(messages.inBoth(1))).toBeNull();
  expect(view().comparison).toBeNull();
});

test("a lineage that does not come is asked for again; the differences are a step away", async () => {
  const lineage = comesAtSecondAsking("lineage.json", tinyCompiled().lineage);
  const { user, view } = show(<EvolutionPanel />, { files: { lineage } });
  await user.click(await screen.findByRole("button", { name: zh.retry }));
  await user.click(await screen.findByRole("button", { name: messages.allDifferences }));
  expect(view().panel).toBe("checks");
});
