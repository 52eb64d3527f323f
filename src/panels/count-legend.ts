import { certainties } from "#model/certainty.ts";
import { wideReaches } from "#model/project-site.ts";
import type { Layer } from "#model/atlas.ts";
import type { Language } from "#model/bilingual.ts";
import { cellSteps, shareOf, toneOf, type Tally } from "#model/tally.ts";
import { formatDistance } from "#messages/format.ts";
import { messagesIn } from "#messages/messages.ts";
import { countMessages } from "#messages/of-counts.ts";
import type { LegendRow } from "#panels/legend-of.ts";

/** The keys of a layer of numbers: circles or tones, each with the number it stands for. */
export function countKeys({ drawing }: Layer, tally: Tally, language: Language): LegendRow[] {
  const said = countMessages[language];
  const { as: idiom, tint } = drawing;
  const key = (share: number, text: string): LegendRow => ({
    symbols: [{ idiom, tint, share }],
    text,
  });
  if (tally.by === "district") {
    const most = tally.rows[0]?.[1] ?? 0;
    // A quarter of the number has half the width.
    const counts = new Set([most, Math.round(most / 4), 1].filter((count) => count > 0));
    return [...counts].map((count) => key(shareOf(count, most), said.count(count)));
  }
  const steps = cellSteps.filter((least) => least <= tally.most);
  return steps.map((least, step) => {
    const next = cellSteps[step + 1];
    const text =
      next === undefined
        ? said.from(least)
        : next === least + 1
          ? said.count(least)
          : said.between(least, next - 1);
    return key(toneOf(step), text);
  });
}

/** What a layer of numbers shows, what it counted and what it had to leave out. */
export function countSentences(tally: Tally, language: Language, isStanding = false): string[] {
  const said = countMessages[language];
  const messages = messagesIn(language);
  if (tally.by === "district") {
    const { all, named, placed, several, wide, unknown, rows } = tally;
    const most = rows[0]?.[1] ?? 0;
    const wides = wideReaches.flatMap((reach) =>
      wide[reach] > 0 ? [said.wides[reach](wide[reach])] : [],
    );
    return [
      isStanding ? said.heights(most) : said.columns(most),
      said.known(all, named + placed, named, placed),
      ...(several > 0 ? [said.several(several)] : []),
      ...(unknown > 0 ? [said.unknown(unknown)] : []),
      ...(wides.length > 0 ? [said.alsoLeft(wides.join(messages.comma))] : []),
    ];
  }
  const { all, located, vague, unlocated, cell_m } = tally;
  const side = formatDistance(cell_m, language, messages);
  const list = certainties.flatMap((certainty) => {
    const count = located[certainty];
    return count === undefined ? [] : [said.certainty(messages.certainties[certainty], count)];
  });
  return [
    said.cells(side),
    said.located(all, all - unlocated, list.join(messages.comma)),
    ...(vague > 0 ? [said.vague(vague, side)] : []),
    ...(unlocated > 0 ? [said.unlocated(unlocated)] : []),
    said.neighbour,
  ];
}

/** Sentences as one paragraph of a language. */
export const asParagraph = (sentences: readonly string[], language: Language) =>
  sentences.join(language === "en" ? " " : "");
