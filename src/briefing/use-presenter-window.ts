import { useCallback, useEffect, useRef, useState } from "react";
import { sceneShown } from "#store/show-state.ts";
import type { AppStore } from "#store/app-store.ts";
import type { PresenterWindow } from "#panels/presenter-window.ts";
import { asWish, lineName, type ShowReport } from "#briefing/presenter-line.ts";
import { verbOf } from "#briefing/use-show-keys.ts";
import { openLine } from "#briefing/window-line.ts";

/**
 * The audience's end of the line, as long as the page stands: reports every change of the show and
 * does what the speaker's window asks.
 */
export function usePresenterWindow(store: AppStore): PresenterWindow {
  const id = useRef<string | null>(null);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    id.current ??= crypto.getRandomValues(new Uint32Array(1)).join("");
    return serveLine(store, lineName(id.current));
  }, [store]);
  const open = useCallback(() => {
    const address = new URL(window.location.href);
    address.search = `?presenter=${id.current ?? ""}`;
    const opened = window.open(
      address,
      `presenter-${id.current ?? ""}`,
      "popup,width=1100,height=760",
    );
    setBlocked(opened === null);
  }, []);
  return { open, blocked };
}

function serveLine(store: AppStore, name: string): () => void {
  let times = { startedAt: 0, sceneAt: 0 };
  const line = openLine(name, (message) => {
    const wish = asWish(message);
    if (wish?.kind === "hello") tell();
    if (wish?.kind === "scene") store.verbs.goToScene(wish.scene);
    if (wish?.kind === "key") verbOf(wish.key, store.verbs)();
  });
  const tell = () => line.say(reportOf(store, times));
  const stop = store.subscribe((state, before) => {
    const isSpoken = state.view.language === before.view.language;
    if (state.show === before.show && state.ownStories === before.ownStories && isSpoken) return;
    const now = Date.now();
    if (!before.show) times = { startedAt: now, sceneAt: now };
    else if (state.show?.scene !== before.show.scene) times = { ...times, sceneAt: now };
    tell();
  });
  const now = Date.now();
  times = { startedAt: now, sceneAt: now };
  tell();
  return () => {
    stop();
    line.close();
  };
}

function reportOf(store: AppStore, times: { startedAt: number; sceneAt: number }): ShowReport {
  const state = store.getState();
  const { show, view } = state;
  const shown = sceneShown(state);
  return {
    kind: "report",
    language: view.language,
    show:
      show && shown
        ? {
            story: shown.story,
            scene: show.scene,
            astray: show.astray,
            blank: show.blank,
            ...times,
          }
        : null,
  };
}
