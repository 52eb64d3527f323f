import type { Target } from "#model/atlas.ts";
import { formatValue } from "#messages/format-value.ts";
import { useMessages, useVerbs, useWords } from "#panels/atlas-context.ts";
import { useGloss } from "#panels/use-gloss.ts";
import styles from "#panels/SectionTables.module.css";

/** Numbers in a table, each one press from its sentence. */
export function NumberTable({ targets }: { targets: readonly Target[] }) {
  const messages = useMessages();
  return (
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
