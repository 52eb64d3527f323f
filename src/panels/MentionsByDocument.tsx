import { useState } from "react";
import type { DocumentSummary, Entity } from "#model/atlas.ts";
import type { EntityDetail } from "#model/atlas-details.ts";
import { formatDate } from "#messages/format.ts";
import { voicesMessages } from "#messages/of-voices.ts";
import { standingIn } from "#atlas/standing.ts";
import { voicesIn, type Voice } from "#atlas/voices.ts";
import {
  useAtlas,
  useLanguage,
  useMessages,
  useMessagesOf,
  useText,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { Marked } from "#panels/Marked.tsx";
import { PassageLink } from "#panels/PassageLink.tsx";
import styles from "#panels/CardPanel.module.css";

interface MentionsProps {
  readonly entity: Entity;
  readonly detail: EntityDetail;
}

/** Every document in order of date, with the passages that speak of a thing; a silent one says so. */
export function MentionsByDocument({ entity, detail }: MentionsProps) {
  const { core } = useAtlas();
  return (
    <ul className={styles["documents"]}>
      {core.documents.map((document) => (
        <OfDocument key={document.id} document={document} entity={entity} detail={detail} />
      ))}
    </ul>
  );
}

type OfDocumentProps = MentionsProps & { readonly document: DocumentSummary };

function OfDocument({ document, entity, detail }: OfDocumentProps) {
  const atlas = useAtlas();
  const mine = useMessagesOf(voicesMessages);
  const language = useLanguage();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const { standing, speaking } = standingIn(document.id, entity, detail, atlas);
  const row = (
    <>
      <time dateTime={document.date}>{formatDate(document.date, language)}</time>
      <span>{words(document.short)}</span>
      <span>{mine.told(standing, speaking)}</span>
    </>
  );
  return (
    <li>
      {standing === "silent" ? (
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
      {isOpen && <Passages document={document} entity={entity} detail={detail} />}
    </li>
  );
}

function Passages({ document, entity, detail }: OfDocumentProps) {
  const atlas = useAtlas();
  const text = useText(document.id);
  const verbs = useVerbs();
  const messages = useMessages();
  if (text.state === "loading") return <p className={styles["note"]}>{messages.loadingText}</p>;
  if (text.state === "failed") {
    return <FailedFile file={text.file} onRetry={() => verbs.retryText(document.id)} />;
  }
  const { headings } = standingIn(document.id, entity, detail, atlas);
  const { voices } = voicesIn(text.passages, entity, detail.quotes, headings);
  const order = (voice: Voice) => text.passages.indexOf(voice.passage);
  return (
    <ul>
      {headings.map(({ section, title, mark }) => (
        <li key={section}>
          <button
            type="button"
            className={styles["passage"]}
            onClick={() => verbs.openText(section)}
          >
            <span lang="zh-CN">
              <Marked text={title} at={[mark]} />
            </span>
          </button>
        </li>
      ))}
      {[...voices]
        .sort((a, b) => order(a) - order(b))
        .map(({ passage, at, isContext }) => (
          <li key={passage.id}>
            <PassageLink passage={passage} at={at} />
            {isContext && <p className={styles["context"]}>{messages.contextQuote}</p>}
          </li>
        ))}
    </ul>
  );
}
