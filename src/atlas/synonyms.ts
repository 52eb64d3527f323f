import type { Synonym } from "#model/synonym.ts";
import type { Found } from "#atlas/search.ts";

/** What the texts write for a query that is a word of its own: 细颗粒物 for PM2.5. */
export function otherWords(query: string, synonyms: readonly Synonym[]): readonly string[] {
  const typed = fold(query);
  return synonyms
    .filter((one) => one.typed.some((word) => fold(word) === typed))
    .flatMap(({ means }) => means);
}

const fold = (word: string) => word.normalize("NFKC").toLowerCase().replaceAll(/\s/g, "");

/** What was found by one word and then by others, each thing and each passage once. */
export function joinFound(first: Found, others: readonly Found[]): Found {
  const join = <T>(of: (found: Found) => readonly T[], idOf: (row: T) => string): readonly T[] => {
    if (others.length === 0) return of(first);
    const seen = new Set<string>();
    return [first, ...others].flatMap(of).filter((row) => {
      const isNew = !seen.has(idOf(row));
      seen.add(idOf(row));
      return isNew;
    });
  };
  const named = (row: { readonly thing: { readonly id: string } }) => row.thing.id;
  return {
    places: join(({ places }) => places, named),
    projects: join(({ projects }) => projects, named),
    structures: join(({ structures }) => structures, named),
    corridors: join(({ corridors }) => corridors, named),
    others: join((found) => found.others, named),
    layers: join(({ layers }) => layers, named),
    sections: join(({ sections }) => sections, named),
    targets: join(({ targets }) => targets, named),
    passages: join(
      ({ passages }) => passages,
      ({ passage }) => passage.id,
    ),
  };
}
