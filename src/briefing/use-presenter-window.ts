import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { sceneShown } from "#store/show-state.ts";
import type { AppStore } from "#store/app-store.ts";
import type { PresenterWindow } from "#panels/presenter-window.ts";
import { asWish, lineName, type ShowReport } from "#briefing/presenter-line.ts";
import { verbOf } from "#briefing/use-show-keys.ts";
import { openLine } from "#briefing/window-line.ts";

/** Time for a browser to open a window, and to leave full screen over it. */
const opening_ms = 3000;

/**
 * The audience's end of the line, as long as the page stands: reports every change of the show and
 * does what the speaker's window asks.
 */
export function usePresenterWindow(store: AppStore): PresenterWindow {
  const id = useRef<string | null>(null);
  const openedAt = useRef(-Infinity);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    id.current ??= idOfLine();
    return serveLine(store, lineName(id.current));
  }, [store]);
  const open = useCallback(() => {
    const address = new URL(window.location.href);
    address.search = `?presenter=${id.current ?? ""}`;
    openedAt.current = performance.now();
    const opened = window.open(
      address,
      `presenter-${id.current ?? ""}`,
      "popup,width=1100,height=760",
    );
    opened?.focus();
    setBlocked(opened === null);
  }, []);
  const isOpening = useCallback(() => performance.now() - openedAt.current < opening_ms, []);
  return useMemo(() => ({ open, blocked, isOpening }), [open, blocked, isOpening]);
}

const idKey = "atlas-presenter-line";
const timesKey = "atlas-presenter-times";

/** The line that this page spoke on before it was loaded anew, so that its speaker's window goes on; else a new one. */
function idOfLine(): string {
  const fresh = crypto.getRandomValues(new Uint32Array(1)).join("");
  try {
    const [entry] = performance.getEntriesByType("navigation");
    const isReload = entry && "type" in entry && entry.type === "reload";
    if (!isReload) sessionStorage.removeItem(timesKey);
    const id = (isReload && sessionStorage.getItem(idKey)) || fresh;
    sessionStorage.setItem(idKey, id);
    return id;
  } catch {
    return fresh;
  }
}

interface KeptTimes {
  readonly story: string;
  readonly scene: string;
  readonly startedAt: number;
  readonly sceneAt: number;
}

/** The times of a show that this page ran before it was loaded anew: the clock goes on. */
function keptTimes(): KeptTimes | null {
  try {
    return JSON.parse(sessionStorage.getItem(timesKey) ?? "null") as KeptTimes | null;
  } catch {
    return null;
  }
}

function keepTimes(times: KeptTimes): void {
  try {
    sessionStorage.setItem(timesKey, JSON.stringify(times));
  } catch {
    // Without a place to keep them the clock begins anew, and nothing else is lost.
  }
}

function serveLine(store: AppStore, name: string): () => void {
  let times = { startedAt: 0, sceneAt: 0 };
  let kept = keptTimes();
  const line = openLine(name, (message) => {
    const wish = asWish(message);
    if (wish?.kind === "hello") tell();
    if (wish?.kind === "start") store.verbs.resumeShow();
    if (wish?.kind === "scene") store.verbs.goToScene(wish.scene);
    if (wish?.kind === "key") verbOf(wish.key, store.verbs)();
  });
  const tell = () => line.say(reportOf(store, times));
  const stop = store.subscribe((state, before) => {
    const isSpoken = state.view.language === before.view.language;
    if (state.show === before.show && state.ownStories === before.ownStories && isSpoken) return;
    const now = Date.now();
    const { show } = state;
    if (show && !before.show) {
      const isOn = kept?.story === show.story;
      const startedAt = (isOn && kept?.startedAt) || now;
      times = { startedAt, sceneAt: (isOn && kept?.scene === show.scene && kept.sceneAt) || now };
      kept = null;
    } else if (show?.scene !== before.show?.scene) times = { ...times, sceneAt: now };
    if (show) keepTimes({ story: show.story, scene: show.scene, ...times });
    tell();
  });
  const now = Date.now();
  times = { startedAt: now, sceneAt: now };
  tell();
  const leave = () => line.say({ kind: "gone" });
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", tell);
  return () => {
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", tell);
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
