import type { LinkedPassage } from "#model/atlas.ts";
import { foldedInPlace } from "#atlas/fold.ts";

/** A passage as a search reads it: without spaces and without the marks that a reader does not type. */
export interface FoldedPassage {
  readonly passage: LinkedPassage;
  readonly folded: string;
}

export interface FoundPassage {
  readonly passage: LinkedPassage;
  /** Where each of the words stands first: start, end in the passage's text, in order. */
  readonly at: readonly (readonly [number, number])[];
}

/** What is passed over; points and signs inside numbers are not. */
const marks = /[\s，。、；：？！“”‘’《》〈〉【】（）()[\]·…—,;:?!"'-]+/g;
const mark = new RegExp(marks.source);

/** Which characters are passed over: texts have a few thousand different ones, each asked for often. */
const known = new Map<string, boolean>();
function isMark(character: string): boolean {
  const told = known.get(character) ?? mark.test(character);
  known.set(character, told);
  return told;
}

export function foldPassage(passage: LinkedPassage): FoldedPassage {
  return { passage, folded: foldedInPlace(passage.text).replace(marks, "") };
}

/**
 * Passages in which the words stand together, in reading order, then those that have all of them
 * somewhere. A number is not found within another.
 */
export function findPassages(passages: readonly FoldedPassage[], query: string): FoundPassage[] {
  const words = foldedInPlace(query)
    .split(/\s+/)
    .map((word) => word.replace(marks, ""))
    .filter(Boolean);
  const phrase = words.join("");
  if (phrase.length < 2) return [];
  const together: FoundPassage[] = [];
  const apart: FoundPassage[] = [];
  for (const one of passages) {
    const start = placeOf(one.folded, phrase);
    if (start >= 0) together.push(foundAt(one, [[start, start + phrase.length]]));
    else if (words.length > 1) {
      const at = words.map((word) => [placeOf(one.folded, word), word.length] as const);
      if (at.every(([from]) => from >= 0)) {
        const ranges = at.map(([from, length]) => [from, from + length] as const);
        apart.push(
          foundAt(
            one,
            ranges.sort(([a], [b]) => a - b),
          ),
        );
      }
    }
  }
  return [...together, ...apart];
}

/** Where words stand in a folded text; -1 where they do not, or only inside a longer number. */
function placeOf(folded: string, words: string): number {
  let at = folded.indexOf(words);
  while (at >= 0 && (isSplit(folded, at) || isSplit(folded, at + words.length))) {
    at = folded.indexOf(words, at + 1);
  }
  return at;
}

/** Whether a place lies inside a number: 1|400, 1.|35. */
function isSplit(text: string, at: number): boolean {
  const [before = "", after = ""] = [text[at - 1], text[at]];
  return (isDigit(before) && isDigit(after)) || (before === "." && isDigit(after));
}

const isDigit = (character: string) => character >= "0" && character <= "9";

/** Ranges of the folded text as ranges of the text itself. */
function foundAt(
  { passage }: FoldedPassage,
  ranges: readonly (readonly [number, number])[],
): FoundPassage {
  const places: number[] = [];
  const last = Math.max(...ranges.map(([, end]) => end));
  for (let at = 0; places.length < last && at < passage.text.length; at++) {
    if (!isMark(passage.text[at] ?? "")) places.push(at);
  }
  const at = ranges.map(
    ([start, end]) => [places[start] ?? 0, (places[end - 1] ?? 0) + 1] as const,
  );
  return { passage, at };
}
