import { alphabetOf, isWord, type SpelledName } from "#atlas/spell-name.ts";

/** What was typed: letters, digits and characters, and where a space or an apostrophe parts them. */
export interface Typed {
  readonly letters: string;
  readonly breaks: readonly number[];
  readonly alphabet: number;
  /** Of the letters, those that no syllable can stand for. */
  readonly signs: readonly string[];
}

export interface NameMatch {
  /** Which part of the name it is: start, end. */
  readonly at: readonly [number, number];
  /** 0 is the whole name as it is written; more is a worse match. */
  readonly score: number;
  /** Whether it is all of the name, in characters or in whole syllables. */
  readonly isWhole: boolean;
}

/** How far from the writing: the characters themselves, their syllables, their initials, with a gap. */
type Manner = 0 | 1 | 2 | 3;

/** Fewer letters than this fit the middle of many a name by chance; or fit it with a gap. */
const least = { inMiddle: 3, withGap: 4 };

/** Reads what was typed, as it stands or half-way through an input method: `jing'yue`, `净yue`. */
export function readTyped(query: string): Typed {
  const breaks: number[] = [];
  let letters = "";
  for (const character of query.normalize("NFKC").toLowerCase().replaceAll("ü", "v")) {
    if (isWord(character)) letters += character;
    else if (letters !== "") breaks.push(letters.length);
  }
  const signs = [...new Set(letters)].filter((letter) => letter < "a" || letter > "z");
  return { letters, breaks, alphabet: alphabetOf(letters), signs };
}

/** Finds in a name what was typed: characters, pinyin, initials or a mixture; the best place of it. */
export function matchName(name: SpelledName, typed: Typed): NameMatch | null {
  const [head] = typed.letters;
  if (head === undefined || isRuledOut(name, typed, head)) return null;
  let best: NameMatch | null = null;
  // One Latin letter fits the middle of most names: it finds only what begins with it.
  const starts = typed.letters.length === 1 && typed.alphabet !== 0 ? [0] : name.starts;
  for (const start of starts) {
    if (!name.characters[start]?.heads.includes(head)) continue;
    const found = follow(name, typed, { at: start, from: 0, manner: 0 });
    if (!found) continue;
    if (found.manner === 2 && start > 0 && typed.letters.length < least.inMiddle) continue;
    const score = scoreOf(name, start, found);
    if (!best || score < best.score) best = matchOf(name, start, found);
  }
  return best ?? matchWithGap(name, typed);
}

/** Whether a name cannot be meant: it lacks a letter or a character, or nothing in it begins so. */
function isRuledOut(name: SpelledName, typed: Typed, head: string): boolean {
  if ((typed.alphabet & ~name.alphabet) !== 0) return true;
  const initial = alphabetOf(head);
  if (initial !== 0 && (name.initials & initial) === 0) return true;
  return typed.signs.some((sign) => !name.signs.includes(sign));
}

function matchOf(name: SpelledName, start: number, found: Followed): NameMatch {
  const isWhole = start === 0 && found.end === name.text.length && found.manner <= 1;
  return { at: [start, found.end], score: scoreOf(name, start, found), isWhole };
}

/** From the beginning of a name, with one part of it left out: 龙机场 for 龙嘉机场. */
function matchWithGap(name: SpelledName, typed: Typed): NameMatch | null {
  const [head = ""] = typed.letters;
  if (typed.letters.length < least.withGap || !name.characters[0]?.heads.includes(head))
    return null;
  const found = follow(name, typed, { at: 0, from: 0, manner: 0, mayLeaveOut: true });
  return found && matchOf(name, 0, found);
}

function scoreOf(name: SpelledName, start: number, { end, manner }: Followed): number {
  const covered = (end - start) / name.text.length;
  return manner * 0.3 + (start > 0 ? 1 : 0) + 0.9 * (1 - covered);
}

interface Step {
  readonly at: number;
  readonly from: number;
  readonly manner: Manner;
  /** Whether a part of the name may still be left out, after a whole syllable. */
  readonly mayLeaveOut?: boolean;
}

interface Followed {
  readonly end: number;
  readonly manner: Manner;
}

/** Goes along the name and the letters together until the letters are used up. */
function follow(name: SpelledName, typed: Typed, step: Step): Followed | null {
  const { at, from, manner } = step;
  if (from === typed.letters.length) return { end: at, manner };
  const spelled = name.characters[at];
  if (spelled === undefined) return null;
  const letter = typed.letters[from];
  if (spelled.character === letter || spelled.also === letter) {
    const found = goOn(name, typed, { ...step, at: at + 1, from: from + 1 }, !spelled.isLatin);
    if (found) return found;
  }
  for (const syllable of spelled.syllables) {
    for (const [length, how] of partsTyped(syllable, typed, from)) {
      const next = { ...step, at: at + 1, from: from + length };
      const worse = Math.max(manner, how) as Manner;
      const found = goOn(name, typed, { ...next, manner: worse }, length === syllable.length);
      if (found) return found;
    }
  }
  return spelled.isWord ? null : follow(name, typed, { ...step, at: at + 1 });
}

function goOn(name: SpelledName, typed: Typed, step: Step, isWhole: boolean): Followed | null {
  const found = follow(name, typed, step);
  if (found || !step.mayLeaveOut || !isWhole) return found;
  for (let at = step.at + 1; at < name.characters.length; at++) {
    const later = follow(name, typed, { at, from: step.from, manner: 3 });
    if (later) return later;
  }
  return null;
}

/** How many of the next letters may stand for a syllable: all of it, its beginning, its initial. */
function partsTyped(
  syllable: string,
  { letters, breaks }: Typed,
  from: number,
): [number, Manner][] {
  if (syllable[0] !== letters[from]) return [];
  const limit = breaks.find((one) => one > from) ?? letters.length;
  let length = 1;
  while (length < syllable.length && from + length < limit) {
    if (syllable[length] !== letters[from + length]) break;
    length++;
  }
  const parts: [number, Manner][] = [];
  if (length === syllable.length || from + length === limit) parts.push([length, 1]);
  if (length >= 2 && syllable[1] === "h") parts.push([2, 2]);
  parts.push([1, 2]);
  return parts;
}
