import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { compileAtlas, textFile } from "#compile/compile-atlas.ts";
import { zh } from "#messages/zh.ts";
import { SearchBox } from "#panels/SearchBox.tsx";
import { tinyContent } from "../fixtures/tiny-content.ts";
import { comesAtSecondAsking, show } from "./show.tsx";

const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: zh.search });
const results = () => screen.getAllByRole("option").map((one) => one.textContent);
const active = () => screen.queryByRole("option", { selected: true });
const group = (name: string, count: number) =>
  screen.getByRole("group", { name: zh.searchGroup(name, count) });

const areasOfGrowth = {
  id: "areas-of-growth",
  kind: "target",
  indicator: { zh: "拓展区个数" },
  value: 1,
  comparator: "=",
  unit: "个",
  year: 2025,
  document: "riverton-plan",
  quote: "以石桥镇为拓展区",
};

test("a place is found by its name, and tells what it is", async () => {
  const { user, view, store, atlas } = show(<SearchBox />);
  await user.type(field(), "石桥镇");
  const found = within(group(zh.searchGroups.places, 1)).getByRole("option");
  expect(within(found).getByRole("mark").textContent).toBe("石桥镇");
  expect(found.textContent).toBe(`石桥镇${zh.kinds.place}`);
  await user.click(found);
  expect(view()).toMatchObject({ selection: "stonebridge", front: "card" });
  expect(store.getState().flight?.bounds).toEqual(atlas.entity("stonebridge")?.bounds);
  expect(field().value).toBe("");
});

test("a project is found by part of its name, and one that is not drawn says so", async () => {
  const { user } = show(<SearchBox />);
  await user.type(field(), "改造");
  expect(results()[0]).toBe(`河城站改造${zh.kinds.project} · ${zh.notDrawn}`);
});

test("a word that the texts write otherwise finds what they write, and says so", async () => {
  const { user } = show(<SearchBox />, {
    content: { "seeds/synonyms.json": [{ typed: ["PM2.5"], means: ["水厂"] }] },
  });
  await user.type(field(), "pm2.5");
  expect(await screen.findByText(zh.searchAlso(["水厂"]))).toBeTruthy();
  expect(results()[0]).toBe(`石桥水厂${zh.kinds.project}`);
});

test("a thing is found by its English name", async () => {
  const { user } = show(<SearchBox />);
  await user.type(field(), "waterw");
  expect(results()).toEqual([`石桥水厂Stonebridge waterworks · ${zh.kinds.project}`]);
});

test("a passage is found by its words, tells where it stands and opens there", async () => {
  const { user, view } = show(<SearchBox />);
  await user.type(field(), "变化");
  const found = await screen.findByRole("option", { name: /变化明显/ });
  expect(group(zh.searchGroups.passages, 1)).toBeTruthy();
  expect(within(found).getByRole("mark").textContent).toBe("变化");
  expect(found.textContent).toContain("报道 · 2025 年 10 月 · 河城报道");
  await user.click(found);
  expect(view()).toMatchObject({ reading: "riverton-report/1/p1", front: "reader" });
  expect(field().value).toBe("");
});

test("passages of every document are found in the order of the documents", async () => {
  const { user } = show(<SearchBox />);
  await user.type(field(), "石桥镇");
  await screen.findByRole("option", { name: /变化明显/ });
  const found = within(group(zh.searchGroups.passages, 2)).getAllByRole("option");
  expect(found.map((one) => one.textContent?.includes("报道"))).toEqual([false, true]);
});

test("the arrows go over the groups and round, and the field keeps the keys", async () => {
  const { user } = show(<SearchBox />);
  await user.type(field(), "石桥");
  await screen.findByRole("option", { name: /变化明显/ });
  const found = screen.getAllByRole("option");
  expect(found.length).toBeGreaterThan(2);
  expect([active(), field().getAttribute("aria-expanded")]).toEqual([found[0], "true"]);
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(active()).toBe(found[2]);
  expect(field().getAttribute("aria-activedescendant")).toBe(found[2]?.id);
  expect(document.activeElement).toBe(field());
  await user.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
  expect(active()).toBe(found.at(-1));
});

test("Enter opens the first result, though nothing was chosen", async () => {
  const { user, view } = show(<SearchBox />);
  await user.type(field(), "sqsc{Enter}");
  expect(view()).toMatchObject({ selection: "bridge-waterworks", front: "card" });
  expect(field().value).toBe("");
});

test("what an input method has half typed is searched, and its keys are its own", async () => {
  const { user, view } = show(<SearchBox />);
  await user.click(field());
  fireEvent.compositionStart(field());
  fireEvent.input(field(), { target: { value: "shi'qiao'shui" }, isComposing: true });
  expect(results()[0]).toContain("石桥水厂");
  for (const key of ["Enter", "ArrowDown", "Escape"]) {
    fireEvent.keyDown(field(), { key, isComposing: true });
    fireEvent.keyDown(field(), { key, keyCode: 229 });
  }
  expect([view().selection, field().value]).toEqual([null, "shi'qiao'shui"]);
  fireEvent.input(field(), { target: { value: "石桥水" } });
  fireEvent.compositionEnd(field());
  expect(results()[0]).toContain("石桥水厂");
  await user.keyboard("{Enter}");
  expect(view().selection).toBe("bridge-waterworks");
});

test("a layer is found and turned on", async () => {
  const { user, view } = show(<SearchBox />);
  await user.type(field(), "tielu");
  const found = within(group(zh.searchGroups.layers, 1)).getByRole("option");
  expect(found.textContent).toBe(`铁路空间布局 · ${zh.layerHidden}`);
  await user.click(found);
  expect(view().layers.map(({ id }) => id)).toContain("railways");
});

test("a number is found by what it measures, and leads to its sentence", async () => {
  const { user, view } = show(<SearchBox />, {
    content: { "seeds/targets/riverton-plan.json": [areasOfGrowth] },
  });
  await user.type(field(), "tuozhanqu");
  const found = await screen.findByRole("option", { name: /拓展区个数/ });
  expect(found.textContent).toBe("拓展区个数1 个 · 2025 · 规划纲要以石桥镇为拓展区");
  await user.click(found);
  expect(view().reading).toBe("riverton-plan/1.1.1/p1");
});

test("a long group unfolds, by the keys too, and another query folds it", async () => {
  const many = Array.from({ length: 9 }, (_, index) => ({
    id: `bridge-${index + 1}`,
    name: { zh: `石桥${index + 1}号`, en: `Bridge ${index + 1}` },
    quotes: [{ document: "riverton-plan", text: "石桥水厂" }],
  }));
  const { user } = show(<SearchBox />, { content: { "seeds/entities/organisations.json": many } });
  await user.type(field(), "shiqiao");
  const rows = () => within(group(zh.searchGroups.others, 9)).getAllByRole("option");
  expect(rows()).toHaveLength(4);
  expect(rows().at(-1)?.textContent).toBe(zh.searchMore(6));
  await user.keyboard("{ArrowUp}{Enter}");
  expect(rows()).toHaveLength(9);
  expect(active()).toBe(rows()[2]);
  await user.keyboard("{Backspace}");
  expect(rows()).toHaveLength(4);
});

test("Enter opens the result that the arrows lead to", async () => {
  const { user, view } = show(<SearchBox />);
  await user.type(field(), "水厂");
  await user.keyboard("{ArrowDown}{ArrowUp}{Enter}");
  expect(view()).toMatchObject({ selection: "bridge-waterworks", front: "card" });
  expect(field().value).toBe("");
});

test("Escape clears the search, and then leaves it", async () => {
  const { user, view } = show(<SearchBox />);
  await user.type(field(), "水厂");
  await user.keyboard("{ArrowDown}{Escape}");
  expect(field().value).toBe("");
  expect(screen.queryByRole("option")).toBeNull();
  expect(document.activeElement).toBe(field());
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(document.body);
  expect(view().selection).toBeNull();
});

test("the number of results is told politely", async () => {
  const { user } = show(<SearchBox />);
  await user.type(field(), "变化");
  await screen.findByRole("option", { name: /变化明显/ });
  expect(screen.getByRole("status").textContent).toBe(zh.searchFound(1));
});

test("the slash leads to the field from anywhere, and is typed where somebody types", async () => {
  const { user } = show(
    <>
      <input aria-label="elsewhere" />
      <SearchBox />
    </>,
  );
  await user.keyboard("/");
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe("");
  const elsewhere = screen.getByRole<HTMLInputElement>("textbox", { name: "elsewhere" });
  await user.type(elsewhere, "1/2");
  expect(elsewhere.value).toBe("1/2");
  expect(document.activeElement).toBe(elsewhere);
});

test("what is nowhere is said to be nowhere, once every text has been looked through", async () => {
  const { user } = show(<SearchBox />);
  await user.type(field(), "地铁");
  expect(await screen.findByText(zh.searchNothing("地铁"))).toBe(screen.getByRole("status"));
  expect(screen.queryByRole("option")).toBeNull();
});

test("nothing is said to be nowhere while a text is on its way", async () => {
  const { user } = show(<SearchBox />, { files: { text: () => new Promise(() => undefined) } });
  await user.type(field(), "地铁");
  expect(screen.getByRole("status").textContent).toBe(zh.searchLoading);
});

test("nothing is said to be nowhere while a text has not come, and the text is asked for again", async () => {
  const texts = new Map(compileAtlas(tinyContent()).texts.map((one) => [textFile(one.id), one]));
  const plan = comesAtSecondAsking("text-riverton-plan.json", texts.get("text-riverton-plan.json"));
  const text = async (file: string) => {
    const found = file.includes("plan") ? await plan() : texts.get(file);
    if (!found) throw new Error("no such file");
    return found;
  };
  const { user } = show(<SearchBox />, { files: { text } });
  await user.type(field(), "核心区");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(zh.failedFile("text-riverton-plan.json"));
  expect(screen.getByRole("status").textContent).toBe(zh.searchFound(0));
  await user.click(within(alert).getByRole("button", { name: zh.retry }));
  expect(await screen.findByRole("option", { name: /以东区为核心区/ })).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("the search is cleared by its button", async () => {
  const { user, store } = show(<SearchBox />);
  await user.type(field(), "水厂");
  await user.click(screen.getByRole("button", { name: zh.searchClear }));
  expect(store.getState().query).toBe("");
  expect(screen.queryByRole("option")).toBeNull();
});

test("readings that do not come are named and asked for again; names are found as written", async () => {
  const { readings } = compileAtlas(tinyContent());
  const { user } = show(<SearchBox />, {
    files: { readings: comesAtSecondAsking("readings.json", readings) },
  });
  await user.type(field(), "shiqiaozhen");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(zh.failedFile("readings.json"));
  await user.click(within(alert).getByRole("button", { name: zh.retry }));
  expect(await screen.findByRole("option", { name: /石桥镇/ })).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});
