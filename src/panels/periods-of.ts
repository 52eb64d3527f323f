import type { DocumentSummary } from "#model/atlas.ts";
import { inLanguage, type Language } from "#model/bilingual.ts";
import type { View } from "#model/view.ts";
import { formatDate } from "#messages/format.ts";
import { messagesIn } from "#messages/messages.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { speakingFamilies } from "#store/sheet.ts";

/** The plans that a sheet speaks for, each with its date and its period: the lines under the title. */
export function periodsOf(atlas: Atlas, view: View): readonly string[] {
  const { language } = view;
  const messages = messagesIn(language);
  const ids = speakingFamilies(atlas, view).flatMap((family) => family.document ?? []);
  return [...new Set(ids)]
    .flatMap((id) => atlas.document(id) ?? [])
    .map((document) => {
      const period = document.period
        ? ` · ${messages.planPeriod(document.period.from, document.period.to)}`
        : "";
      return `${inLanguage(document.short, language)} · ${dateOf(document, language)}${period}`;
    });
}

/** The date of a document, and whether it is inferred. */
export function dateOf(document: DocumentSummary, language: Language): string {
  const messages = messagesIn(language);
  const inferred =
    document.dateKnown === "inferred" ? messages.bracketed(messages.dateKnown.inferred) : "";
  return `${formatDate(document.date, language)}${inferred}`;
}
