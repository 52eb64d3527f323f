import type { AtlasDetails } from "#model/atlas-details.ts";
import type { Lineage } from "#model/lineage.ts";
import { evolutionMessages } from "#messages/of-evolution.ts";
import { documentBeside, documentChosen } from "#store/lineage-state.ts";
import { Button } from "#ui/controls.tsx";
import { useAppState, useMessages, useMessagesOf, useVerbs } from "#panels/atlas-context.ts";
import { EvolutionCompare } from "#panels/EvolutionCompare.tsx";
import { EvolutionLine } from "#panels/EvolutionLine.tsx";
import { EvolutionStop } from "#panels/EvolutionStop.tsx";
import { FailedFile } from "#panels/FailedFile.tsx";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import { useLineage } from "#panels/use-lineage.ts";
import styles from "#panels/EvolutionPanel.module.css";

/** The documents on a line of time: what each sets out, and what became of it in the next. */
export function EvolutionPanel() {
  const names = useMessages();
  const messages = useMessagesOf(evolutionMessages);
  const verbs = useVerbs();
  const { evidence, file } = useLineage();
  return (
    <PanelFrame title={names.panels.evolution} lead={messages.lead}>
      {evidence.state === "failed" && (
        <FailedFile file={evidence.file} onRetry={verbs.retryDetails} />
      )}
      {file?.state === "failed" && <FailedFile file={file.file} onRetry={verbs.retryLineage} />}
      {evidence.state === "ready" && file?.state === "ready" ? (
        <Evolution lineage={file.lineage} details={evidence.details} />
      ) : (
        evidence.state !== "failed" && file?.state !== "failed" && <p>{messages.loading}</p>
      )}
    </PanelFrame>
  );
}

function Evolution({ lineage, details }: { lineage: Lineage; details: AtlasDetails }) {
  const messages = useMessagesOf(evolutionMessages);
  const verbs = useVerbs();
  const { chosen, beside } = useAppState((state) => ({
    chosen: documentChosen(state),
    beside: documentBeside(state),
  }));
  const [before, after] = lineage.stops.filter(
    ({ document }) => document === chosen || document === beside,
  );
  return (
    <>
      <EvolutionLine stops={lineage.stops} />
      {before &&
        (after ? (
          <EvolutionCompare lineage={lineage} before={before} after={after} details={details} />
        ) : (
          <EvolutionStop lineage={lineage} stop={before} details={details} />
        ))}
      <p className={styles["all"]}>
        <Button icon="checks" onPress={() => verbs.openPanel("checks")}>
          {messages.allDifferences}
        </Button>
      </p>
    </>
  );
}
