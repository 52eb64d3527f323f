import type { Entity, FeatureSummary } from "#model/atlas.ts";
import { useAtlas, useMessages, useWords } from "#panels/atlas-context.ts";
import styles from "#panels/CardPanel.module.css";

/** The named sources of a thing and of its shapes, with links and licences. */
export function CardSources(props: { entity: Entity; features: readonly FeatureSummary[] }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const words = useWords();
  const ids = [
    ...new Set([...props.entity.sources, ...props.features.flatMap((feature) => feature.sources)]),
  ];
  if (ids.length === 0) return null;
  return (
    <section className={styles["part"]}>
      <h3 className={styles["part-title"]}>{messages.sources}</h3>
      <ul className={`${styles["sources"]} ${styles["shape"]}`}>
        {ids.map((id) => {
          const source = atlas.source(id);
          if (!source) return null;
          return (
            <li key={id}>
              {source.url ? (
                <a href={source.url} rel="noreferrer noopener" target="_blank">
                  {words(source.title)}
                </a>
              ) : (
                words(source.title)
              )}
              {source.licence && ` · ${source.licence}`}
            </li>
          );
        })}
      </ul>
      {props.entity.confidence && (
        <p className={styles["note"]}>{messages.confidences[props.entity.confidence]}</p>
      )}
    </section>
  );
}
