import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { en } from "#messages/en.ts";
import { zh } from "#messages/zh.ts";
import { Rail } from "#panels/Rail.tsx";
import { SidePanel } from "#panels/SidePanel.tsx";
import { show } from "./show.tsx";

const selection = "east-zone" as EntityId;
const chosen = () => screen.getByRole("tab", { selected: true }).textContent;

test("text and card lie one in front of the other, and each is brought to the front", async () => {
  const { user, view } = show(<SidePanel />, { view: { selection } });
  expect(chosen()).toBe(zh.reader);
  expect(screen.queryByRole("article")).toBeNull();
  await user.click(screen.getByRole("tab", { name: zh.card }));
  expect(view().front).toBe("card");
  expect(screen.getByRole("tabpanel", { name: zh.card })).toBeTruthy();
  expect(await screen.findByRole("article", { name: "东区" })).toBeTruthy();
});

test("closing the card leaves the text, and closing the text leaves nothing", async () => {
  const { user, view } = show(<SidePanel />, { view: { selection, front: "card" } });
  await user.click(screen.getByRole("button", { name: `${zh.close}${zh.colon}${zh.card}` }));
  expect(view()).toMatchObject({ selection: null, reading: "riverton-plan/1.1.1" });
  expect(chosen()).toBe(zh.reader);
  await user.click(screen.getByRole("button", { name: `${zh.close}${zh.colon}${zh.reader}` }));
  expect(view().reading).toBeNull();
  expect(screen.queryByRole("tab")).toBeNull();
});

test("a panel of the rail is opened and closed by its name", async () => {
  const { user, view } = show(<Rail />);
  await user.click(screen.getByRole("button", { name: zh.panels.projects, pressed: false }));
  expect(view().panel).toBe("projects");
  await user.click(screen.getByRole("button", { name: zh.panels.projects, pressed: true }));
  expect(view().panel).toBeNull();
});

test("the colours are changed for the night and back", async () => {
  const { user, view } = show(<Rail />);
  await user.click(screen.getByRole("button", { name: zh.themeToNight }));
  expect(view().theme).toBe("night");
  await user.click(screen.getByRole("button", { name: zh.themeToPaper }));
  expect(view().theme).toBe("paper");
});

test("the language is changed, and the words with it", async () => {
  const { user, view } = show(<Rail />);
  await user.click(screen.getByRole("button", { name: zh.languageToEnglish }));
  expect(view().language).toBe("en");
  expect(screen.getByRole("button", { name: en.panels.layers })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: en.languageToChinese }));
  expect(screen.getByRole("button", { name: zh.panels.layers })).toBeTruthy();
});
