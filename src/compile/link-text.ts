import type { LinkedPassage, MentionRow } from "#model/atlas.ts";
import type { Quote } from "#model/atlas-details.ts";
import type { ParsedDocument } from "#model/document.ts";
import type { EntityCard, QuoteCard } from "#model/entity.ts";
import type { DocumentId, EntityId } from "#model/id.ts";
import { nearest } from "#model/nearest.ts";
import type { Problem } from "#model/problem.ts";
import type { Cards, Filed } from "#compile/read-cards.ts";
import { findQuote, nearestWords } from "#text/find-quote.ts";
import { mentionFinder, readPattern, type Mention, type Name } from "#text/link-mentions.ts";
import { misplacedLines, parseArticle } from "#text/parse-article.ts";
import { parsePlan } from "#text/parse-plan.ts";

/** Parses every document the way its card says it is set. */
export function parseDocuments(
  documents: Cards["documents"],
  problems: Problem[],
): Map<DocumentId, ParsedDocument> {
  const parsed = new Map<DocumentId, ParsedDocument>();
  for (const { id, card, text, file } of documents) {
    for (const line of misplacedLines(text, card)) {
      const expected = "every line of the text in one place of the arrangement";
      problems.push({ file, field: "arrangement", message: `misplaced line: ${line}`, expected });
    }
    const isPlan = card.setting === "hard-wrapped";
    parsed.set(id, isPlan ? parsePlan(id, text, card.paragraphs) : parseArticle(id, text, card));
  }
  return parsed;
}

/** The names that mean an entity: its own (unless it is a common word) and its aliases. */
export function namesOf(entity: EntityCard): Name<EntityId>[] {
  const own = entity.unlinkedName ? [] : [entity.name.zh];
  return [...new Set([...own, ...entity.aliases])].map((pattern) => ({ id: entity.id, pattern }));
}

/** Finds the names of every thing in a text. */
export function finderOf(
  entities: readonly Filed<EntityCard>[],
  otherWords: readonly string[],
): (text: string) => Mention<EntityId>[] {
  const names = entities.flatMap(({ card }) => namesOf(card));
  return mentionFinder(names, otherWords);
}

/** Links the mentions in every passage. A name that two entities claim without context is a problem. */
export function linkMentions(
  documents: ReadonlyMap<DocumentId, ParsedDocument>,
  entities: readonly Filed<EntityCard>[],
  otherWords: readonly string[],
  problems: Problem[],
): Map<DocumentId, LinkedPassage[]> {
  const claimed = new Map<string, Filed<EntityCard>>();
  for (const filed of entities) {
    for (const { pattern } of namesOf(filed.card)) claim(pattern, filed, claimed, problems);
  }
  const find = finderOf(entities, otherWords);
  return new Map(
    [...documents].map(([id, document]) => [
      id,
      document.passages.map((passage) => ({
        ...passage,
        mentions: find(passage.text).map(({ start, end, id: entity }): MentionRow => [
          start,
          end,
          entity,
        ]),
      })),
    ]),
  );
}

function claim(
  pattern: string,
  filed: Filed<EntityCard>,
  claimed: Map<string, Filed<EntityCard>>,
  problems: Problem[],
): void {
  const key = `${readPattern(pattern).words}:${readPattern(pattern).from}`;
  const other = claimed.get(key);
  if (!other || other.card.id === filed.card.id) {
    claimed.set(key, filed);
    return;
  }
  problems.push({
    file: filed.file,
    field: `${filed.at}.aliases (${filed.card.id})`,
    message: `ambiguous name: ${pattern}, which also means ${other.card.id} (in ${other.file})`,
    expected: "a name of one thing, or the words beside it with the name in brackets: 空[港]…",
  });
}

/** Finds a quote in its document; a quote that is not in the text is a problem. */
export function pinQuote(
  quote: Pick<QuoteCard, "document" | "text" | "passage">,
  field: string,
  file: string,
  documents: ReadonlyMap<DocumentId, ParsedDocument>,
  problems: Problem[],
): Omit<Quote, "role"> | null {
  const document = documents.get(quote.document);
  if (!document) {
    const fix = nearest(quote.document, documents.keys());
    const message = `unknown document: ${quote.document}`;
    problems.push({ file, field, message, ...(fix && { nearest: fix }) });
    return null;
  }
  const within = quote.passage
    ? document.passages.filter(({ id }) => id === quote.passage)
    : document.passages;
  const found = findQuote(quote.text, within);
  const passage = document.passages.find((candidate) => candidate.id === found?.passage);
  if (!found || !passage) {
    const fix = nearestWords(quote.text, document.passages);
    const message = `missing quote: “${quote.text}”`;
    const expected = `words that stand in ${quote.passage ?? quote.document}`;
    problems.push({ file, field, message, expected, ...(fix && { nearest: `“${fix}”` }) });
    return null;
  }
  return {
    document: quote.document,
    text: quote.text,
    passage: found.passage,
    section: passage.section,
    page: passage.page,
    start: found.start,
    end: found.end,
    ...contextOf(passage.text, found.start, found.end),
  };
}

const pause = /[，。；：、,;]/;
const reach = 26;

/**
 * A few words around a short quote, cut at a pause; nothing around one that is a sentence. Dots stand
 * only where the passage goes on.
 */
function contextOf(text: string, start: number, end: number): { before: string; after: string } {
  const isWhole = /[。！？；]$/.test(text.slice(start, end)) || end - start > 60;
  if (isWhole) return { before: "", after: "" };
  let from = Math.max(0, start - reach);
  while (from > 0 && from < start && !pause.test(text[from - 1] ?? "")) from++;
  let to = Math.min(text.length, end + reach);
  while (to < text.length && to > end && !pause.test(text[to] ?? "")) to--;
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from > 0 && before ? `……${before}` : before,
    after: to < text.length && after ? `${after}……` : after,
  };
}
