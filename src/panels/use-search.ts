import { useEffect, useMemo } from "react";
import type { DocumentId } from "#model/id.ts";
import { search, searchNear } from "#atlas/search.ts";
import { joinFound, otherWords } from "#atlas/synonyms.ts";
import { indexSearch } from "#atlas/search-index.ts";
import { useAppState, useAtlas, useVerbs } from "#panels/atlas-context.ts";
import { searchGroups, type SearchGroup, type SearchGroupId } from "#panels/search-options.ts";

export interface SearchAnswer {
  readonly groups: readonly SearchGroup[];
  readonly count: number;
  /** What the texts write for what was typed: it was looked for as well. */
  readonly also: readonly string[];
  /** Whether nothing answers, and the groups are what the query may be a slip of. */
  readonly isNear: boolean;
  /** Whether something that is looked through is still on its way. */
  readonly isLoading: boolean;
  /** What did not come, and how to ask again. */
  readonly failed: readonly { readonly file: string; readonly retry: () => void }[];
}

/** What answers a query, in all that has come so far. */
export function useSearch(query: string, unfolded: readonly SearchGroupId[]): SearchAnswer {
  const verbs = useVerbs();
  const { core } = useAtlas();
  const isOpen = query.trim() !== "";
  useEffect(() => {
    if (isOpen) verbs.needSearch();
  }, [isOpen, verbs]);
  const readings = useAppState((state) => state.readings);
  const texts = useAppState((state) => core.documents.map(({ id }) => state.texts[id]));
  const index = useIndex();
  const also = useMemo(
    () => (readings?.state === "ready" ? otherWords(query, readings.synonyms) : []),
    [readings, query],
  );
  const found = useMemo(() => {
    if (!index || !isOpen) return null;
    const other = also.map((word) => search(index, word));
    return joinFound(search(index, query), other);
  }, [index, isOpen, query, also]);
  const all = [readings, ...texts];
  const isLoading = all.some((one) => !one || one.state === "loading");
  const isNear = found !== null && !isLoading && searchGroups(found, []).length === 0;
  const near = useMemo(
    () => (index && isNear ? searchNear(index, query) : null),
    [index, isNear, query],
  );
  const shown = near ?? found;
  const groups = useMemo(() => (shown ? searchGroups(shown, unfolded) : []), [shown, unfolded]);
  return {
    groups,
    count: groups.reduce((sum, group) => sum + group.count, 0),
    also,
    isNear,
    isLoading,
    failed: [
      ...(readings?.state === "failed"
        ? [{ file: readings.file, retry: verbs.retryReadings }]
        : []),
      ...texts.flatMap((text, at) => {
        const id = core.documents[at]?.id as DocumentId;
        return text?.state === "failed"
          ? [{ file: text.file, retry: () => verbs.retryText(id) }]
          : [];
      }),
    ],
  };
}

const noReadings = {};

/** The index, made once somebody is about to search, and anew when a text comes. */
function useIndex() {
  const atlas = useAtlas();
  const readings = useAppState((state) => state.readings);
  const texts = useAppState((state) => atlas.core.documents.map(({ id }) => state.texts[id]));
  return useMemo(() => {
    if (!readings) return null;
    const known = readings.state === "ready" ? readings.readings : noReadings;
    const ready = texts.flatMap((text) => (text?.state === "ready" ? [text] : []));
    return indexSearch(atlas, known, ready);
  }, [atlas, readings, texts]);
}
