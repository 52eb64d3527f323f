import type { DocumentSummary } from "#model/atlas.ts";
import type { Coverage } from "#model/document.ts";
import { useAtlas, useMessages } from "#panels/atlas-context.ts";
import styles from "#panels/DocumentsPanel.module.css";

/** How much of a document the map shows, and why not the rest. */
export function CoverageOf({ document }: { document: DocumentSummary }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const { sentences, spatial, linked, placeUnknown, notYetDrawn } = sumOf(
    atlas.sectionsOf(document.id).flatMap(({ coverage }) => coverage ?? []),
  );
  return (
    <div className={styles["coverage"]}>
      <p>
        {messages.coverage}
        {messages.colon}
        {messages.coverageOf(linked, spatial, sentences, placeUnknown, notYetDrawn)}
      </p>
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        <rect width={share(linked, spatial)} height="2" className={styles["linked"]} />
        <rect
          x={share(linked, spatial)}
          width={share(placeUnknown, spatial)}
          height="2"
          className={styles["unknown"]}
        />
      </svg>
    </div>
  );
}

function sumOf(rows: readonly Coverage[]): Coverage {
  const sum = (of: (row: Coverage) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    sentences: sum((row) => row.sentences),
    spatial: sum((row) => row.spatial),
    linked: sum((row) => row.linked),
    placeUnknown: sum((row) => row.placeUnknown),
    notYetDrawn: sum((row) => row.notYetDrawn),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
