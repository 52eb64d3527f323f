import { useState } from "react";
import type { DocumentSummary, Entity } from "#model/atlas.ts";
import { formatDate } from "#messages/format.ts";
import {
  useAtlas,
  useLanguage,
  useMessages,
  useText,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { PassageLink } from "#panels/PassageLink.tsx";
import styles from "#panels/CardPanel.module.css";

/** Every document in order of date, with the passages that mention a thing; a silent one says so. */
export function MentionsByDocument({ entity }: { entity: Entity }) {
  const { core } = useAtlas();
  return (
    <ul className={styles["documents"]}>
      {core.documents.map((document) => (
        <DocumentMentions key={document.id} document={document} entity={entity} />
      ))}
    </ul>
  );
}

function DocumentMentions({ document, entity }: { document: DocumentSummary; entity: Entity }) {
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const count = entity.mentionedIn[document.id] ?? 0;
  const row = (
    <>
      <time dateTime={document.date}>{formatDate(document.date, language)}</time>
      <span>{words(document.short)}</span>
      <span>{count > 0 ? messages.mentionsIn(count) : messages.silent}</span>
    </>
  );
  return (
    <li>
      {count === 0 ? (
        <p className={styles["document"]} data-silent="true">
          {row}
        </p>
      ) : (
        <button
          type="button"
          className={styles["document"]}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {row}
        </button>
      )}
      {isOpen && <Passages document={document} entity={entity} />}
    </li>
  );
}

function Passages({ document, entity }: { document: DocumentSummary; entity: Entity }) {
  const text = useText(document.id);
  const verbs = useVerbs();
  const messages = useMessages();
  if (text.state === "loading") return <p className={styles["note"]}>{messages.loadingText}</p>;
  if (text.state === "failed") {
    return <FailedFile file={text.file} onRetry={() => verbs.retryText(document.id)} />;
  }
  return (
    <ul>
      {text.passages
        .filter((passage) => passage.mentions.some(([, , id]) => id === entity.id))
        .map((passage) => (
          <li key={passage.id}>
            <PassageLink passage={passage} isMeant={(id) => id === entity.id} />
          </li>
        ))}
    </ul>
  );
}
