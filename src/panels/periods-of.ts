import { inLanguage } from "#model/bilingual.ts";
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
      const inferred =
        document.dateKnown === "inferred" ? messages.bracketed(messages.dateKnown.inferred) : "";
      const period = document.period
        ? ` · ${messages.planPeriod(document.period.from, document.period.to)}`
        : "";
      return `${inLanguage(document.short, language)} · ${formatDate(document.date, language)}${inferred}${period}`;
    });
}
