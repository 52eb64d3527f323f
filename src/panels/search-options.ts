import type { Entity, Layer, Target } from "#model/atlas.ts";
import type { OutlineSection } from "#model/document.ts";
import type { FoundPassage } from "#atlas/find-passages.ts";
import type { Found, FoundName } from "#atlas/search.ts";
import type { Verbs } from "#store/app-store.ts";

/** One row of the results; `more` unfolds its group. */
export type SearchOption = { readonly id: string } & (
  | { readonly as: "entity"; readonly found: FoundName<Entity> }
  | { readonly as: "layer"; readonly found: FoundName<Layer> }
  | { readonly as: "section"; readonly found: FoundName<OutlineSection> }
  | { readonly as: "target"; readonly found: FoundName<Target> }
  | { readonly as: "passage"; readonly found: FoundPassage }
  | { readonly as: "more"; readonly group: SearchGroupId; readonly count: number }
);

export type SearchGroupId = keyof Found;

export interface SearchGroup {
  readonly id: SearchGroupId;
  readonly count: number;
  readonly options: readonly SearchOption[];
}

/** The groups in their usual order, and how many rows each shows before it is unfolded. */
const shownAtFirst = {
  places: 6,
  projects: 5,
  structures: 4,
  corridors: 4,
  others: 3,
  layers: 4,
  sections: 4,
  targets: 4,
  passages: 8,
} as const satisfies Record<SearchGroupId, number>;
/** So many at most, unfolded: nobody reads on, and every row costs time. */
const mostShown = 200;

/** Things with a name of their own; a layer or a number is rarely what a whole name means. */
const thingGroups = ["places", "projects", "structures", "corridors", "others"] as const;

/**
 * What was found as groups of rows; groups without a row are left out. A group that has a thing of just
 * the name that was typed comes before the others: Enter opens what was meant.
 */
export function searchGroups(found: Found, unfolded: readonly SearchGroupId[]): SearchGroup[] {
  const order = Object.keys(shownAtFirst) as SearchGroupId[];
  const exact = thingGroups.filter((group) => found[group][0]?.isWhole);
  const ordered = [...exact, ...order.filter((id) => !exact.some((one) => one === id))];
  return ordered.flatMap((id) => {
    const limit = shownAtFirst[id];
    const count = found[id].length;
    if (count === 0) return [];
    const shown = Math.min(count, unfolded.includes(id) ? mostShown : limit);
    const rows = rowsOf(found, id, shown);
    const hasMore = count > shown && !unfolded.includes(id);
    const more = { id: `more:${id}`, as: "more", group: id, count: count - shown } as const;
    return [{ id, count, options: hasMore ? [...rows, more] : rows }];
  });
}

function rowsOf(found: Found, group: SearchGroupId, shown: number): SearchOption[] {
  const row = (kind: string, id: string) => `${kind}:${id}`;
  switch (group) {
    case "layers":
      return found.layers
        .slice(0, shown)
        .map((one) => ({ id: row("layer", one.thing.id), as: "layer", found: one }));
    case "sections":
      return found.sections
        .slice(0, shown)
        .map((one) => ({ id: row("section", one.thing.id), as: "section", found: one }));
    case "targets":
      return found.targets
        .slice(0, shown)
        .map((one) => ({ id: row("target", one.thing.id), as: "target", found: one }));
    case "passages":
      return found.passages
        .slice(0, shown)
        .map((one) => ({ id: row("passage", one.passage.id), as: "passage", found: one }));
    default:
      return found[group]
        .slice(0, shown)
        .map((one) => ({ id: row("entity", one.thing.id), as: "entity", found: one }));
  }
}

/** Goes where a row leads. */
export function openFound(option: Exclude<SearchOption, { as: "more" }>, verbs: Verbs): void {
  switch (option.as) {
    case "entity":
      return verbs.openCard(option.found.thing.id, { fly: true });
    case "layer":
      return verbs.showLayer(option.found.thing.id, true);
    case "section":
      return verbs.openText(option.found.thing.id);
    case "target":
      return verbs.openText(option.found.thing.passage);
    case "passage":
      return verbs.openText(option.found.passage.id);
  }
}
