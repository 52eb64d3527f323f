import { Suspense } from "react";
import type { Target } from "#model/atlas.ts";
import { useMessages } from "#panels/atlas-context.ts";
import { later } from "#panels/later.ts";
import styles from "#panels/SectionTables.module.css";

const NumberTable = later(async () => (await import("#panels/NumberTable.tsx")).NumberTable);

/** The numbers that a section sets or states, folded under their count. */
export function SectionNumbers({ targets }: { targets: readonly Target[] }) {
  const messages = useMessages();
  if (targets.length === 0) return null;
  return (
    <details className={styles["fold"]}>
      <summary>{messages.sectionNumbers(targets.length)}</summary>
      <Suspense>
        <NumberTable targets={targets} />
      </Suspense>
    </details>
  );
}
