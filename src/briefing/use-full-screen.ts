import { useEffect } from "react";

/**
 * Takes the whole screen while a show runs, where the browser lets it; leaving full screen (the
 * browser keeps Escape to itself there) ends the show.
 */
export function useFullScreen(onLeft: () => void): void {
  useEffect(() => {
    const page = document.documentElement;
    let wasFull = false;
    const changed = () => {
      if (document.fullscreenElement) wasFull = true;
      else if (wasFull) onLeft();
    };
    document.addEventListener("fullscreenchange", changed);
    // Refused without a gesture, as when a link opens in a show: the page then stays as it is.
    const asked = page.requestFullscreen as typeof page.requestFullscreen | undefined;
    if (asked && !document.fullscreenElement) void asked.call(page).catch(() => undefined);
    return () => {
      document.removeEventListener("fullscreenchange", changed);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, [onLeft]);
}
