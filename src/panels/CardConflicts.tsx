import type { Conflict } from "#model/atlas.ts";
import { formatDate } from "#messages/format.ts";
import { Tag } from "#ui/controls.tsx";
import { useAtlas, useLanguage, useMessages, useVerbs, useWords } from "#panels/atlas-context.ts";
import styles from "#panels/CardPanel.module.css";

/** Where documents differ about a thing: both sides with their words, undecided. */
export function CardConflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const messages = useMessages();
  const words = useWords();
  if (conflicts.length === 0) return null;
  return (
    <section className={styles["part"]}>
      <h3 className={styles["part-title"]}>{messages.conflicts}</h3>
      {conflicts.map((conflict) => (
        <div key={conflict.id} className={styles["shape"]}>
          <p className={styles["shape-head"]}>
            <span>{words(conflict.topic)}</span>
            <Tag>{messages.conflictKinds[conflict.kind]}</Tag>
          </p>
          <ul>
            {conflict.sides.map((side) => (
              <li key={side.passage + side.quote}>
                <Side side={side} />
              </li>
            ))}
          </ul>
          <p className={styles["note"]}>{words(conflict.note)}</p>
        </div>
      ))}
    </section>
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
