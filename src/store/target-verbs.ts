import type { StoreApi } from "zustand/vanilla";
import type { PassageId } from "#model/id.ts";
import type { AppState, TargetFilter } from "#store/app-state.ts";

/** What the reader can do with the numbers of the plans. */
export interface TargetVerbs {
  readonly filterTargets: (change: Partial<TargetFilter>) => void;
  /** Opens a passage with some of its words marked; `at` is their start and end in its text. */
  readonly openWords: (passage: PassageId, at: readonly [start: number, end: number]) => void;
}

/** The verbs of the numbers. */
export function targetVerbs(
  store: Pick<StoreApi<AppState>, "setState">,
  openText: (place: PassageId) => void,
): TargetVerbs {
  return {
    filterTargets: (change) =>
      store.setState(({ targetFilter }) => ({ targetFilter: { ...targetFilter, ...change } })),
    openWords: (passage, at) => {
      openText(passage);
      store.setState({ sought: { passage, at } });
    },
  };
}
