import type { Readings } from "#model/atlas.ts";
import { foldedInPlace } from "#atlas/fold.ts";

/** A name as a search reads it, character by character. */
export interface SpelledName {
  readonly text: string;
  readonly characters: readonly SpelledCharacter[];
  /** The Latin letters that it can be typed with, one bit each: most names are ruled out by it. */
  readonly alphabet: number;
}

interface SpelledCharacter {
  /** Itself, folded. */
  readonly character: string;
  /** The syllables that may be typed for it. */
  readonly syllables: readonly string[];
  /** Whether it is a letter or a digit of any script; other marks are passed over. */
  readonly isWord: boolean;
  readonly isLatin: boolean;
  /** What it may begin with when it is typed: itself, and the initials of its syllables. */
  readonly heads: string;
}

/** Whether a character is a letter or a digit of any script. */
export const isWord = (character: string) => /^[\p{L}\p{N}]$/u.test(character);

/** Makes a speller of names, which knows each character once. */
export function nameSpeller(readings: Readings): (text: string) => SpelledName {
  const syllables = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(readings)) {
    for (const one of characters) syllables.set(one, [...(syllables.get(one) ?? []), syllable]);
  }
  const known = new Map<string, SpelledCharacter>();
  const spell = (character: string): SpelledCharacter => {
    const typed = syllables.get(character) ?? [];
    const heads = character + typed.map(([initial]) => initial).join("");
    const isLatin = /^[a-z]$/.test(character);
    return { character, syllables: typed, isWord: isWord(character), isLatin, heads };
  };
  const recall = (character: string): SpelledCharacter => {
    const spelled = known.get(character) ?? spell(character);
    known.set(character, spelled);
    return spelled;
  };
  return (text) => {
    const characters = foldedInPlace(text).split("").map(recall);
    const typed = characters.map(({ character, syllables }) => character + syllables.join(""));
    return { text, characters, alphabet: alphabetOf(typed.join("")) };
  };
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
