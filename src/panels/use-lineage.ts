import { useEffect } from "react";
import type { DetailsState } from "#store/app-state.ts";
import type { LineageFile } from "#store/lineage-state.ts";
import { useAppState, useDetails, useVerbs } from "#panels/atlas-context.ts";

/** The lineage with the evidence that names its file, both asked for on first use. */
export function useLineage(): { evidence: DetailsState; file: LineageFile | null } {
  const verbs = useVerbs();
  const evidence = useDetails();
  const isReady = evidence.state === "ready";
  useEffect(() => {
    if (isReady) verbs.needLineage();
  }, [verbs, isReady]);
  return { evidence, file: useAppState((state) => state.lineage) };
}
