import type { PeriodCard } from "#model/indicator.ts";
import { measuredOf } from "#atlas/figures.ts";
import { targetMessages } from "#messages/of-targets.ts";
import { Button } from "#ui/controls.tsx";
import {
  useAppState,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { MeasuredCard } from "#panels/MeasuredCard.tsx";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import { TargetBoard } from "#panels/TargetBoard.tsx";
import { TargetFilters } from "#panels/TargetFilters.tsx";
import { passesFilter, useTargets } from "#panels/use-targets.ts";
import styles from "#panels/TargetsPanel.module.css";

/** The numbers that the plans set and state: compared in charts, or one by one. */
export function TargetsPanel() {
  const messages = useMessages();
  const own = useMessagesOf(targetMessages);
  const verbs = useVerbs();
  const filter = useAppState((state) => state.targetFilter);
  const { targets, details, isLoading, failed } = useTargets();
  const all = details ? measuredOf(targets, details) : [];
  const passing = targets.filter((target) => passesFilter(target, filter));
  const measured = all.filter(({ name, figures }) =>
    figures.some(({ target }) => passesFilter(target, filter, `${name.zh} ${name.en ?? ""}`)),
  );
  const isEmpty = filter.shows === "charts" ? measured.length === 0 : passing.length === 0;
  const facts = targets.filter(({ kind }) => kind === "fact").length;
  return (
    <PanelFrame title={messages.panels.targets} lead={own.lead(targets.length - facts, facts)}>
      <TargetFilters
        targets={targets}
        passing={passing}
        charts={measured.length}
        details={details}
      />
      {failed.map(({ file, retry }) => (
        <FailedFile key={file} file={file} onRetry={retry} />
      ))}
      {isLoading && <p role="status">{messages.loadingText}</p>}
      {!isLoading && isEmpty && (
        <div className={styles["nothing"]}>
          <p role="status">{own.nothing}</p>
          <Button onPress={() => verbs.filterTargets({ words: "", document: null, year: null })}>
            {own.clear}
          </Button>
        </div>
      )}
      {filter.shows === "list" && <TargetBoard targets={passing} measured={all} />}
      {filter.shows === "charts" && details && measured.length > 0 && (
        <>
          <HowToRead periods={details.periods} />
          {measured.map((one) => (
            <MeasuredCard key={one.id} measured={one} details={details} />
          ))}
        </>
      )}
    </PanelFrame>
  );
}

/** What marks and strokes of the charts mean, and which years a period is drawn at, and why. */
function HowToRead({ periods }: { periods: readonly PeriodCard[] }) {
  const messages = useMessages();
  const own = useMessagesOf(targetMessages);
  const words = useWords();
  const bases = [...new Set(periods.map(({ basis }) => words(basis)))];
  const spansOf = (basis: string) =>
    periods
      .filter((period) => words(period.basis) === basis)
      .map((period) => own.span(period.words, period.from, period.to))
      .join(messages.comma);
  return (
    <div className={styles["lead"]}>
      <p>{own.chartsLead}</p>
      <details>
        <summary>{own.how}</summary>
        <p>{own.lineOnly}</p>
        {bases.map((basis) => (
          <p key={basis}>{own.spans(spansOf(basis), basis)}</p>
        ))}
        <p>{own.sameness}</p>
      </details>
    </div>
  );
}
