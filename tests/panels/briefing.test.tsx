import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { zh } from "#messages/zh.ts";
import { showMessages } from "#messages/of-show.ts";
import { Presenter } from "#briefing/Presenter.tsx";
import { lineName } from "#briefing/presenter-line.ts";
import { Show } from "#briefing/Show.tsx";
import { openLine } from "#briefing/window-line.ts";
import { show } from "./show.tsx";
import { tinyCompiled } from "../fixtures/tiny-atlas.ts";

async function begun(scene: string) {
  const shown = show(<Show wordsRef={null} evidenceRef={null} />);
  shown.store.verbs.startStory("two-zones-told", scene);
  await screen.findByRole("heading", { level: 1 });
  return shown;
}

test("a scene shows its title, its caption and the words it stands on; never the notes", async () => {
  await begun("east");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("东区");
  expect(screen.getAllByText("以东区为核心区").length).toBeGreaterThan(0);
  expect(screen.queryByText("再看东区。")).toBeNull();
  expect(screen.getByLabelText(showMessages.zh.place(2, 3)).textContent).toBe("2 / 3");
});

test("off the script the way back is on screen, and the find can be pinned", async () => {
  const { user, store } = await begun("whole");
  store.verbs.openCard("stonebridge" as never);
  expect((await screen.findAllByRole("heading", { name: "石桥镇" })).length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: zh.stories.pin }));
  expect(store.getState().ownStories[0]?.scenes[0]?.view.selection).toBe("stonebridge");
  await user.click(screen.getByRole("button", { name: new RegExp(`^${showMessages.zh.back}`) }));
  expect(store.getState().show?.astray).toBe(false);
  expect(screen.queryByRole("status")).toBeNull();
});

test("the speaker's window shows the notes, what comes next, and asks for the next scene", async () => {
  const [story] = tinyCompiled().stories;
  const heard = vi.fn();
  const line = openLine(lineName("7"), heard);
  const { user } = show(<Presenter id="7" />);
  expect(screen.getByText(showMessages.zh.waiting)).toBeTruthy();
  await expect.poll(() => heard.mock.calls).toEqual([[{ kind: "hello" }]]);
  const at = { astray: false, blank: false, startedAt: 0, sceneAt: 0 };
  line.say({ kind: "report", language: "zh", show: { story, scene: "whole", ...at } });
  expect(await screen.findByText("先看全局。")).toBeTruthy();
  expect(screen.getAllByText("东区").length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: showMessages.zh.next }));
  await expect.poll(() => heard.mock.lastCall).toEqual([{ kind: "key", key: "next" }]);
  line.close();
});
