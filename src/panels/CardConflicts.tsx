import type { Conflict } from "#model/atlas-details.ts";
import { Tag } from "#ui/controls.tsx";
import { useMessages, useWords } from "#panels/atlas-context.ts";
import { ConflictSides } from "#panels/ConflictSides.tsx";
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
          <ConflictSides conflict={conflict} />
        </div>
      ))}
    </section>
  );
}
