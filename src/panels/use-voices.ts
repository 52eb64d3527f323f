import { useEffect, useMemo } from "react";
import type { DocumentSummary, Entity } from "#model/atlas.ts";
import { headingsIn } from "#atlas/standing.ts";
import { voicesIn, type DocumentVoices } from "#atlas/voices.ts";
import type { TextState } from "#store/app-state.ts";
import { useAppState, useAtlas, useDetails, useVerbs } from "#panels/atlas-context.ts";

/** One document in the comparison: what it says, as soon as its text is here. */
export interface VoiceColumn {
  readonly document: DocumentSummary;
  readonly text: TextState;
  /** Null until the text is here, and what the card rests on. */
  readonly said: DocumentVoices | null;
}

const loading: TextState = { state: "loading" };

/**
 * What each document says of a thing, in order of date. Asks for every text. If the evidence does not
 * come, the passages that name the thing are found all the same, and no document is called silent.
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
  const detail = evidence.state === "ready" ? evidence.details.entities[entity.id] : undefined;
  return useMemo(
    () =>
      [...core.documents]
        .sort((a, b) => a.sequence - b.sequence)
        .map((document) => {
          const text = texts[document.id] ?? loading;
          if (text.state !== "ready" || evidence.state === "loading") {
            return { document, text, said: null };
          }
          const headings = headingsIn(document.id, detail, atlas);
          const said = voicesIn(text.passages, entity, detail?.quotes ?? [], headings);
          const isKnown = detail !== undefined || said.voices.length > 0;
          return { document, text, said: isKnown ? said : null };
        }),
    [atlas, core, texts, entity, detail, evidence.state],
  );
}
