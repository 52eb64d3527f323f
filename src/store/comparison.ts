import type { DocumentSummary } from "#model/atlas.ts";
import type { Comparison } from "#model/view.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { AppState } from "#store/app-state.ts";

/** Where a divider stands that nobody has moved. */
export const halfAndHalf = 0.5;

/**
 * A comparison of two documents, whichever is named first; null where the atlas lacks one of them, or
 * both are the same. `earlier` is a share from 0 to 1 and is kept in hundredths.
 */
export function comparisonOf(
  atlas: Atlas,
  one: string,
  other: string,
  earlier = halfAndHalf,
): Comparison | null {
  const documents = [atlas.document(one), atlas.document(other)];
  const [before, after] = documents
    .filter((document): document is DocumentSummary => document !== undefined)
    .sort((a, b) => a.sequence - b.sequence);
  if (!before || !after || before === after) return null;
  return { before: before.id, after: after.id, earlier: shareOf(earlier) };
}

/** A share that a hand or a link asks for, from 0 to 1, in hundredths. */
export function shareOf(wanted: number): number {
  if (!Number.isFinite(wanted)) return halfAndHalf;
  return Math.round(Math.min(1, Math.max(0, wanted)) * 100) / 100;
}

/** Where the divider stands, in CSS pixels from the left edge of a map of a width. */
export function dividerAt(
  { view: { comparison }, insets: { left, right } }: Pick<AppState, "view" | "insets">,
  width: number,
): number {
  return left + Math.max(0, width - left - right) * (comparison?.earlier ?? 0);
}
