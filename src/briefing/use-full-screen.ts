import { useEffect } from "react";

/** Whether this browser can give a page the whole screen; a phone's may not. */
export const hasFullScreen = (): boolean =>
  typeof document.documentElement.requestFullscreen === "function";

/** Asks for the whole screen. Refused without a gesture, as when a link opens in a show: the page stays as it is. */
export function takeFullScreen(): void {
  if (!hasFullScreen() || document.fullscreenElement) return;
  void document.documentElement.requestFullscreen().catch(() => undefined);
}

/**
 * Takes the whole screen while a show runs, where the browser lets it. Leaving full screen is told (the
 * browser keeps Escape to itself there).
 */
export function useFullScreen(onLeft: () => void): void {
  useEffect(() => {
    let wasFull = false;
    const changed = () => {
      if (document.fullscreenElement) wasFull = true;
      else if (wasFull) {
        wasFull = false;
        onLeft();
      }
    };
    document.addEventListener("fullscreenchange", changed);
    takeFullScreen();
    return () => document.removeEventListener("fullscreenchange", changed);
  }, [onLeft]);
  useEffect(
    () => () => {
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    },
    [],
  );
}
