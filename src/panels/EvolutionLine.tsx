import type { Stop } from "#model/lineage.ts";
import { formatDate } from "#messages/format.ts";
import { evolutionMessages } from "#messages/of-evolution.ts";
import { documentBeside, documentChosen } from "#store/lineage-state.ts";
import { IconButton } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import styles from "#panels/EvolutionPanel.module.css";

/** The stops by date: each a button, with one beside it that holds the two documents side by side. */
export function EvolutionLine({ stops }: { stops: readonly Stop[] }) {
  const messages = useMessagesOf(evolutionMessages);
  const verbs = useVerbs();
  const chosen = useAppState(documentChosen);
  const at = stops.findIndex(({ document }) => document === chosen);
  const step = (by: -1 | 1) => {
    const next = stops[Math.min(stops.length - 1, Math.max(0, at + by))];
    if (next) verbs.goToStop(next.document);
  };
  return (
    <nav aria-label={messages.line}>
      <div className={styles["steps"]}>
        <IconButton icon="back" label={messages.previous} onPress={() => step(-1)} />
        <p aria-live="polite">{messages.place(at + 1, stops.length)}</p>
        <IconButton icon="forward" label={messages.next} onPress={() => step(1)} />
      </div>
      <ol className={styles["line"]}>
        {stops.map((stop) => (
          <StopRow key={stop.document} stop={stop} isChosen={stop.document === chosen} />
        ))}
      </ol>
    </nav>
  );
}

function StopRow({ stop, isChosen }: { stop: Stop; isChosen: boolean }) {
  const atlas = useAtlas();
  const messages = useMessagesOf(evolutionMessages);
  const verbs = useVerbs();
  const language = useLanguage();
  const words = useWords();
  const isBeside = useAppState((state) => documentBeside(state) === stop.document);
  const document = atlas.document(stop.document);
  if (!document) return null;
  const short = words(document.short);
  return (
    <li className={styles["stop"]} data-chosen={isChosen} data-beside={isBeside}>
      <button
        type="button"
        className={styles["stop-name"]}
        aria-current={isChosen ? "step" : undefined}
        onClick={() => verbs.goToStop(stop.document)}
      >
        <span className={styles["date"]}>{formatDate(document.date, language)}</span>
        <span>{short}</span>
      </button>
      {!isChosen && (
        <button
          type="button"
          className={styles["beside"]}
          aria-pressed={isBeside}
          aria-label={messages.besideOf(short)}
          onClick={() => verbs.compareWith(isBeside ? null : stop.document)}
        >
          {messages.beside}
        </button>
      )}
    </li>
  );
}
