import type { AtlasDetails } from "#model/atlas-details.ts";
import { differingFigures, scaleOf, type Figure, type Measured } from "#atlas/figures.ts";
import { targetMessages } from "#messages/of-targets.ts";
import { useAtlas, useMessages, useMessagesOf, useWords } from "#panels/atlas-context.ts";
import { ConflictSides } from "#panels/ConflictSides.tsx";
import { printedOf, valueOf, whenOf } from "#panels/figure-words.ts";
import { TargetChart } from "#panels/TargetChart.tsx";
import { DocumentOf } from "#panels/TargetRow.tsx";
import { useGloss } from "#panels/use-gloss.ts";
import { useOpenQuote } from "#panels/use-targets.ts";
import styles from "#panels/TargetsPanel.module.css";

interface MeasuredProps {
  readonly measured: Measured;
  readonly details: AtlasDetails;
}

/** One indicator with all its numbers: a chart, where they differ, the table with the words. */
export function MeasuredCard({ measured, details }: MeasuredProps) {
  const words = useWords();
  const own = useMessagesOf(targetMessages);
  const scale = scaleOf(measured, details.units);
  const gloss = useGloss();
  const unit = scale && gloss.unit(scale.unit);
  const conflicts = details.conflicts.filter(({ id }) => measured.card?.conflicts.includes(id));
  return (
    <article className={styles["measured"]} aria-label={words(measured.name)}>
      <h3>
        {words(measured.name)}
        {scale && (
          <small>
            <span lang="zh-CN">{scale.unit}</span>
            {unit && ` (${unit})`}
          </small>
        )}
      </h3>
      {scale ? (
        <TargetChart scale={scale} name={words(measured.name)} />
      ) : (
        <p className={styles["note"]}>{own.unlike}</p>
      )}
      {measured.card?.note && <p className={styles["note"]}>{words(measured.card.note)}</p>}
      <Differences measured={measured} details={details} />
      {conflicts.map((conflict) => (
        <details key={conflict.id} className={styles["conflict"]}>
          <summary>{own.conflict(words(conflict.topic))}</summary>
          <ConflictSides conflict={conflict} />
        </details>
      ))}
      <details className={styles["tabled"]} open={scale === null}>
        <summary>{own.table(measured.figures.length)}</summary>
        <FigureTable figures={measured.figures} />
      </details>
    </article>
  );
}

/** Says where one year has different numbers. */
function Differences({ measured, details }: MeasuredProps) {
  const own = useMessagesOf(targetMessages);
  const atlas = useAtlas();
  const messages = useMessages();
  const words = useWords();
  return differingFigures(measured, details.units).map((figures) => {
    const [first] = figures;
    if (!first) return null;
    const values = figures.map((figure) => {
      const document = atlas.document(figure.target.document);
      return own.differsAt(valueOf(figure), document ? words(document.short) : "");
    });
    return (
      <p key={first.id} className={styles["differs"]}>
        {own.differs(whenOf(first, own), values.join(messages.comma))}
      </p>
    );
  });
}

function FigureTable({ figures }: { figures: readonly Figure[] }) {
  const messages = useMessages();
  const own = useMessagesOf(targetMessages);
  const open = useOpenQuote();
  const gloss = useGloss();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{messages.year}</th>
          <th scope="col">{messages.value}</th>
          <th scope="col">{own.role}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <td lang="zh-CN">{whenOf(figure, own)}</td>
            <td>
              <button type="button" onClick={() => open(figure.target)} lang="zh-CN">
                {valueOf(figure)}
              </button>
              {gloss.value(printedOf(figure)) !== null && (
                <small>{gloss.value(printedOf(figure))}</small>
              )}
              <small>
                <DocumentOf target={figure.target} />
              </small>
              {figure.role !== "base" && <q lang="zh-CN">{figure.target.quote}</q>}
            </td>
            <td>{own.roles[figure.role]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
