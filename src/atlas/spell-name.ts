import type { Readings } from "#model/atlas.ts";
import { foldedInPlace } from "#atlas/fold.ts";

/** A name as a search reads it, character by character. */
export interface SpelledName {
  readonly text: string;
  readonly characters: readonly SpelledCharacter[];
  /** The Latin letters that it can be typed with, one bit each: most names are ruled out by it. */
  readonly alphabet: number;
  /** Every character that may be typed as it is; a name without one that was typed is ruled out. */
  readonly signs: string;
  /** Where it may be found from: not from within a foreign word, nor from within a number. */
  readonly starts: readonly number[];
  /** The Latin letters that it may be found from, one bit each. */
  readonly initials: number;
}

interface SpelledCharacter {
  /** Itself, folded. */
  readonly character: string;
  /** The other way to write it: 6 and 六, where they number a thing (6号线); else "". */
  readonly also: string;
  /** The syllables that may be typed for it. */
  readonly syllables: readonly string[];
  /** Whether it is a letter or a digit of any script; other marks are passed over. */
  readonly isWord: boolean;
  readonly isLatin: boolean;
  /** What it may begin with when it is typed: itself, and the initials of its syllables. */
  readonly heads: string;
}

/** Whether a character is a letter or a digit of any script, or the sign of a percentage. */
export const isWord = (character: string) => /^[\p{L}\p{N}%]$/u.test(character);

/** One to nine, as a thing is numbered in characters. */
const numerals = "一二三四五六七八九";
/** What makes a digit the number of a thing. */
const ordinal = "号";

/** Makes a speller of names, which knows each character once. */
export function nameSpeller(readings: Readings): (text: string) => SpelledName {
  const syllables = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(readings)) {
    for (const one of characters) syllables.set(one, [...(syllables.get(one) ?? []), syllable]);
  }
  const known = new Map<string, SpelledCharacter>();
  const spell = (character: string, also: string): SpelledCharacter => {
    const typed = [...(syllables.get(character) ?? []), ...(syllables.get(also) ?? [])];
    const heads = character + also + typed.map(([initial]) => initial).join("");
    const isLatin = /^[a-z]$/.test(character);
    return { character, also, syllables: typed, isWord: isWord(character), isLatin, heads };
  };
  const recall = (character: string, also: string): SpelledCharacter => {
    const spelled = known.get(character + also) ?? spell(character, also);
    known.set(character + also, spelled);
    return spelled;
  };
  return (text) => {
    const written = foldedInPlace(text);
    const characters = written
      .split("")
      .map((character, at) =>
        recall(character, written[at + 1] === ordinal ? otherNumeral(character) : ""),
      );
    const typed = characters.map(({ character, syllables }) => character + syllables.join(""));
    const starts = characters.flatMap((one, at) => (mayStart(one, characters[at - 1]) ? at : []));
    return {
      text,
      characters,
      alphabet: alphabetOf(typed.join("")),
      signs: characters.map(({ character, also }) => character + also).join(""),
      starts,
      initials: alphabetOf(starts.map((at) => characters[at]?.heads ?? "").join("")),
    };
  };
}

const isDigit = (character: string) => character >= "0" && character <= "9";

function mayStart(one: SpelledCharacter, before: SpelledCharacter | undefined): boolean {
  if (!one.isWord) return false;
  if (!before) return true;
  return one.isLatin ? !before.isLatin : !(isDigit(one.character) && isDigit(before.character));
}

function otherNumeral(character: string): string {
  if (character >= "1" && character <= "9") return numerals[Number(character) - 1] ?? "";
  const at = numerals.indexOf(character);
  return at < 0 ? "" : String(at + 1);
}

/** The Latin letters of some words, one bit each. */
export function alphabetOf(words: string): number {
  let bits = 0;
  for (let at = 0; at < words.length; at++) {
    const letter = words.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}
