import { readStoryFile } from "#model/read-story-file.ts";
import type { Story } from "#model/story.ts";
import type { AppStore } from "#store/app-store.ts";

const key = "atlas-own-stories";
/** Where what cannot be read is put, so that nothing is overwritten. */
const unreadKey = "atlas-own-stories-unread";

/** Takes over the reader's own stories from this browser, and keeps them there as they change. */
export function keepOwnStories(store: AppStore): void {
  const storage = storageAtHand();
  if (!storage) return;
  store.verbs.takeStories(keptIn(storage));
  store.subscribe(({ ownStories }, before) => {
    if (ownStories === before.ownStories) return;
    try {
      storage.setItem(key, JSON.stringify(ownStories.map((story) => JSON.stringify(story))));
    } catch (error) {
      console.warn("unkept stories:", error);
    }
  });
}

/** A browser may refuse even to be asked. */
function storageAtHand(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    console.warn("no storage:", error);
    return null;
  }
}

function keptIn(storage: Storage): Story[] {
  const kept = storage.getItem(key);
  if (kept === null) return [];
  try {
    const read = (JSON.parse(kept) as string[]).map((text) => readStoryFile(text, key));
    if (read.some(({ ok }) => !ok)) storage.setItem(unreadKey, kept);
    return read.flatMap((one) => (one.ok ? [one.value] : []));
  } catch (error) {
    console.warn("unreadable stories:", error);
    storage.setItem(unreadKey, kept);
    return [];
  }
}
