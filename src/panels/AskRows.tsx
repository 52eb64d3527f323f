import { askMessages } from "#messages/of-ask.ts";
import type { Report, ReportPart, ReportRow } from "#ask/report.ts";
import { useLanguage, useMessagesOf, useVerbs } from "#panels/atlas-context.ts";
import { certaintyWords, nameOfRow, relationWords, type Range } from "#panels/ask-words.ts";
import styles from "#panels/AskPanel.module.css";

/** More rows than this are folded away under their count. */
const few = 12;

/** One part of a report: its things, each with how it lies and how well that is known. */
export function AskRows(props: { part: ReportPart; report: Report; range: Range }) {
  const { part, report, range } = props;
  const words = useMessagesOf(askMessages);
  const rows = report[part];
  const points = rows.filter(({ lies }) => lies.as === "point");
  const sure = points.filter(({ lies }) => lies.as === "point" && lies.lies === "sure").length;
  const count =
    points.length > 0 && points.length === rows.length
      ? words.counted(sure, points.length - sure)
      : words.count(rows.length);
  return (
    <details className={styles["rows"]} open={rows.length > 0 && rows.length <= few}>
      <summary>
        <h4 className={styles["row-title"]}>{words.parts[part]}</h4>
        <span>{rows.length === 0 ? words.none : count}</span>
      </summary>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <Row row={row} range={range} />
          </li>
        ))}
      </ul>
      {part === "projects" && report.unlocated > 0 && (
        <p className={styles["note"]}>{words.unlocated(report.unlocated)}</p>
      )}
    </details>
  );
}

function Row({ row, range }: { row: ReportRow; range: Range }) {
  const verbs = useVerbs();
  const language = useLanguage();
  const { entity } = row;
  const name = nameOfRow(row, language);
  const isPerhaps = row.lies.as === "point" && row.lies.lies === "perhaps";
  return (
    <div className={styles["row"]} data-perhaps={isPerhaps}>
      {entity ? (
        <button
          type="button"
          onClick={() => verbs.openCard(entity)}
          onPointerEnter={() => verbs.hover(entity)}
          onPointerLeave={() => verbs.hover(null)}
        >
          {name}
        </button>
      ) : (
        <span>{name}</span>
      )}
      <p>{relationWords(row, range, language)}</p>
      <p className={styles["why"]}>{certaintyWords(row, language)}</p>
    </div>
  );
}
