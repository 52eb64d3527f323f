import { useState } from "react";
import type { DocumentSummary, LinkedPassage } from "#model/atlas.ts";
import type { EntityId } from "#model/id.ts";
import { askMessages } from "#messages/of-ask.ts";
import {
  useAppState,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { PassageLink } from "#panels/PassageLink.tsx";
import styles from "#panels/AskPanel.module.css";

/** A document and its passages that speak of what is inside; null while they are still to come. */
export interface Spoken {
  readonly document: DocumentSummary;
  readonly passages: readonly LinkedPassage[] | null;
}

type Things = ReadonlySet<EntityId>;

/** The passages that speak of some things, by document; unfolded, each can be opened. */
export function AskPassages({ spoken, things }: { spoken: readonly Spoken[]; things: Things }) {
  const words = useMessagesOf(askMessages);
  return (
    <section className={styles["rows"]}>
      <h4 className={styles["row-title"]}>{words.passages}</h4>
      <p className={styles["note"]}>{words.passagesRule}</p>
      {spoken.map((one) => (
        <OfDocument key={one.document.id} spoken={one} things={things} />
      ))}
    </section>
  );
}

function OfDocument({ spoken, things }: { spoken: Spoken; things: Things }) {
  const { document, passages } = spoken;
  const messages = useMessages();
  const words = useMessagesOf(askMessages);
  const inWords = useWords();
  const verbs = useVerbs();
  const [isOpen, setOpen] = useState(false);
  const text = useAppState((state) => state.texts[document.id]);
  if (text?.state === "failed") {
    return <FailedFile file={text.file} onRetry={() => verbs.retryText(document.id)} />;
  }
  const count = passages ? words.passageCount(passages.length) : messages.loadingText;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span>{inWords(document.short)}</span>
        <span>{count}</span>
      </summary>
      {isOpen && passages && (
        <ul>
          {passages.map((passage) => (
            <li key={passage.id}>
              <PassageLink passage={passage} isMeant={(id) => things.has(id)} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
