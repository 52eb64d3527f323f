import type { Entity, Layer, Target } from "#model/atlas.ts";
import type { Found, FoundName, FoundPassage } from "#atlas/search.ts";
import type { Verbs } from "#store/app-store.ts";

/** One row of the results; `more` unfolds its group. */
export type SearchOption = { readonly id: string } & (
  | { readonly as: "entity"; readonly found: FoundName<Entity> }
  | { readonly as: "layer"; readonly found: FoundName<Layer> }
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

/** The groups in the order in which they stand, and how many rows each shows before it is unfolded. */
const shownAtFirst = {
  places: 6,
  projects: 5,
  structures: 4,
  corridors: 4,
  others: 3,
  layers: 4,
  targets: 4,
  passages: 8,
} as const satisfies Record<SearchGroupId, number>;
/** So many at most, unfolded: nobody reads on, and every row costs time. */
const mostShown = 200;

/** What was found as groups of rows; groups without a row are left out. */
export function searchGroups(found: Found, unfolded: readonly SearchGroupId[]): SearchGroup[] {
  return Object.entries(shownAtFirst).flatMap(([name, limit]) => {
    const id = name as SearchGroupId;
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
    case "target":
      return verbs.openText(option.found.thing.passage);
    case "passage":
      return verbs.openText(option.found.passage.id);
  }
}
