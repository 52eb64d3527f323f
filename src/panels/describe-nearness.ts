import type { Language } from "#model/bilingual.ts";
import type { Origin } from "#model/project-filter.ts";
import { projectMessages } from "#messages/of-projects.ts";
import { formatDistance } from "#messages/format.ts";
import { messagesIn } from "#messages/messages.ts";
import type { RankedProject } from "#atlas/project-facets.ts";

/** Up to how many metres of accuracy a position is said to be good to a street, and so on. */
const precisions = [
  ["street", 2000],
  ["township", 7000],
  ["district", 15_000],
] as const;

/** How far a project is and how well that is known, in one plain sentence; null where it has no place. */
export function describeNearness(
  row: RankedProject,
  origin: Origin,
  language: Language,
): string | null {
  const { nearness, accuracy_m, certainty } = row;
  if (!nearness || accuracy_m === null || !certainty) return null;
  const words = projectMessages[language];
  const messages = messagesIn(language);
  const distance = formatDistance(nearness.metres, language, messages);
  const away = words.away[origin.place ? "place" : "you"][nearness.say](distance);
  const precision = precisions.find(([, limit_m]) => accuracy_m <= limit_m)?.[0] ?? "region";
  return words.both(away, words.known(words.precisions[precision], words.certainties[certainty]));
}
