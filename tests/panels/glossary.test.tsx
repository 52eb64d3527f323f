import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { EntityId } from "#model/id.ts";
import { glossaryMessages } from "#messages/of-glossary.ts";
import { voicesMessages } from "#messages/of-voices.ts";
import { GlossaryPanel } from "#panels/GlossaryPanel.tsx";
import { show } from "./show.tsx";

const own = glossaryMessages.zh;
const plan = (text: string) => ({ document: "riverton-plan", text });

const structures = [
  {
    id: "three-towns",
    name: { zh: "三镇", en: "Three towns" },
    quotes: [plan("联动河城站")],
    definition: null,
  },
  {
    id: "two-zones",
    name: { zh: "一心、两区" },
    members: [{ name: { zh: "东区" } }, { name: { zh: "西区" }, named: false }],
    quotes: [plan("形成一心两区")],
    definition: [plan("以东区为核心区"), plan("联动河城站")],
  },
];
const content = { "seeds/entities/structures.json": structures };
const entry = async (name: string) => {
  const link = await screen.findByRole("link", { name });
  return link.closest("li") as HTMLElement;
};

test("a slogan stands with the words that define it, or says that no text does", async () => {
  show(<GlossaryPanel />, { content });
  const defined = await entry("一心、两区");
  expect(defined.querySelector("blockquote p")?.textContent).toBe("以东区为核心区……联动河城站");
  expect(within(defined).getByText(own.partly)).toBeTruthy();
  const other = await entry("三镇");
  expect(within(other).getByText(own.undefined)).toBeTruthy();
  expect(within(other).getByText(own.onlyNamed)).toBeTruthy();
});

test("it is filtered by name, member and words, marks aside", async () => {
  const { user } = show(<GlossaryPanel />, { content });
  await entry("三镇");
  const field = screen.getByRole("searchbox", { name: own.filter });
  const names = () => screen.getAllByRole("link").map((one) => one.textContent);
  for (const [typed, found] of [
    ["一心两区", "一心、两区"],
    ["西区", "一心、两区"],
    ["three", "三镇"],
  ] as const) {
    await user.clear(field);
    await user.type(field, typed);
    expect(names()).toEqual([found]);
  }
  await user.type(field, "，没有");
  expect(screen.getByText(own.nothing)).toBeTruthy();
});

test("a link opens it at a slogan; the words lead to the text, a button to every document", async () => {
  const { user, view } = show(<GlossaryPanel />, {
    content,
    view: { selection: "two-zones" as EntityId },
  });
  const current = await entry("一心、两区");
  expect(current.getAttribute("aria-current")).toBe("true");
  const link = within(current).getByRole("link");
  expect(link.getAttribute("href")).toBe("?panel=glossary&pick=two-zones");
  await user.click(within(current).getByTitle(own.toText));
  expect(view().reading).toMatch(/^riverton-plan\//);
  await user.click(within(current).getByText(voicesMessages.zh.open(2)));
  expect(view().voices).toBe("two-zones");
  await user.click(within(await entry("三镇")).getByRole("link"));
  expect(view().selection).toBe("three-towns");
});
