import { useEffect } from "react";
import type { AppStore, Verbs } from "#store/app-store.ts";
import { bounceFilter, showKeyOf, startsShow, type ShowKey } from "#briefing/show-key.ts";
import { takeFullScreen } from "#briefing/use-full-screen.ts";

/** The verb that each key of a show stands for. */
export function verbOf(key: ShowKey, verbs: Verbs): () => void {
  const table: Readonly<Record<ShowKey, () => void>> = {
    next: verbs.nextScene,
    previous: verbs.previousScene,
    first: verbs.firstScene,
    last: verbs.lastScene,
    blank: () => verbs.blank(),
    return: verbs.returnToScene,
    end: verbs.endShow,
  };
  return table[key];
}

/**
 * Keys of a show, taken before the map and the panels see them: F5 starts at any time, the others count
 * while a show runs and nobody types.
 */
export function useShowKeys(store: AppStore): void {
  useEffect(() => {
    const isNew = bounceFilter();
    const onKey = (event: KeyboardEvent) => {
      const isStart = startsShow(event);
      const key = store.getState().show && !isTaken(event) ? showKeyOf(event) : null;
      if (!isStart && !key) return;
      event.preventDefault();
      event.stopPropagation();
      if (!isNew(event, event.timeStamp)) return;
      if (isStart) {
        // In a show that a link opened, the whole screen is still to be had.
        if (store.getState().show) takeFullScreen();
        store.verbs.resumeShow();
      }
      if (key) verbOf(key, store.verbs)();
    };
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, [store]);
}

/** Whether the key belongs to what has the focus: words being typed, or a slider that it moves. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.role === "slider") return /^(?:Arrow|Home|End)/.test(key);
  return /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
