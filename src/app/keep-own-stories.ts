import type { Story } from "#model/story.ts";
import type { AppStore } from "#store/app-store.ts";

const key = "atlas-own-stories";
/** Where what cannot be read is put, so that nothing is overwritten. */
const unreadKey = "atlas-own-stories-unread";

/**
 * Takes over the reader's own stories from this browser, and keeps them there as they change. Comes true
 * when they are at hand; what checks them is loaded only where there are any.
 */
export async function keepOwnStories(store: AppStore): Promise<void> {
  const storage = storageAtHand();
  if (!storage) return;
  const kept = await keptIn(storage);
  store.subscribe(({ ownStories }, before) => {
    if (ownStories === before.ownStories) return;
    try {
      storage.setItem(key, JSON.stringify(ownStories.map((story) => JSON.stringify(story))));
    } catch (error) {
      console.warn("unkept stories:", error);
    }
  });
  if (kept.length > 0) store.verbs.takeStories(kept);
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

async function keptIn(storage: Storage): Promise<Story[]> {
  const kept = storage.getItem(key);
  if (kept === null) return [];
  try {
    const { readStoryFile } = await import("#model/read-story-file.ts");
    const read = (JSON.parse(kept) as string[]).map((text) => readStoryFile(text, key));
    if (read.some(({ ok }) => !ok)) storage.setItem(unreadKey, kept);
    return read.flatMap((one) => (one.ok ? [one.value] : []));
  } catch (error) {
    console.warn("unreadable stories:", error);
    storage.setItem(unreadKey, kept);
    return [];
  }
}
