import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { AppStore } from "#store/app-store.ts";
import type { PresenterWindow } from "#panels/presenter-window.ts";
import { lineName, timesKey } from "#briefing/presenter-line.ts";
import { serveLine } from "#briefing/serve-line.ts";

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
