import { languages, type Language } from "#model/bilingual.ts";
import type { Story } from "#model/story.ts";
import type { ShowKey } from "#briefing/show-key.ts";

/** What the audience's window tells the speaker's: where the show is, and since when. */
export interface ShowReport {
  readonly kind: "report";
  readonly language: Language;
  /** Null when no show runs. */
  readonly show: {
    readonly story: Story;
    readonly scene: string;
    readonly astray: boolean;
    readonly blank: boolean;
    /** Milliseconds of the wall clock. */
    readonly startedAt: number;
    readonly sceneAt: number;
  } | null;
}

/** What the speaker's window asks of the audience's. */
export type ShowWish =
  | { readonly kind: "hello" }
  | { readonly kind: "start" }
  | { readonly kind: "key"; readonly key: ShowKey }
  | { readonly kind: "scene"; readonly scene: string };

/** Where a page keeps the times of its show while it is loaded anew. */
export const timesKey = "atlas-presenter-times";

/** The name of the line between the two windows of one show. */
export const lineName = (id: string) => `atlas-show-${id}`;

const isOfKind = (message: unknown, kinds: readonly string[]): boolean =>
  typeof message === "object" &&
  message !== null &&
  "kind" in message &&
  kinds.includes(String(message.kind));

/** A report, or null where something else was heard. Both ends are this page, of one build. */
export function asReport(message: unknown): ShowReport | null {
  if (!isOfKind(message, ["report"])) return null;
  const report = message as ShowReport;
  return languages.includes(report.language) ? report : null;
}

/** Whether the audience's window says that it closes, or is loaded anew. */
export const isFarewell = (message: unknown): boolean => isOfKind(message, ["gone"]);

/** A wish, or null where something else was heard. */
export function asWish(message: unknown): ShowWish | null {
  return isOfKind(message, ["hello", "start", "key", "scene"]) ? (message as ShowWish) : null;
}
