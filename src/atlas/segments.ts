import type { MentionRow } from "#model/atlas.ts";
import type { EntityId } from "#model/id.ts";

/** A stretch of a passage that is shown in one way. */
export interface Segment {
  /** Where it begins in the passage. */
  readonly start: number;
  readonly text: string;
  readonly entity: EntityId | null;
  /** Part of a quote that is being shown. */
  readonly isQuoted: boolean;
}

type Range = readonly [start: number, end: number];

/** Cuts a text at its mentions and quotes. The segments joined are the text. */
export function segmentsOf(
  text: string,
  mentions: readonly MentionRow[],
  quotes: readonly Range[] = [],
): Segment[] {
  const cuts = new Set([0, text.length]);
  for (const [start, end] of [...mentions, ...quotes]) {
    cuts.add(start);
    cuts.add(end);
  }
  const edges = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    const covers = ([from, to]: Range | MentionRow) => from <= start && to >= end;
    return {
      start,
      text: text.slice(start, end),
      entity: mentions.find(covers)?.[2] ?? null,
      isQuoted: quotes.some(covers),
    };
  });
}
