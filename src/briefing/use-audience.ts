import { useCallback, useEffect, useRef, useState } from "react";
import {
  asReport,
  isFarewell,
  lineName,
  type ShowReport,
  type ShowWish,
} from "#briefing/presenter-line.ts";
import { bounceFilter, showKeyOf, startsShow } from "#briefing/show-key.ts";
import { openLine } from "#briefing/window-line.ts";

/** How often the audience's window is called while it has not answered. */
const call_ms = 1500;

export interface Audience {
  /** The last report heard; null where none was. */
  readonly report: ShowReport | null;
  /** Whether the audience's window has said that it closes. */
  readonly isGone: boolean;
  readonly wish: (wish: ShowWish) => void;
}

/** The speaker's end of the line: what was last heard, and a way to ask. The keys of a show ask too. */
export function useAudience(id: string): Audience {
  const [report, setReport] = useState<ShowReport | null>(null);
  const [isGone, setGone] = useState(false);
  const say = useRef<(wish: ShowWish) => void>(() => undefined);
  useEffect(() => {
    let isHeard = false;
    const line = openLine(lineName(id), (message) => {
      if (isFarewell(message)) {
        setGone(true);
        // It may come back on the same line: it is called again.
        isHeard = false;
      }
      const heard = asReport(message);
      if (!heard) return;
      isHeard = true;
      setReport(heard);
      setGone(false);
    });
    const isNew = bounceFilter();
    const onKey = (event: KeyboardEvent) => {
      const key = showKeyOf(event);
      const isStart = startsShow(event);
      if (!isStart && !key) return;
      event.preventDefault();
      if (!isNew(event, event.timeStamp)) return;
      line.say(key ? { kind: "key", key } : { kind: "start" });
    };
    say.current = line.say;
    line.say({ kind: "hello" });
    const calling = setInterval(() => {
      if (!isHeard) line.say({ kind: "hello" });
    }, call_ms);
    document.addEventListener("keydown", onKey, { capture: true });
    return () => {
      clearInterval(calling);
      document.removeEventListener("keydown", onKey, { capture: true });
      line.close();
    };
  }, [id]);
  const wish = useCallback((wanted: ShowWish) => say.current(wanted), []);
  return { report, isGone, wish };
}
