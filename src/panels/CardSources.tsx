import type { FeatureSummary } from "#model/atlas.ts";
import type { AtlasDetails, EntityDetail } from "#model/atlas-details.ts";
import { useMessages, useWords } from "#panels/atlas-context.ts";
import styles from "#panels/CardPanel.module.css";

/** The named sources of a thing and of its shapes, with links and licences. */
export function CardSources(props: {
  detail: EntityDetail;
  features: readonly FeatureSummary[];
  details: AtlasDetails;
}) {
  const { detail, features, details } = props;
  const messages = useMessages();
  const words = useWords();
  const ids = [
    ...new Set([
      ...detail.sources,
      ...features.flatMap(({ id }) => details.features[id]?.sources ?? []),
    ]),
  ];
  if (ids.length === 0) return null;
  return (
    <section className={styles["part"]}>
      <h3 className={styles["part-title"]}>{messages.sources}</h3>
      <ul className={`${styles["sources"]} ${styles["shape"]}`}>
        {ids.map((id) => {
          const source = details.sources.find((one) => one.id === id);
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
      {detail.confidence && (
        <p className={styles["note"]}>{messages.confidences[detail.confidence]}</p>
      )}
    </section>
  );
}
