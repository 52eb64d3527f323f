import type { Conflict } from "#model/atlas-details.ts";
import { formatDate } from "#messages/format.ts";
import { useAtlas, useLanguage, useMessages, useVerbs, useWords } from "#panels/atlas-context.ts";
import styles from "#panels/CardPanel.module.css";

/** The sides of a difference between documents, each leading to its words, and what to make of it. */
export function ConflictSides({ conflict }: { conflict: Conflict }) {
  const words = useWords();
  return (
    <>
      <ul>
        {conflict.sides.map((side) => (
          <li key={side.passage + side.quote}>
            <Side side={side} />
          </li>
        ))}
      </ul>
      <p className={styles["note"]}>{words(conflict.note)}</p>
    </>
  );
}

function Side({ side }: { side: Conflict["sides"][number] }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const document = atlas.document(side.document);
  return (
    <button
      type="button"
      className={styles["passage"]}
      onClick={() => verbs.openText(side.passage)}
    >
      <span lang="zh-CN">{messages.quote(side.quote)}</span>
      <small>
        {document && `${formatDate(document.date, language)} · ${words(document.short)} · `}
        {words(side.says)}
      </small>
    </button>
  );
}
