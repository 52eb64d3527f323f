import { formatProblem } from "#model/problem.ts";
import { readStoryFile } from "#model/read-story-file.ts";
import type { Story } from "#model/story.ts";
import type { AppStore } from "#store/app-store.ts";
import { mergeStories } from "#store/merge-stories.ts";
import { sceneShown, type OwnKept, type UnreadStory } from "#store/show-state.ts";

const key = "atlas-own-stories";

/** What this window and the browser last agreed on; null where nothing was ever put. */
interface Base {
  readonly raw: string | null;
  readonly stories: readonly Story[];
}

/** What the browser holds: a list of story files, each as text. */
interface Held extends Base {
  readonly unread: readonly UnreadStory[];
}

/** The text that a story was read from, so that reading changes nothing of what is kept. */
const texts = new WeakMap<Story, string>();
const textOf = (story: Story) => texts.get(story) ?? JSON.stringify(story);
const isSame = (a: Story, b: Story) => a === b || textOf(a) === textOf(b);

/**
 * Takes over the reader's own stories from this browser and keeps them there as they change, in step
 * with other windows of the atlas. What cannot be kept or read is told, never dropped.
 */
export function keepOwnStories(store: AppStore): void {
  warnOfLoss(store);
  const storage = storageAtHand();
  if (!storage) {
    store.verbs.keptBecame({ keeping: "refused" });
    return;
  }
  let base: Base = { raw: null, stories: [] };
  let isTaking = false;
  const inStep = () => {
    // Nothing there, as after the browser was cleared: what is open is put back.
    const now = storage.getItem(key);
    if (now !== null && now !== base.raw) {
      const there = heldIn(now);
      isTaking = true;
      takeOver(store, base, there);
      isTaking = false;
      base = there;
    }
    const { ownStories, ownKept } = store.getState();
    const list = [...ownStories.map(textOf), ...ownKept.unread.map(({ text }) => text)];
    const raw = now === null && list.length === 0 ? null : JSON.stringify(list);
    const keeping = raw === null || raw === now ? "kept" : put(storage, raw);
    if (keeping === "kept") base = { raw, stories: ownStories };
    if (keeping !== ownKept.keeping) store.verbs.keptBecame({ keeping });
  };
  inStep();
  store.subscribe((state, before) => {
    const isOld =
      state.ownStories === before.ownStories && state.ownKept.unread === before.ownKept.unread;
    if (!isOld && !isTaking) inStep();
  });
  window.addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) inStep();
  });
}

/** Brings what another window kept into this one. */
function takeOver(store: AppStore, base: Base, there: Held): void {
  const { ownStories, ownBefore, ownKept } = store.getState();
  const merged = mergeStories(base.stories, ownStories, there.stories, isSame);
  const before = ownBefore && mergeStories(base.stories, ownBefore, there.stories, isSame).stories;
  const unread = there.unread;
  store.verbs.takeStories(merged.stories, before);
  store.verbs.keptBecame({ unread, isParted: ownKept.isParted || merged.parted.length > 0 });
  const state = store.getState();
  if (!state.show || sceneShown(state)) return;
  // The other window removed the scene that is being shown.
  const left = state.ownStories.find(({ id }) => id === state.show?.story)?.scenes[0];
  if (left) store.verbs.goToScene(left.id);
  else store.verbs.endShow();
}

/** A page that cannot keep the stories asks before it is closed over them. */
function warnOfLoss(store: AppStore): void {
  window.addEventListener("beforeunload", (event) => {
    const { ownKept, ownStories } = store.getState();
    if (ownKept.keeping !== "kept" && ownStories.length > 0) event.preventDefault();
  });
}

/** A browser may refuse even to be asked. */
function storageAtHand(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function put(storage: Storage, raw: string): OwnKept["keeping"] {
  try {
    storage.setItem(key, raw);
    return "kept";
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : "";
    return /quota/i.test(name) ? "full" : "refused";
  }
}

function heldIn(raw: string): Held {
  const stories: Story[] = [];
  const unread: UnreadStory[] = [];
  for (const text of textsIn(raw)) {
    const read = readStoryFile(text, key);
    if (read.ok) {
      texts.set(read.value, text);
      stories.push(read.value);
    } else unread.push({ text, wrong: read.problems.map(formatProblem) });
  }
  return { raw, stories, unread };
}

/** The texts of the list; of what is no list, the whole as one text. */
function textsIn(raw: string): string[] {
  try {
    const list: unknown = JSON.parse(raw);
    if (!Array.isArray(list)) return [raw];
    return list.map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
  } catch {
    return [raw];
  }
}
