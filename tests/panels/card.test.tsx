import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { zh } from "#messages/zh.ts";
import { CardPanel } from "#panels/CardPanel.tsx";
import { emptyDetails } from "../fixtures/empty-details.ts";
import { tinyPlanText } from "../fixtures/tiny-content.ts";
import { comesAtSecondAsking, show } from "./show.tsx";

const picked = (id: string, more = {}) => ({ view: { selection: id as EntityId, ...more } });

/** What stands beside a word of the card's list of facts. */
async function fact(name: string): Promise<string> {
  const term = (await screen.findAllByRole("term")).find((one) => one.textContent === name);
  return term?.nextElementSibling?.textContent ?? "";
}

test("there is no card while nothing is picked", () => {
  show(<CardPanel />);
  expect(screen.queryByRole("article")).toBeNull();
});

test("the card is named after its thing and says what it is", () => {
  show(<CardPanel />, picked("bridge-waterworks"));
  const card = screen.getByRole("article", { name: "石桥水厂" });
  const { textContent } = within(card).getByRole("banner");
  for (const word of [zh.kinds.project, zh.categories.environment, zh.box(1), zh.statuses.planned])
    expect(textContent).toContain(word);
});

test("the card says what its thing is a part of, and its other spellings", () => {
  show(<CardPanel />, picked("east-zone"));
  expect(screen.getByText(new RegExp(`${zh.partOf}${zh.colon}一心两区`))).toBeTruthy();
  show(<CardPanel />, picked("stonebridge"));
  expect(screen.getByText(`${zh.alsoCalled}${zh.colon}石桥`)).toBeTruthy();
});

test("the words of the plan are quoted as they stand, with what is around them", async () => {
  show(<CardPanel />, picked("east-zone"));
  const quote = await screen.findByRole("blockquote");
  const words = within(quote).getByRole("paragraph");
  expect(words.textContent).toContain("以东区为核心区");
  expect(words.textContent).toBe("以东区为核心区，以石桥镇为拓展区，联动河城站。");
});

test("dots stand around a quote where its passage goes on, and there alone", async () => {
  const long = "，以甲镇为一、以乙镇为二、以丙镇为三、以丁镇为四、以戊镇为五、以己镇为六。";
  const text = tinyPlanText.replace("联动河城站。", `联动河城站${long}`);
  const content = { "seeds/documents/riverton-plan/text.txt": text };
  show(<CardPanel />, { ...picked("east-zone"), content });
  const { textContent } = within(await screen.findByRole("blockquote")).getByRole("paragraph");
  expect(textContent).toMatch(/^以东区为核心区，以石桥镇为拓展区，.*……$/);
});

test("the line under a quote leads to its passage", async () => {
  const { user, view } = show(<CardPanel />, picked("east-zone", { reading: null, front: "card" }));
  const place = `规划纲要 · 第一节 优化区域布局 · ${zh.page(1)}`;
  await user.click(await screen.findByRole("button", { name: place }));
  expect(view()).toMatchObject({ reading: "riverton-plan/1.1.1/p1", front: "reader" });
});

test("a quote that speaks of the whole says so", async () => {
  show(<CardPanel />, picked("old-railway"));
  expect(await screen.findByText(zh.contextQuote)).toBeTruthy();
});

test("a quote that names the thing does not say that it speaks of the whole", async () => {
  show(<CardPanel />, picked("east-zone"));
  await screen.findByRole("blockquote");
  expect(screen.queryByText(zh.contextQuote)).toBeNull();
});

test("a thing without a quote says so", async () => {
  show(<CardPanel />, picked("riverton-station"));
  expect(await screen.findByText(zh.noQuote)).toBeTruthy();
});

test("a shape tells the rule that made it, its accuracy and its area", async () => {
  show(<CardPanel />, picked("east-zone"));
  expect(await fact(zh.howMade)).toBe(zh.rules.sector("河城", `9 ${zh.km}`) + zh.stop);
  expect(await fact(zh.accuracy)).toBe(zh.accuracyKm(`3 ${zh.km}`));
  expect(await fact(zh.area)).toBe(zh.about(`61 ${zh.km2}`, false));
});

test("a shape without a rule tells the method that placed it", async () => {
  show(<CardPanel />, picked("bridge-waterworks"));
  expect(await fact(zh.howMade)).toBe(zh.methods["township-centroid"] + zh.stop);
});

test("a shape says how certain it is, and what that means", async () => {
  show(<CardPanel />, picked("old-railway"));
  expect(await screen.findByText(zh.certainties.derived)).toBeTruthy();
  expect(screen.getByTitle(zh.certaintyHelp.derived).textContent).toBe(zh.certainties.derived);
  expect(screen.queryByText(zh.certainties.schematic)).toBeNull();
});

test("a thing that is not drawn tells why, and offers no way to the map", async () => {
  show(<CardPanel />, picked("station-renewal"));
  expect(await screen.findByText("未查到位置")).toBeTruthy();
  expect(screen.queryByRole("button", { name: zh.goTo })).toBeNull();
});

test("a drawn thing is shown on the map when asked", async () => {
  const { user, store, atlas } = show(<CardPanel />, picked("east-zone"));
  await user.click(await screen.findByRole("button", { name: zh.goTo }));
  const { flight } = store.getState();
  expect(flight).toEqual({ bounds: atlas.entity("east-zone")?.bounds, atOnce: false });
});

test("a quote is copied with its document, issuer, date and place", async () => {
  const { user } = show(<CardPanel />, picked("east-zone"));
  await user.click(await screen.findByRole("button", { name: zh.cite }));
  await screen.findByRole("button", { name: zh.cited });
  const known = `2021 年（${zh.dateKnown.inferred}）`;
  const source = `${zh.title("河城市规划纲要")}，河城市人民政府，${known}`;
  expect(await navigator.clipboard.readText()).toBe(
    `${zh.quote("以东区为核心区")}——${source}，第一节 优化区域布局，${zh.page(1)}`,
  );
});

test("evidence that did not come is asked for again; the name stays", async () => {
  const details = comesAtSecondAsking("details.json", emptyDetails);
  const { user, store } = show(<CardPanel />, { ...picked("east-zone"), files: { details } });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(zh.failedFile("details.json"));
  expect(screen.getByRole("heading", { name: "东区" })).toBeTruthy();
  await user.click(within(alert).getByRole("button", { name: zh.retry }));
  expect(store.getState().details?.state).toBe("ready");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("where the clipboard is out of reach and the browser refuses, the button says so", async () => {
  const { user } = show(<CardPanel />, picked("east-zone"));
  const button = await screen.findByRole("button", { name: zh.cite });
  // Set after the fixture, which brings a clipboard of its own.
  Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  document.execCommand = () => false;
  await user.click(button);
  expect(await screen.findByRole("button", { name: zh.notCopied })).toBeTruthy();
  document.execCommand = () => true;
  await user.click(screen.getByRole("button", { name: zh.notCopied }));
  expect(await screen.findByRole("button", { name: zh.cited })).toBeTruthy();
});
