import { isWord, type SpelledName } from "#atlas/spell-name.ts";

/** What a character costs that only sounds like the one meant, and one that does not. */
const cost = { sound: 0.3, other: 1 } as const;
/** As many characters as this may have one that is wrong altogether; fewer only ones that sound alike. */
const longEnough = 4;
const mostWrong = { long: 1, short: 0.6 } as const;

/**
 * Finds in a name what was probably meant where a character is wrong: 龙佳 for 龙嘉, which sounds alike,
 * or one that does not, if at least four were typed. The rest must be right, character by character.
 */
export function nearName(
  name: SpelledName,
  typed: SpelledName,
): { at: readonly [number, number]; score: number } | null {
  const meant = typed.characters.filter((one) => one.isWord);
  const most = meant.length >= longEnough ? mostWrong.long : mostWrong.short;
  let best: { at: readonly [number, number]; score: number } | null = null;
  for (const start of name.starts) {
    let wrong = 0;
    let at = start;
    for (const one of meant) {
      while (at < name.characters.length && !name.characters[at]?.isWord) at++;
      const here = name.characters[at++];
      if (!here) wrong = Infinity;
      else if (here.character !== one.character && here.also !== one.character) {
        const isAlike = here.syllables.some((syllable) => one.syllables.includes(syllable));
        wrong += isAlike ? cost.sound : cost.other;
      }
      if (wrong > most) break;
    }
    if (wrong <= most && (!best || wrong < best.score)) best = { at: [start, at], score: wrong };
  }
  return best;
}

/** Whether a mistake can be told: two characters at least, none of them a Latin letter. */
export function mayBeMistyped(query: string): boolean {
  const letters = [...query.normalize("NFKC").toLowerCase()].filter(isWord);
  return letters.length >= 2 && letters.some((one) => one > "⺀") && !/[a-z]/i.test(query);
}
