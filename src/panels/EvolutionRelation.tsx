import { Fragment } from "react";
import type { EntityId } from "#model/id.ts";
import type { LineageQuote, Relation } from "#model/lineage.ts";
import { formatDate } from "#messages/format.ts";
import { evolutionMessages } from "#messages/of-evolution.ts";
import { Icon } from "#ui/Icon.tsx";
import { Tag } from "#ui/controls.tsx";
import {
  useAtlas,
  useLanguage,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import styles from "#panels/EvolutionPanel.module.css";

/** What became of structures between two texts: the words of both sides, and what they leave unsaid. */
export function EvolutionRelation({ relation, shown }: { relation: Relation; shown: EntityId }) {
  const messages = useMessagesOf(evolutionMessages);
  const words = useWords();
  const { change, confidence, states } = relation;
  return (
    <div className={styles["relation"]} data-change={change}>
      <p className={styles["relation-head"]}>
        <Tag tone={confidence === "inferred" ? "schematic" : "derived"}>
          {messages.changes[change]}
        </Tag>
        <small>
          {change === "recast"
            ? messages.recastWhy
            : confidence === "inferred"
              ? messages.inferred
              : states && messages.stated}
        </small>
      </p>
      <Things ids={relation.from} shown={shown} />
      {relation.before.map((quote) => (
        <LineageWords key={quote.passage + quote.text} quote={quote} />
      ))}
      <span className={styles["arrow"]}>
        <Icon name="down" />
      </span>
      <Things ids={relation.to} shown={shown} />
      {relation.after.map((quote) => (
        <LineageWords key={quote.passage + quote.text} quote={quote} />
      ))}
      {states && <LineageWords quote={states} />}
      <p className={styles["note"]}>{words(relation.note)}</p>
    </div>
  );
}

/** Names that light their shapes and fly there; one without a shape opens its card. */
function Things({ ids, shown }: { ids: readonly EntityId[]; shown: EntityId }) {
  const atlas = useAtlas();
  const common = useMessages();
  const verbs = useVerbs();
  const words = useWords();
  if (ids.length === 1 && ids[0] === shown) return null;
  return (
    <p className={styles["things"]}>
      {ids.map((id, index) => {
        const entity = atlas.entity(id);
        if (!entity) return null;
        return (
          <Fragment key={id}>
            {index > 0 && common.comma}
            {id === shown ? (
              <strong>{words(entity.name)}</strong>
            ) : (
              <button
                type="button"
                className={styles["thing"]}
                onClick={() => (entity.bounds ? verbs.locate(id) : verbs.openCard(id))}
              >
                {words(entity.name)}
              </button>
            )}
          </Fragment>
        );
      })}
    </p>
  );
}

/** Words of a text, which open the passage that they stand in. */
export function LineageWords({ quote }: { quote: LineageQuote }) {
  const atlas = useAtlas();
  const common = useMessages();
  const verbs = useVerbs();
  const language = useLanguage();
  const words = useWords();
  const document = atlas.document(quote.document);
  return (
    <button type="button" className={styles["words"]} onClick={() => verbs.openText(quote.passage)}>
      <span lang="zh-CN">{common.quote(quote.text)}</span>
      <small>
        {document && `${formatDate(document.date, language)} · ${words(document.short)}`}
      </small>
    </button>
  );
}
