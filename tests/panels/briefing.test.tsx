import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { zh } from "#messages/zh.ts";
import { showMessages } from "#messages/of-show.ts";
import { Presenter } from "#briefing/Presenter.tsx";
import { lineName } from "#briefing/presenter-line.ts";
import { PresenterProvider } from "#panels/presenter-window.ts";
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
  await expect.poll(() => heard.mock.calls).toEqual([[{ kind: "hello" }]]);
  const at = { astray: false, blank: false, startedAt: 0, sceneAt: 0 };
  line.say({ kind: "report", language: "zh", show: { story, scene: "whole", ...at } });
  expect(await screen.findByText("先看全局。")).toBeTruthy();
  expect(screen.getAllByText("东区").length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: showMessages.zh.next }));
  await expect.poll(() => heard.mock.lastCall).toEqual([{ kind: "key", key: "next" }]);
  line.close();
});

test("the speaker's window says what it waits for, starts the show, and tells when the page has gone", async () => {
  const [story] = tinyCompiled().stories;
  const heard = vi.fn();
  const line = openLine(lineName("8"), heard);
  const { user } = show(<Presenter id="8" />);
  expect(screen.getByText(showMessages.zh.silent)).toBeTruthy();
  line.say({ kind: "report", language: "zh", show: null });
  await user.click(await screen.findByRole("button", { name: showMessages.zh.start }));
  await expect.poll(() => heard.mock.lastCall).toEqual([{ kind: "start" }]);
  // The page closes before a show has begun, and comes back.
  line.say({ kind: "gone" });
  expect(await screen.findByText(showMessages.zh.gone)).toBeTruthy();
  expect(screen.queryByRole("button", { name: showMessages.zh.start })).toBeNull();
  line.say({ kind: "report", language: "zh", show: null });
  await screen.findByRole("button", { name: showMessages.zh.start });
  const at = { astray: false, blank: false, startedAt: 0, sceneAt: 0 };
  line.say({ kind: "report", language: "zh", show: { story, scene: "whole", ...at } });
  await screen.findByText("先看全局。");
  line.say({ kind: "gone" });
  expect((await screen.findByRole("alert")).textContent).toBe(showMessages.zh.gone);
  line.close();
});

test("leaving full screen ends the show, unless it was for the speaker's window", async () => {
  let isOpening = true;
  const presenter = { open: () => undefined, blocked: false, isOpening: () => isOpening };
  const change = (element: Element | null) => {
    Object.defineProperty(document, "fullscreenElement", { value: element, configurable: true });
    document.dispatchEvent(new Event("fullscreenchange"));
  };
  const { store } = show(
    <PresenterProvider value={presenter}>
      <Show wordsRef={null} evidenceRef={null} />
    </PresenterProvider>,
  );
  store.verbs.startStory("two-zones-told");
  await screen.findByRole("heading", { level: 1 });
  change(document.body);
  change(null);
  expect(store.getState().show).not.toBeNull();
  isOpening = false;
  change(document.body);
  change(null);
  expect(store.getState().show).toBeNull();
});

test("a caption without words of a plan is said to be the speaker's own", async () => {
  const { store } = show(<Show wordsRef={null} evidenceRef={null} />);
  store.verbs.pinView({ story: { zh: "我的" }, scene: { zh: "一景" } });
  store.verbs.editScene("own-1", "scene-1", { caption: { zh: "我这样看" } });
  store.verbs.startStory("own-1");
  await screen.findByText("我这样看");
  expect(screen.getByText(showMessages.zh.unspoken)).toBeTruthy();
});
