import type { EntityId, FeatureId } from "#model/id.ts";

/** What the build noticed when it held shapes against each other and against the words. */
export const findingKinds = ["overlap", "outside", "off-line"] as const;
export type FindingKind = (typeof findingKinds)[number];

/**
 * A difference that is shown, not settled: two areas that cover the same ground; a thing that lies
 * outside the place its own words name; a line that passes by a place its own words name.
 */
export interface Finding {
  readonly kind: FindingKind;
  /** The shape that was looked at, and the thing that it is of. */
  readonly feature: FeatureId;
  readonly entity: EntityId;
  /** What it was held against. */
  readonly against: EntityId;
  /** `overlap`: the common ground in square metres, and its share of the smaller area, 0 to 1. */
  readonly common_m2?: number;
  readonly share?: number;
  /** `overlap`: both shapes are made of the same part, so the texts themselves say that they overlap. */
  readonly stated?: true;
  /** `outside`, `off-line`: how far apart, in metres, and how far the two may be wrong together. */
  readonly apart_m?: number;
  readonly slack_m?: number;
  /** `outside`: the ground is held in law by one district and administered by another. */
  readonly tract?: string;
}
