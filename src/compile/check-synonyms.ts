import type { Problem } from "#model/problem.ts";
import type { Cards } from "#compile/read-cards.ts";

/** Checks that a word is told once, and that it stands for something that a text writes. */
export function checkSynonyms(
  { synonyms, documents }: Pick<Cards, "synonyms" | "documents">,
  problems: Problem[],
): void {
  // A word may be broken over two lines.
  const texts = documents.map(({ text }) => text.replaceAll(/\s/g, ""));
  const told = new Set<string>();
  for (const { file, at, card } of synonyms) {
    card.typed.forEach((word, index) => {
      const key = word.toLowerCase();
      if (told.has(key)) {
        problems.push({ file, field: `${at}.typed.${index}`, message: `repeated word: ${word}` });
      }
      told.add(key);
    });
    card.means.forEach((word, index) => {
      if (texts.some((text) => text.includes(word))) return;
      problems.push({
        file,
        field: `${at}.means.${index}`,
        message: `no text has this word: ${word}`,
        expected: "a word as a text writes it",
      });
    });
  }
}
