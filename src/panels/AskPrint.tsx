import type { ReactNode } from "react";
import { inLanguage } from "#model/bilingual.ts";
import { formatDate } from "#messages/format.ts";
import { askMessages } from "#messages/of-ask.ts";
import { reportParts, type ReportPart } from "#ask/report.ts";
import { useLanguage, useMessages, useMessagesOf, useSetting } from "#panels/atlas-context.ts";
import type { Reported } from "#panels/ask-files.ts";
import {
  certaintyWords,
  nameOfRow,
  nameOfShape,
  relationWords,
  valueOfShape,
  whyAbout,
} from "#panels/ask-words.ts";
import { today } from "#panels/today.ts";
import styles from "#panels/AskPrint.module.css";

/** The report as it is printed: nothing folded, a table a part, and where it comes from. */
export function AskPrint({ reported }: { reported: Reported }) {
  const { atlas, deployment } = useSetting();
  const messages = useMessages();
  const words = useMessagesOf(askMessages);
  const language = useLanguage();
  const { shape, report, passages, candidates } = reported;
  const whys = [
    ...(shape.kind === "thing" ? [] : [words.byReader]),
    ...whyAbout(atlas, shape, language),
  ];
  return (
    <article className={styles["printed"]}>
      <h1>{words.report(nameOfShape(atlas, shape, language))}</h1>
      <p className={styles["value"]}>{valueOfShape(atlas, shape, language)}</p>
      {whys.map((why) => (
        <p key={why} className={styles["note"]}>
          {why}
        </p>
      ))}
      {reportParts.map((part) => (
        <Part key={part} part={part} reported={reported} />
      ))}
      {report.unlocated > 0 && (
        <p className={styles["note"]}>{words.unlocated(report.unlocated)}</p>
      )}
      <h2>{words.passages}</h2>
      <Table head={[messages.panels.documents, words.printed.count]}>
        {passages.map(({ document, count }) => (
          <tr key={document.id}>
            <td>{inLanguage(document.title, language)}</td>
            <td>{words.passageCount(count)}</td>
          </tr>
        ))}
      </Table>
      <p className={styles["note"]}>{words.passagesRule}</p>
      <footer>
        <p>
          {words.methodText} {candidates ? words.withCandidates : words.withoutCandidates}
        </p>
        <p>
          {messages.reviewNumber(deployment.reviewNumber || messages.reviewNumberPending)} ·{" "}
          {messages.schematicNotice}
        </p>
        <p>
          {words.source(inLanguage(atlas.core.title, language))} ·{" "}
          {words.printedOn(formatDate(today(), language))}
        </p>
        <p>{window.location.href}</p>
      </footer>
    </article>
  );
}

function Part({ part, reported }: { part: ReportPart; reported: Reported }) {
  const words = useMessagesOf(askMessages);
  const language = useLanguage();
  const rows = reported.report[part];
  const { name, relation, certainty } = words.printed;
  return (
    <section>
      <h2>
        {words.parts[part]} {rows.length === 0 ? words.none : words.count(rows.length)}
      </h2>
      {rows.length > 0 && (
        <Table head={[name, relation, certainty]}>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>{nameOfRow(row, language)}</td>
              <td>{relationWords(row, reported.range, language)}</td>
              <td>{certaintyWords(row, language)}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

function Table({ head, children }: { head: readonly string[]; children: ReactNode }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((one) => (
            <th key={one} scope="col">
              {one}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
