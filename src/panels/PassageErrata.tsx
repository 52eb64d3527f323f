import type { Erratum } from "#model/atlas.ts";
import { useMessages, useWords } from "#panels/atlas-context.ts";
import styles from "#panels/SectionTables.module.css";

/** Slips of the source that stand in a paragraph: what it says, how it is read, and why. */
export function PassageErrata({ errata }: { errata: readonly Erratum[] }) {
  const messages = useMessages();
  const words = useWords();
  if (errata.length === 0) return null;
  return (
    <details className={styles["errata"]}>
      <summary>{messages.errata(errata.length)}</summary>
      <ul>
        {errata.map((erratum) => (
          <li key={erratum.id}>
            <span lang="zh-CN">
              {messages.quote(erratum.original)}
              {erratum.reading !== null && ` → ${messages.quote(erratum.reading)}`}
            </span>
            <small>
              {messages.erratumKinds[erratum.kind]}
              {messages.colon}
              {words(erratum.why)}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
