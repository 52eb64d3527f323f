import type { Quote } from "#model/atlas.ts";
import { inLanguage, type Language } from "#model/bilingual.ts";
import { formatDate } from "#messages/format.ts";
import { messagesIn } from "#messages/messages.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** Where a quote stands: document, section, page; for a line under it. */
export function placeOfQuote(atlas: Atlas, quote: Quote, language: Language): string {
  const messages = messagesIn(language);
  const document = atlas.document(quote.document);
  const section = atlas.section(quote.section);
  const parts = [
    document ? inLanguage(document.short, language) : quote.document,
    section ? `${section.number} ${section.title}`.trim() : "",
    quote.page === null ? "" : messages.page(quote.page),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** A citation to paste into minutes or a footnote: the words, then document, issuer, date, place. */
export function citationOf(atlas: Atlas, quote: Quote, language: Language): string {
  const messages = messagesIn(language);
  const document = atlas.document(quote.document);
  const section = atlas.section(quote.section);
  const known = document ? messages.dateKnown[document.dateKnown] : "";
  const source = [
    document ? messages.title(inLanguage(document.title, language)) : quote.document,
    document ? inLanguage(document.issuer, language) : "",
    document ? `${formatDate(document.date, language)}（${known}）` : "",
    section ? `${section.number} ${section.title}`.trim() : "",
    quote.page === null ? "" : messages.page(quote.page),
  ];
  return `${messages.quote(quote.text)}——${source.filter(Boolean).join("，")}`;
}
