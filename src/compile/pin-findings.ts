import type { Erratum, Target } from "#model/atlas.ts";
import type { Conflict } from "#model/atlas-details.ts";
import type { ParsedDocument } from "#model/document.ts";
import type { DocumentId } from "#model/id.ts";
import type { Problem } from "#model/problem.ts";
import { pinQuote } from "#compile/link-text.ts";
import type { Cards } from "#compile/read-cards.ts";

/** What was read out of the texts beside the things that they name. */
export interface Findings {
  readonly targets: readonly Target[];
  readonly conflicts: readonly Conflict[];
  readonly errata: readonly Erratum[];
}

type Documents = ReadonlyMap<DocumentId, ParsedDocument>;

/** Pins numbers, differences and slips to the words that they stand on. Words not found are problems. */
export function pinFindings(cards: Cards, documents: Documents, problems: Problem[]): Findings {
  const pin = (
    file: string,
    field: string,
    {
      document,
      passage,
      quote,
    }: { document: DocumentId; passage?: string | undefined; quote: string },
  ) =>
    pinQuote(
      { document, text: quote, ...(passage !== undefined && { passage }) },
      field,
      file,
      documents,
      problems,
    );
  return {
    targets: cards.targets.flatMap(({ file, at, card }) => {
      const found = pin(file, `${at}.quote (${card.id})`, card);
      return found ? [{ ...card, passage: found.passage, section: found.section }] : [];
    }),
    conflicts: cards.conflicts.map(({ file, at, card }) => ({
      ...card,
      sides: card.sides.flatMap((side, index) => {
        const found = pin(file, `${at}.sides.${index}.quote (${card.id})`, side);
        return found ? [{ ...side, passage: found.passage, section: found.section }] : [];
      }),
    })),
    errata: cards.errata.flatMap(({ file, at, card }) => {
      if (card.lines) return [{ ...card, ...linesOf(cards, documents, file, at, card, problems) }];
      const found = pin(file, `${at}.original (${card.id})`, { ...card, quote: card.original });
      return found ? [{ ...card, passage: found.passage }] : [];
    }),
  };
}

/** Checks that the words stand in the lines that an erratum names, and finds their passage. */
function linesOf(
  cards: Cards,
  documents: Documents,
  file: string,
  at: string,
  { id, document, lines = [1, 1], original }: Cards["errata"][number]["card"],
  problems: Problem[],
): Pick<Erratum, "passage"> {
  const source = cards.documents.find((one) => one.id === document)?.text ?? "";
  const words = source
    .split(/\r?\n/)
    .slice(lines[0] - 1, lines[1])
    .join("");
  const bare = (text: string) => text.replace(/\s/g, "");
  if (!bare(words).includes(bare(original))) {
    const message = `missing words: “${original}”`;
    const expected = `words in lines ${lines[0]} to ${lines[1]} of ${document}`;
    problems.push({ file, field: `${at}.original (${id})`, message, expected });
  }
  const passage = documents
    .get(document)
    ?.passages.find(({ lines: [from, to] }) => from <= lines[1] && to >= lines[0]);
  return { passage: passage?.id ?? null };
}
