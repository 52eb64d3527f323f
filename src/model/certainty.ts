/**
 * How far a drawn shape may be trusted, best first. The class speaks of the shape, not of the plan:
 * - confirmed: a published position or an official geometry, within its stated accuracy;
 * - derived: worked out by a written rule from confirmed parts;
 * - schematic: placed by a description or a name; it shows a relation, not a position;
 * - candidate: one of several readings of the text; drawn only when asked for.
 */
export const certainties = ["confirmed", "derived", "schematic", "candidate"] as const;
export type Certainty = (typeof certainties)[number];

/** How well the *fact* behind an entity is known (not its position). */
export const confidences = ["confirmed", "single-source", "inferred", "unknown"] as const;
export type Confidence = (typeof confidences)[number];

/** Whether a class counts as evidence for the switch "only what has evidence". */
export function hasEvidence(certainty: Certainty): boolean {
  return certainty === "confirmed" || certainty === "derived";
}
