import { sceneShown, type Show } from "#store/show-state.ts";
import type { AppStore } from "#store/app-store.ts";
import { asWish, timesKey, type ShowReport } from "#briefing/presenter-line.ts";
import { verbOf } from "#briefing/use-show-keys.ts";
import { openLine } from "#briefing/window-line.ts";

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

/** Reports every change of the show on a line and does what is asked on it; returns what ends that. */
export function serveLine(store: AppStore, name: string): () => void {
  let times = { startedAt: 0, sceneAt: 0 };
  let kept = keptTimes();
  const begin = ({ story, scene }: Show) => {
    const now = Date.now();
    const isOn = kept?.story === story;
    const startedAt = (isOn && kept?.startedAt) || now;
    times = { startedAt, sceneAt: (isOn && kept?.scene === scene && kept.sceneAt) || now };
    kept = null;
  };
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
    const { show } = state;
    if (show && !before.show) begin(show);
    else if (show?.scene !== before.show?.scene) times = { ...times, sceneAt: Date.now() };
    if (show) keepTimes({ story: show.story, scene: show.scene, ...times });
    tell();
  });
  const { show } = store.getState();
  if (show) begin(show);
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
