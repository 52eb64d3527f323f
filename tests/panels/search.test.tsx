import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { compileAtlas, textFile } from "#compile/compile-atlas.ts";
import { zh } from "#messages/zh.ts";
import { SearchBox } from "#panels/SearchBox.tsx";
import { tinyContent } from "../fixtures/tiny-content.ts";
import { comesAtSecondAsking, show } from "./show.tsx";

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: zh.search });
const results = () => screen.getAllByRole("listitem").map((one) => one.textContent);

test("a place is found by its name, and tells what it is", async () => {
  const { user, view, store, atlas } = show(<SearchBox />);
  await user.type(field(), "石桥镇");
  expect(screen.getByText(zh.searchEntities)).toBeTruthy();
  const found = screen.getByRole("button", { name: /^石桥镇/ });
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

test("a thing is found by its English name", async () => {
  const { user } = show(<SearchBox />);
  await user.type(field(), "waterw");
  expect(results()).toEqual([`石桥水厂${zh.kinds.project}`]);
});

test("a passage is found by its words, tells where it stands and opens there", async () => {
  const { user, view } = show(<SearchBox />);
  await user.type(field(), "变化");
  const found = await screen.findByRole("button", { name: /变化明显/ });
  expect(screen.getByText(zh.searchPassages)).toBeTruthy();
  expect(within(found).getByRole("mark").textContent).toBe("变化");
  expect(found.textContent).toContain("报道 · 河城报道");
  await user.click(found);
  expect(view()).toMatchObject({ reading: "riverton-report/1/p1", front: "reader" });
  expect(field().value).toBe("");
});

test("passages of every document are found in the order of the documents", async () => {
  const { user } = show(<SearchBox />);
  await user.type(field(), "石桥镇");
  await screen.findByRole("button", { name: /变化明显/ });
  const [list] = screen.getAllByRole("list").slice(-1);
  const found = within(list as HTMLElement).getAllByRole("button");
  expect(found.map((one) => one.textContent?.includes("报道"))).toEqual([false, true]);
});

test("the arrows step through the results and back to the field", async () => {
  const { user } = show(<SearchBox />);
  await user.type(field(), "石桥");
  await screen.findByRole("button", { name: /变化明显/ });
  const found = within(screen.getByRole("search"))
    .getAllByRole("listitem")
    .map((row) => within(row).getByRole("button"));
  expect(found.length).toBeGreaterThan(2);
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(document.activeElement).toBe(found[1]);
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(document.activeElement).toBe(field());
  await user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(found.at(-1));
});

test("Enter opens the result that the arrows lead to", async () => {
  const { user, view } = show(<SearchBox />);
  await user.type(field(), "水厂");
  await user.keyboard("{ArrowDown}{Enter}");
  expect(view()).toMatchObject({ selection: "bridge-waterworks", front: "card" });
  expect(field().value).toBe("");
});

test("Escape clears the search from among the results and goes back to the field", async () => {
  const { user, view } = show(<SearchBox />);
  await user.type(field(), "水厂");
  await user.keyboard("{ArrowDown}{Escape}");
  expect(field().value).toBe("");
  expect(screen.queryByRole("listitem")).toBeNull();
  expect(document.activeElement).toBe(field());
  expect(view().selection).toBeNull();
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
  expect((await screen.findByRole("status")).textContent).toBe(zh.searchNothing("地铁"));
  expect(screen.queryByRole("listitem")).toBeNull();
});

test("nothing is said to be nowhere while a text is on its way", async () => {
  const { user } = show(<SearchBox />, { files: { text: () => new Promise(() => undefined) } });
  await user.type(field(), "地铁");
  expect(screen.getByText(zh.searchLoading)).toBeTruthy();
  expect(screen.queryByRole("status")).toBeNull();
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
  expect(screen.queryByRole("status")).toBeNull();
  await user.click(within(alert).getByRole("button", { name: zh.retry }));
  expect(await screen.findByRole("button", { name: /以东区为核心区/ })).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("the search is cleared by its button", async () => {
  const { user, store } = show(<SearchBox />);
  await user.type(field(), "水厂");
  await user.click(screen.getByRole("button", { name: zh.clearFilter }));
  expect(store.getState().query).toBe("");
  expect(screen.queryByRole("listitem")).toBeNull();
});
