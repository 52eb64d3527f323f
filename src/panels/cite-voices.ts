import type { Entity } from "#model/atlas.ts";
import { inLanguage, type Language } from "#model/bilingual.ts";
import { voicesMessages } from "#messages/of-voices.ts";
import { messagesIn } from "#messages/messages.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { standingOfVoices, wordsOf } from "#atlas/voices.ts";
import { placeInDocument, sourceOf } from "#panels/cite.ts";
import type { VoiceColumn } from "#panels/use-voices.ts";

/** The whole comparison to paste into minutes: each document with its source, its words with their place. */
export function citationOfVoices(
  atlas: Atlas,
  entity: Entity,
  columns: readonly VoiceColumn[],
  language: Language,
): string {
  const messages = messagesIn(language);
  const mine = voicesMessages[language];
  const parts = columns.map(({ document, said }, index) => {
    const { period } = document;
    const head = [
      ...sourceOf(document, language),
      ...(period ? [messages.planPeriod(period.from, period.to)] : []),
    ].join("，");
    const rows = (said?.voices ?? []).map((voice) => {
      const place = placeInDocument(atlas, voice.passage, language).join("，");
      const note = voice.isContext ? messages.bracketed(messages.contextQuote) : "";
      return `- ${messages.quote(wordsOf(voice))}——${place}${note}`;
    });
    const titles = (said?.headings ?? []).map(
      ({ title }) => `- ${messages.quote(title)}——${mine.inTitle}`,
    );
    const standing = said && standingOfVoices(said);
    const silence = standing === "silent" || standing === "whole" ? [mine.standings[standing]] : [];
    return [`${index + 1}. ${head}`, ...silence, ...titles, ...rows].join("\n");
  });
  const title = mine.title(inLanguage(entity.name, language), columns.length);
  return [title, ...parts].join("\n\n");
}
