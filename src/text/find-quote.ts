import type { Passage } from "#model/document.ts";
import type { PassageId } from "#model/id.ts";

export interface FoundQuote {
  readonly passage: PassageId;
  /** Offsets into the passage's text: start inclusive, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const space = /\s/;

interface Squeezed {
  readonly squeezed: string;
  readonly at: readonly number[];
}

/** A text without white space, and for each of its characters where it stood. */
function squeeze(text: string): Squeezed {
  const at: number[] = [];
  let squeezed = "";
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? "";
    if (space.test(character)) continue;
    at.push(i);
    squeezed += character;
  }
  return { squeezed, at };
}

const known = new WeakMap<Passage, Squeezed>();

/** A passage is looked at for every quote, and squeezed once. */
function squeezedPassage(passage: Passage): Squeezed {
  const squeezed = known.get(passage) ?? squeeze(passage.text);
  known.set(passage, squeezed);
  return squeezed;
}

/**
 * Finds a quote word for word (white space aside) in the passages of a document: the first place
 * where it stands; null where it stands nowhere.
 */
export function findQuote(quote: string, passages: readonly Passage[]): FoundQuote | null {
  const wanted = squeeze(quote).squeezed;
  if (wanted === "") return null;
  for (const passage of passages) {
    const { squeezed, at } = squeezedPassage(passage);
    const found = squeezed.indexOf(wanted);
    if (found < 0) continue;
    const start = at[found] ?? 0;
    const end = (at[found + wanted.length - 1] ?? start) + 1;
    return { passage: passage.id, start, end };
  }
  return null;
}

/**
 * The words of a document that a quote most likely meant: the stretch of the same length that shares
 * the longest run with it. Undefined where not even a third of the quote is found anywhere.
 */
export function nearestWords(quote: string, passages: readonly Passage[]): string | undefined {
  const wanted = squeeze(quote).squeezed;
  for (let size = wanted.length - 1; size >= Math.max(4, wanted.length / 3); size--) {
    for (let from = 0; from + size <= wanted.length; from++) {
      const run = wanted.slice(from, from + size);
      for (const passage of passages) {
        const { squeezed } = squeezedPassage(passage);
        const found = squeezed.indexOf(run);
        if (found >= 0) {
          const start = Math.max(0, found - from);
          return squeezed.slice(start, start + wanted.length + 4);
        }
      }
    }
  }
  return undefined;
}
