import { useEffect, useMemo } from "react";
import type { DocumentSummary, Entity } from "#model/atlas.ts";
import { voicesIn, type DocumentVoices } from "#atlas/voices.ts";
import type { TextState } from "#store/app-state.ts";
import { useAppState, useAtlas, useDetails, useVerbs } from "#panels/atlas-context.ts";

/** One document in the comparison: what it says, as soon as its text is here. */
export interface VoiceColumn {
  readonly document: DocumentSummary;
  readonly text: TextState;
  /** Null until the text is here. */
  readonly said: DocumentVoices | null;
}

const loading: TextState = { state: "loading" };
const noQuotes = [] as const;

/**
 * What each document says of a thing, in order of date. Asks for every text. Without the evidence the
 * passages that name the thing are found all the same.
 */
export function useVoices(entity: Entity): readonly VoiceColumn[] {
  const atlas = useAtlas();
  const { core } = atlas;
  const verbs = useVerbs();
  const texts = useAppState((state) => state.texts);
  const evidence = useDetails();
  useEffect(() => {
    for (const { id } of core.documents) verbs.needText(id);
  }, [core, verbs]);
  const quotes =
    evidence.state === "ready"
      ? (evidence.details.entities[entity.id]?.quotes ?? noQuotes)
      : noQuotes;
  return useMemo(
    () =>
      [...core.documents]
        .sort((a, b) => a.sequence - b.sequence)
        .map((document) => {
          const text = texts[document.id] ?? loading;
          const said =
            text.state === "ready"
              ? voicesIn(text.passages, entity, quotes, atlas.sectionsOf(document.id))
              : null;
          return { document, text, said };
        }),
    [atlas, core, texts, entity, quotes],
  );
}
