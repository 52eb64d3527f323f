import type { Language } from "#model/bilingual.ts";
import type { Finding } from "#model/finding.ts";
import { formatArea, formatDistance, formatNumber } from "#messages/format.ts";
import { messagesIn } from "#messages/messages.ts";

/** What the build noticed, in a sentence: `other` is the name of what a shape was held against. */
export function describeFinding(finding: Finding, other: string, language: Language): string {
  const messages = messagesIn(language);
  // Chinese sentences stand side by side.
  const gap = language === "en" ? " " : "";
  if (finding.kind === "overlap") {
    const { common_m2 = 0, share = 0, stated } = finding;
    const isWithin = share > 0.99;
    const fact = isWithin
      ? messages.findings.within(other)
      : messages.findings.overlap(
          other,
          formatArea(common_m2, language, messages),
          `${formatNumber(share * 100, language)} %`,
        );
    if (stated) return `${fact}${gap}${messages.findings.stated}`;
    return isWithin ? fact : `${fact}${gap}${messages.findings.unstated}`;
  }
  const { apart_m = 0, slack_m = 0, tract } = finding;
  const distance = (metres: number) => formatDistance(metres, language, messages);
  const fact = messages.findings[finding.kind](other, distance(apart_m), distance(slack_m));
  return tract ? `${fact}${gap}${messages.findings.tract(tract)}` : fact;
}
