import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { zh } from "#messages/zh.ts";
import { storyMessages } from "#messages/of-stories.ts";
import { keepOwnStories } from "#app/keep-own-stories.ts";
import { StoriesPanel } from "#panels/StoriesPanel.tsx";
import { show } from "./show.tsx";

const key = "atlas-own-stories";
const words = storyMessages.zh;
const names = { story: { zh: "我的" }, scene: { zh: "一景" } };

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

/** A page that keeps its stories in the storage of all pages here. */
function opened() {
  const page = show(<StoriesPanel />);
  keepOwnStories(page.store);
  return { ...page, own: () => page.store.getState().ownStories };
}

/** What a browser tells the other windows when one has written. */
const told = () => window.dispatchEvent(new StorageEvent("storage", { key }));

async function upload(user: ReturnType<typeof opened>["user"], name: string, content: unknown) {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const input = screen.getByLabelText(zh.stories.load, { selector: "input" });
  await user.upload(input as HTMLInputElement, new File([text], name));
}

test("stories are there again when the page is opened again", () => {
  const first = opened();
  first.store.verbs.pinView(names);
  first.store.verbs.editScene("own-1", "scene-1", { notes: { zh: "先讲这里" } });
  const again = opened();
  expect(again.own()).toEqual(first.own());
  expect(again.own()[0]?.scenes[0]?.notes.zh).toBe("先讲这里");
});

test("two windows see each other's work, and of a story that both changed at once both versions stay", async () => {
  const [one, two] = [opened(), opened()];
  one.store.verbs.pinView(names);
  told();
  expect(two.own()).toEqual(one.own());

  // Both change it before either has heard of the other.
  one.store.verbs.renameStory("own-1", { zh: "甲" });
  two.store.verbs.renameStory("own-1", { zh: "乙" });
  told();
  const titles = (page: typeof one) => page.own().map(({ title }) => title.zh);
  expect(new Set(titles(two))).toEqual(new Set(["甲", "乙"]));
  expect(new Set(titles(one))).toEqual(new Set(["甲", "乙"]));
  expect((await screen.findAllByText(words.parted)).length).toBeGreaterThan(0);
});

test("a removal is taken back without undoing what another window did since", () => {
  const [one, two] = [opened(), opened()];
  one.store.verbs.pinView(names);
  for (const story of one.own()) one.store.verbs.addStory({ ...story, title: { zh: "第二" } });
  told();
  one.store.verbs.removeStory("own-1");
  told();
  two.store.verbs.renameStory("own-2", { zh: "改过" });
  told();
  one.store.verbs.undoRemoval();
  expect(one.own().map(({ title }) => title.zh)).toEqual(["我的", "改过"]);
});

test("a browser that is cleared takes nothing from the page that is open", () => {
  const page = opened();
  page.store.verbs.pinView(names);
  localStorage.clear();
  window.dispatchEvent(new StorageEvent("storage", { key: null }));
  expect(page.own()).toHaveLength(1);
  expect(opened().own()).toHaveLength(1);
});

test("where there is no room it is said, the work stays, and it is kept once there is room", async () => {
  const page = opened();
  const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  page.store.verbs.pinView(names);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(words.full);
  expect(within(alert).getByRole("button", { name: words.saveOne("我的") })).toBeTruthy();
  expect(page.own()).toHaveLength(1);
  expect(window.dispatchEvent(new Event("beforeunload", { cancelable: true }))).toBe(false);

  full.mockRestore();
  page.store.verbs.renameStory("own-1", { zh: "改名" });
  await expect.poll(() => screen.queryByRole("alert")).toBeNull();
  expect(opened().own()[0]?.title.zh).toBe("改名");
});

test("a browser that keeps nothing says so from the start", async () => {
  vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });
  const page = opened();
  expect((await screen.findByRole("alert")).textContent).toContain(words.refused);
  page.store.verbs.pinView(names);
  expect(page.own()).toHaveLength(1);
});

test("a kept story that cannot be read stays as it is until it is thrown away", async () => {
  opened().store.verbs.pinView(names);
  const [good] = JSON.parse(localStorage.getItem(key) ?? "[]") as string[];
  localStorage.setItem(key, JSON.stringify([good, '{"id":"old"}']));
  const page = opened();
  expect(page.own()).toHaveLength(1);
  page.store.verbs.renameStory("own-1", { zh: "改名" });
  expect(localStorage.getItem(key)).toContain('{\\"id\\":\\"old\\"}');
  expect((await screen.findAllByText(words.unread(1))).length).toBeGreaterThan(0);
  const drop = screen.getAllByRole("button", { name: words.dropUnread }).at(-1);
  if (drop) await page.user.click(drop);
  expect(localStorage.getItem(key)).not.toContain("old");
  expect(localStorage.getItem(key)).toContain("改名");
});

test("words that stand in no text do not come in as quotes, and are told", async () => {
  const { user, store } = show(<StoriesPanel />);
  store.verbs.pinView(names);
  const [story] = store.getState().ownStories;
  const [scene] = story?.scenes ?? [];
  const quote = (text: string) => ({ document: "riverton-plan", text });
  const quotes = [quote("以东区为核心区"), quote("谁也没有写过")];
  await upload(user, "mine.json", {
    ...story,
    scenes: [{ ...scene, quotes, view: { ...scene?.view, layers: ["zones", "nowhere"] } }],
  });
  expect(await screen.findByText(words.remarks(2))).toBeTruthy();
  expect(screen.getByText(/scenes.0.quotes.1 .*谁也没有写过.*riverton-plan/)).toBeTruthy();
  expect(screen.getByText(/unknown layer: nowhere/)).toBeTruthy();
  expect(store.getState().ownStories[1]?.scenes[0]?.quotes).toEqual([
    { ...quotes[0], passage: "riverton-plan/1.1.1/p1" },
  ]);
});

test("a comparison and a drawing that this atlas cannot show are told", async () => {
  const { user, store } = show(<StoriesPanel />);
  store.verbs.pinView(names);
  const [story] = store.getState().ownStories;
  const [scene] = story?.scenes ?? [];
  const comparison = { before: "riverton-plan", after: "old-report", earlier: 0.5 };
  const view = { ...scene?.view, comparison, draw: "l1/1,1*no-shape,2,2" };
  await upload(user, "mine.json", { ...story, scenes: [{ ...scene, view }] });
  expect(
    await screen.findByText(/view\.comparison\.after.*unknown document: old-report/),
  ).toBeTruthy();
  expect(screen.getByText(/view\.draw.*no-shape/)).toBeTruthy();
});

test("the keyboard goes on at the next scene where one is removed, and with a scene that is moved to an end", async () => {
  const { user, store } = show(<StoriesPanel />);
  for (const title of ["甲", "乙", "丙"]) {
    store.verbs.pinView({ ...names, scene: { zh: title } });
  }
  const press = async (name: string) => {
    (await screen.findByRole("button", { name })).focus();
    await user.keyboard("{Enter}");
    return document.activeElement?.textContent;
  };
  expect(await press(zh.stories.up("乙"))).toBe("乙");
  expect(await press(zh.stories.remove("乙"))).toBe("甲");
  expect(await press(zh.stories.remove("丙"))).toBe("甲");
});

test.each([
  ["no JSON", "{", /mine\.json: unreadable JSON.*expected a story/],
  ["another thing", [1], /mine\.json: no story.*expected a story/],
  ["a map", { type: "FeatureCollection", features: [] }, /mine\.json: no story.*expected a story/],
])(
  "a file that is %s is refused with file, field and what was expected",
  async (_, file, wrong) => {
    const { user, store } = show(<StoriesPanel />);
    await upload(user, "mine.json", file);
    expect((await screen.findByRole("alert")).textContent).toMatch(wrong);
    expect(store.getState().ownStories).toEqual([]);
  },
);

test("a story of another atlas is refused: its documents are not here", async () => {
  const { user, store } = show(<StoriesPanel />);
  store.verbs.pinView(names);
  const before = store.getState().ownStories;
  await upload(user, "other.json", { ...before[0], documents: ["lakeside-plan"] });
  expect((await screen.findByRole("alert")).textContent).toMatch(
    /other\.json: documents: unknown document: lakeside-plan \(expected riverton-plan/,
  );
  expect(store.getState().ownStories).toBe(before);
});
