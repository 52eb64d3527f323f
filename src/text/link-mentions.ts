/** A name to look for. In `[吉林]、四平` only the bracketed part is the name; the rest is its context. */
export interface Name<Id extends string> {
  readonly id: Id;
  readonly pattern: string;
}

/** Where a name stands: offsets into the text, start inclusive, end exclusive. */
export interface Mention<Id extends string> {
  readonly start: number;
  readonly end: number;
  readonly id: Id;
}

interface Compiled<Id extends string> {
  readonly id: Id | null;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** Splits a bracketed pattern into its words and the offsets of the name in them. */
export function readPattern(pattern: string): { words: string; from: number; to: number } {
  const open = pattern.indexOf("[");
  const close = pattern.indexOf("]", open);
  if (open < 0 || close < 0) return { words: pattern, from: 0, to: pattern.length };
  const words = pattern.slice(0, open) + pattern.slice(open + 1, close) + pattern.slice(close + 1);
  return { words, from: open, to: close - 1 };
}

/**
 * Makes a function that finds the mentions in a text: leftmost first, the longest name where several
 * begin at one place, never two that overlap. `otherWords` contain a name and mean something else;
 * they take part in the contest and win nothing.
 */
export function mentionFinder<Id extends string>(
  names: readonly Name<Id>[],
  otherWords: readonly string[] = [],
): (text: string) => Mention<Id>[] {
  const byFirst = new Map<string, Compiled<Id>[]>();
  const add = (entry: Compiled<Id>) => {
    const first = entry.words[0];
    if (first === undefined) return;
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  };
  for (const { id, pattern } of names) add({ id, ...readPattern(pattern) });
  for (const words of otherWords) add({ id: null, words, from: 0, to: words.length });

  return (text) => {
    const found: (Compiled<Id> & { at: number })[] = [];
    for (let at = 0; at < text.length; at++) {
      for (const entry of byFirst.get(text[at] ?? "") ?? []) {
        if (text.startsWith(entry.words, at)) found.push({ ...entry, at });
      }
    }
    found.sort(
      (a, b) =>
        a.at + a.from - (b.at + b.from) ||
        b.to - b.from - (a.to - a.from) ||
        b.words.length - a.words.length,
    );
    const mentions: Mention<Id>[] = [];
    let free = 0;
    for (const { id, at, from, to } of found) {
      if (at + from < free) continue;
      free = at + to;
      if (id !== null) mentions.push({ start: at + from, end: at + to, id });
    }
    return mentions;
  };
}
