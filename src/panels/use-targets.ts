import { useEffect } from "react";
import type { Target } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";
import { folded } from "#atlas/fold.ts";
import { wordsIn } from "#atlas/figures.ts";
import type { TargetFilter } from "#store/app-state.ts";
import { useAppState, useAtlas, useDetails, useSetting, useVerbs } from "#panels/atlas-context.ts";

interface Numbers {
  /** Every number of the texts that have come, in the order of the documents. */
  readonly targets: readonly Target[];
  /** Null until it has come. */
  readonly details: AtlasDetails | null;
  readonly isLoading: boolean;
  /** What did not come, and how to ask again. */
  readonly failed: readonly { readonly file: string; readonly retry: () => void }[];
}

/** The numbers of every text, and what is known of them; asked for on first use. */
export function useTargets(): Numbers {
  const { core } = useAtlas();
  const verbs = useVerbs();
  const evidence = useDetails();
  useEffect(() => {
    for (const { id } of core.documents) verbs.needText(id);
  }, [core, verbs]);
  const texts = useAppState((state) => core.documents.map(({ id }) => state.texts[id]));
  return {
    targets: texts.flatMap((text) => (text?.state === "ready" ? text.targets : [])),
    details: evidence.state === "ready" ? evidence.details : null,
    isLoading: [evidence, ...texts].some((one) => !one || one.state === "loading"),
    failed: [
      ...(evidence.state === "failed" ? [{ file: evidence.file, retry: verbs.retryDetails }] : []),
      ...core.documents.flatMap(({ id }, index) => {
        const text = texts[index];
        return text?.state === "failed"
          ? [{ file: text.file, retry: () => verbs.retryText(id) }]
          : [];
      }),
    ],
  };
}

/** The year or the name of the period that a number is for; "" where the text gives none. */
export const timeOf = ({ year, period }: Target): string => String(year ?? period ?? "");

/** Whether a filter lets a number pass. */
export function passesFilter(target: Target, filter: TargetFilter, name = ""): boolean {
  const words = folded(filter.words);
  const where = [name, target.indicator.zh, target.indicator.en ?? "", target.quote];
  return (
    (words === "" || where.some((text) => folded(text).includes(words))) &&
    (filter.document === null || target.document === filter.document) &&
    (filter.year === null ||
      timeOf(target) === filter.year ||
      (filter.year !== "" && String(target.baseYear ?? "") === filter.year))
  );
}

/** Opens the passage of a number, with its sentence marked. */
export function useOpenQuote(): (target: Target) => void {
  const { store } = useSetting();
  return ({ document, passage, quote }) => {
    const text = store.getState().texts[document];
    const found = text?.state === "ready" && text.passages.find(({ id }) => id === passage);
    const at = found ? wordsIn(found.text, quote) : null;
    if (at) store.verbs.openWords(passage, at);
    else store.verbs.openText(passage);
  };
}
