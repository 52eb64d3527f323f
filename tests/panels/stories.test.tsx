import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { zh } from "#messages/zh.ts";
import { StoriesPanel } from "#panels/StoriesPanel.tsx";
import { comesAtSecondAsking, show } from "./show.tsx";
import { tinyCompiled } from "../fixtures/tiny-atlas.ts";

const own = () => within(screen.getByRole("region", { name: zh.stories.own }));
const pin = () => screen.getByRole("button", { name: zh.stories.pin });

test("a story lists its scenes, and a click on one starts there", async () => {
  const { user, store } = show(<StoriesPanel />);
  await user.click(await screen.findByRole("button", { name: "东区" }));
  await expect.poll(() => store.getState().show?.scene).toBe("east");
});

test("stories that do not come are asked for again", async () => {
  const stories = comesAtSecondAsking("stories.json", tinyCompiled().stories);
  const { user } = show(<StoriesPanel />, { files: { stories } });
  await user.click(await screen.findByRole("button", { name: zh.retry }));
  expect(await screen.findByRole("heading", { name: "两区的故事" })).toBeTruthy();
});

test("what is on screen is pinned, moved, edited, removed and brought back", async () => {
  const { user, store } = show(<StoriesPanel />, { view: { selection: "east-zone" as never } });
  await user.click(pin());
  store.verbs.closeCard();
  await user.click(pin());
  const titles = () => store.getState().ownStories[0]?.scenes.map(({ title }) => title.zh);
  expect(titles()).toEqual(["东区", "河城空间布局示意图"]);

  await user.click(own().getByRole("button", { name: zh.stories.down("东区") }));
  expect(titles()?.[1]).toBe("东区");
  await user.click(own().getByRole("button", { name: zh.stories.edit("东区") }));
  await user.type(own().getByLabelText(zh.stories.caption), "看这里");
  expect(store.getState().ownStories[0]?.scenes[1]?.caption.zh).toBe("看这里");

  await user.click(own().getByRole("button", { name: zh.stories.remove("东区") }));
  expect(titles()).toHaveLength(1);
  await user.click(own().getByRole("button", { name: zh.stories.undo }));
  expect(store.getState().ownStories[0]?.scenes[1]?.caption.zh).toBe("看这里");
});

test("a bad file is named with what is wrong, and loses nothing; a good one is added", async () => {
  const { user, store } = show(<StoriesPanel />);
  await user.click(pin());
  const before = store.getState().ownStories;
  const input = own().getByLabelText(zh.stories.load, { selector: "input" });
  const bad = JSON.stringify({ ...before[0], colour: "red" });
  await user.upload(input as HTMLInputElement, new File([bad], "bad.json"));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(zh.stories.bad("bad.json"));
  expect(alert.textContent).toContain("bad.json: colour: unknown field: colour");
  expect(store.getState().ownStories).toBe(before);

  const good = JSON.stringify(before[0]);
  await user.upload(input as HTMLInputElement, new File([good], "good.json"));
  expect(await screen.findByText(zh.stories.loaded(zh.stories.ownName))).toBeTruthy();
  expect(store.getState().ownStories.map(({ id }) => id)).toEqual(["own-1", "own-2"]);
});
