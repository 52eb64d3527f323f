/** What a key of a keyboard or of a clicker asks for while a show runs. */
export type ShowKey = "next" | "previous" | "first" | "last" | "blank" | "return" | "end";

const keys: Readonly<Record<string, ShowKey>> = {
  PageDown: "next",
  ArrowRight: "next",
  ArrowDown: "next",
  " ": "next",
  PageUp: "previous",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  b: "blank",
  B: "blank",
  ".": "blank",
  r: "return",
  R: "return",
  Backspace: "return",
  Escape: "end",
};

/** What of a key press counts here. */
export interface Press {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a press asks for; null where it is no key of the show, or belongs to the browser. */
export function showKeyOf({ key, ctrlKey, altKey, metaKey }: Press): ShowKey | null {
  return ctrlKey || altKey || metaKey ? null : (keys[key] ?? null);
}

/** Whether it is the key that starts a show. */
export function startsShow({ key, ctrlKey, altKey, metaKey }: Press): boolean {
  return key === "F5" && !ctrlKey && !altKey && !metaKey;
}

/** A clicker's contact bounces, and a held key repeats: the same key so soon again is no new press. */
const bounce_ms = 250;

/** Tells presses from their echoes. Times are milliseconds of one clock. */
export function bounceFilter(): (press: Press, now: number) => boolean {
  let last = { key: "", at: -Infinity };
  return ({ key, repeat }, now) => {
    if (repeat) return false;
    const isEcho = key === last.key && now - last.at < bounce_ms;
    if (!isEcho) last = { key, at: now };
    return !isEcho;
  };
}
