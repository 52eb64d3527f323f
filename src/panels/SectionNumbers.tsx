import type { Target } from "#model/atlas.ts";
import { formatValue } from "#messages/format-value.ts";
import { useMessages, useVerbs, useWords } from "#panels/atlas-context.ts";
import { useGloss } from "#panels/use-gloss.ts";
import styles from "#panels/SectionTables.module.css";

/** The numbers that a section sets or states, each one press from its sentence. */
export function SectionNumbers({ targets }: { targets: readonly Target[] }) {
  const messages = useMessages();
  if (targets.length === 0) return null;
  return (
    <details className={styles["fold"]}>
      <summary>{messages.sectionNumbers(targets.length)}</summary>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{messages.indicator}</th>
            <th scope="col">{messages.value}</th>
            <th scope="col">{messages.year}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <NumberRow key={target.id} target={target} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function NumberRow({ target }: { target: Target }) {
  const verbs = useVerbs();
  const messages = useMessages();
  const words = useWords();
  const gloss = useGloss().change(target);
  const base =
    target.base === null
      ? ""
      : formatValue({ ...target, value: target.base, comparator: target.baseComparator ?? "=" });
  return (
    <tr data-kind={target.kind}>
      <td>
        <button type="button" onClick={() => verbs.openText(target.passage)}>
          {words(target.indicator)}
        </button>
        <small>
          {[messages.numberKinds[target.kind], target.binding, target.measure]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </td>
      <td lang="zh-CN">
        {formatValue(target)}
        {base && <small>{messages.from(target.baseYear, base)}</small>}
        {gloss !== null && <small lang="en">{gloss}</small>}
      </td>
      <td lang="zh-CN">{target.year ?? target.period ?? "—"}</td>
    </tr>
  );
}
