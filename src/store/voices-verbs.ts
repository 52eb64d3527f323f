import type { StoreApi } from "zustand/vanilla";
import type { EntityId, PassageId, SectionId } from "#model/id.ts";
import type { View } from "#model/view.ts";
import type { AppState } from "#store/app-state.ts";

/** What the reader does with the documents side by side. */
export interface VoicesVerbs {
  /** Lays what every document says of a thing side by side. */
  readonly compareVoices: (entity: EntityId) => void;
  readonly closeVoices: () => void;
  /** Leaves the comparison for a passage or a heading of it, with the thing chosen, so that its quotes are marked. */
  readonly readVoice: (place: PassageId | SectionId) => void;
}

/** The verbs of the comparison. */
export function voicesVerbs(
  { setState, getState }: Pick<StoreApi<AppState>, "setState" | "getState">,
  others: {
    readonly openCard: (entity: EntityId) => void;
    readonly openText: (place: PassageId | SectionId) => void;
  },
): VoicesVerbs {
  const look = (change: Partial<View>) =>
    setState(({ view }) => ({ view: { ...view, ...change } }));
  return {
    compareVoices: (voices) => look({ voices }),
    closeVoices: () => look({ voices: null }),
    readVoice: (place) => {
      const { voices, selection } = getState().view;
      look({ voices: null });
      if (voices && voices !== selection) others.openCard(voices);
      others.openText(place);
    },
  };
}
