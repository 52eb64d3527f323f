import type { DocumentSummary } from "#model/atlas.ts";
import type { Quote } from "#model/atlas-details.ts";
import { inLanguage, type Language } from "#model/bilingual.ts";
import { formatDate } from "#messages/format.ts";
import { messagesIn } from "#messages/messages.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** Where a quote stands: document, section, page; for a line under it. */
export function placeOfQuote(atlas: Atlas, quote: Quote, language: Language): string {
  const document = atlas.document(quote.document);
  const parts = [
    document ? inLanguage(document.short, language) : quote.document,
    ...placeInDocument(atlas, quote, language),
  ];
  return parts.join(" · ");
}

/** Where words stand within their document: section and page, as far as there are any. */
export function placeInDocument(
  atlas: Atlas,
  { section: id, page }: Pick<Quote, "section" | "page">,
  language: Language,
): string[] {
  const section = atlas.section(id);
  return [
    section ? `${section.number} ${section.title}`.trim() : "",
    page === null ? "" : messagesIn(language).page(page),
  ].filter(Boolean);
}

/** A citation to paste into minutes or a footnote: the words, then document, issuer, date, place. */
export function citationOf(atlas: Atlas, quote: Quote, language: Language): string {
  const document = atlas.document(quote.document);
  const source = [
    ...(document ? sourceOf(document, language) : [quote.document]),
    ...placeInDocument(atlas, quote, language),
  ];
  return `${messagesIn(language).quote(quote.text)}——${source.join("，")}`;
}

/** A document in a citation: its title, who issued it, its date and how that is known. */
export function sourceOf(document: DocumentSummary, language: Language): string[] {
  const messages = messagesIn(language);
  return [
    messages.title(inLanguage(document.title, language)),
    inLanguage(document.issuer, language),
    formatDate(document.date, language) +
      messages.bracketed(messages.dateKnown[document.dateKnown]),
  ];
}
