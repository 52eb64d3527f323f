import type { Entity } from "#model/atlas.ts";
import type { AreaComparison } from "#model/atlas-details.ts";
import type { Finding } from "#model/finding.ts";
import { formatArea } from "#messages/format.ts";
import { useAtlas, useLanguage, useMessages, useVerbs, useWords } from "#panels/atlas-context.ts";
import { describeFinding } from "#panels/describe-finding.ts";
import styles from "#panels/CardPanel.module.css";

/** What the build noticed when it held the drawing against the words: differences, not faults. */
export function CardChecks(props: {
  entity: Entity;
  areas: AreaComparison | undefined;
  findings: readonly Finding[];
}) {
  const { entity, areas, findings } = props;
  const messages = useMessages();
  if (!areas && findings.length === 0) return null;
  return (
    <section className={styles["part"]}>
      <h3 className={styles["part-title"]}>{messages.checks}</h3>
      {areas && <AreasBeside areas={areas} />}
      {findings.map((finding) => (
        <FindingRow
          key={`${finding.kind} ${finding.feature} ${finding.against}`}
          finding={finding}
          from={entity}
        />
      ))}
    </section>
  );
}

export function AreasBeside({ areas }: { areas: AreaComparison }) {
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const size = (squareMetres: number) => formatArea(squareMetres, language, messages);
  const whole = areas.published.find(({ part }) => !part);
  return (
    <div className={styles["shape"]}>
      <dl className={styles["facts"]} data-stacked="true">
        {areas.published.map(({ km2, part, drawn_m2 }) => {
          const published = size(km2 * 1e6);
          return (
            <div key={part?.zh ?? ""}>
              <dt>{messages.publishedArea(part ? words(part) : null)}</dt>
              <dd>
                {drawn_m2 === null
                  ? messages.notDrawnBeside(published)
                  : messages.drawnBeside(
                      published,
                      size(drawn_m2),
                      messages.deviation(Math.round((drawn_m2 / 1e6 / km2 - 1) * 100)),
                    )}
              </dd>
            </div>
          );
        })}
      </dl>
      {areas.partly_m2 > 0 && whole && (
        <p className={styles["note"]}>
          {messages.partlyIn(size(areas.partly_m2), size(whole.km2 * 1e6 - areas.drawn_m2))}
        </p>
      )}
    </div>
  );
}

function FindingRow({ finding, from }: { finding: Finding; from: Entity }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const words = useWords();
  const language = useLanguage();
  const other = atlas.entity(finding.entity === from.id ? finding.against : finding.entity);
  const sentence = describeFinding(finding, other ? words(other.name) : "", language);
  return (
    <div className={styles["shape"]}>
      {other ? (
        <button
          type="button"
          className={styles["passage"]}
          lang={language === "zh" ? "zh-CN" : "en"}
          onClick={() => verbs.openCard(other.id, { fly: true })}
        >
          {sentence}
        </button>
      ) : (
        <p>{sentence}</p>
      )}
    </div>
  );
}
