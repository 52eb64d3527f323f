import { nearest } from "#model/nearest.ts";
import type { Problem } from "#model/problem.ts";

/** Every wanted id that is not known is a problem, with the nearest known one. */
export function checkKnown(
  what: string,
  known: Iterable<string>,
  wanted: readonly string[],
  place: Pick<Problem, "file" | "field">,
  problems: Problem[],
): void {
  const ids = new Set(known);
  for (const id of wanted) {
    if (ids.has(id)) continue;
    const fix = nearest(id, ids);
    problems.push({ ...place, message: `unknown ${what}: ${id}`, ...(fix && { nearest: fix }) });
  }
}
