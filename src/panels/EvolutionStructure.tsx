import type { Entity } from "#model/atlas.ts";
import type { Conflict } from "#model/atlas-details.ts";
import type { Lineage, NamedStructure, Stop } from "#model/lineage.ts";
import { evolutionMessages } from "#messages/of-evolution.ts";
import { conflictsOf, fateOf, type Fate } from "#atlas/fates.ts";
import { Button, Tag } from "#ui/controls.tsx";
import { useAtlas, useMessages, useMessagesOf, useVerbs, useWords } from "#panels/atlas-context.ts";
import { ConflictSides } from "#panels/ConflictSides.tsx";
import { EvolutionRelation, LineageWords } from "#panels/EvolutionRelation.tsx";
import styles from "#panels/EvolutionPanel.module.css";

/** A structure of a document; unfolded, the words that set it out and what came before and after. */
export function EvolutionStructure(props: {
  row: NamedStructure;
  stop: Stop;
  lineage: Lineage;
  conflicts: readonly Conflict[];
}) {
  const { row, stop, lineage } = props;
  const entity = useAtlas().entity(row.entity);
  const words = useWords();
  const messages = useMessagesOf(evolutionMessages);
  if (!entity) return null;
  const fate = fateOf(lineage, entity, stop.document);
  const isLast = lineage.stops.at(-1) === stop;
  return (
    <details className={styles["structure"]} data-entity={entity.id}>
      <summary>
        <span className={styles["name"]}>{words(entity.name)}</span>
        <FateTags row={row} fate={fate} isLast={isLast} />
      </summary>
      <div className={styles["body"]}>
        <LineageWords quote={row.quote} />
        {!row.named && <p className={styles["note"]}>{messages.notNamedWhy}</p>}
        <Actions entity={entity} />
        <FateTold row={row} fate={fate} isLast={isLast} entity={entity} />
        <Differences conflicts={conflictsOf(props.conflicts, entity.id)} />
      </div>
    </details>
  );
}

function FateTags({ row, fate, isLast }: { row: NamedStructure; fate: Fate; isLast: boolean }) {
  const messages = useMessagesOf(evolutionMessages);
  const told = [...new Set((isLast ? fate.earlier : fate.later).map(({ change }) => change))];
  const tags = [
    ...(row.named ? [] : [messages.notNamed]),
    ...(row.named && fate.isNew ? [messages.isNew] : []),
    ...told.map((change) => messages.changes[change]),
    ...(row.named && told.length === 0 && fate.mentionedLater.length > 0
      ? [messages.mentioned]
      : []),
    ...(row.named && fate.absentLater ? [messages.absent] : []),
  ];
  return (
    <span className={styles["tags"]}>
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  );
}

function Actions({ entity }: { entity: Entity }) {
  const messages = useMessagesOf(evolutionMessages);
  const verbs = useVerbs();
  return (
    <p className={styles["actions"]}>
      {entity.bounds && (
        <Button icon="target" onPress={() => verbs.locate(entity.id)}>
          {messages.see}
        </Button>
      )}
      <Button onPress={() => verbs.openCard(entity.id)}>{messages.card}</Button>
    </p>
  );
}

function FateTold(props: { row: NamedStructure; fate: Fate; isLast: boolean; entity: Entity }) {
  const { row, fate, isLast, entity } = props;
  const atlas = useAtlas();
  const common = useMessages();
  const messages = useMessagesOf(evolutionMessages);
  const words = useWords();
  const shorts = fate.mentionedLater.flatMap((id) => {
    const document = atlas.document(id);
    return document ? words(document.short) : [];
  });
  return (
    <>
      {(fate.earlier.length > 0 || (row.named && fate.isNew)) && (
        <h5 className={styles["when"]}>{messages.earlier}</h5>
      )}
      {row.named && fate.isNew && <p className={styles["note"]}>{messages.isNewWhy}</p>}
      {fate.earlier.map((relation) => (
        <EvolutionRelation key={relation.id} relation={relation} shown={entity.id} />
      ))}
      <h5 className={styles["when"]}>{messages.later}</h5>
      {fate.later.map((relation) => (
        <EvolutionRelation key={relation.id} relation={relation} shown={entity.id} />
      ))}
      {shorts.length > 0 && (
        <p className={styles["note"]}>{messages.mentionedIn(shorts.join(common.comma))}</p>
      )}
      {isLast && <p className={styles["note"]}>{messages.last}</p>}
      {row.named && fate.absentLater && <p className={styles["note"]}>{messages.absentWhy}</p>}
      {!row.named && fate.later.length === 0 && !isLast && (
        <p className={styles["note"]}>{messages.notNamedWhy}</p>
      )}
    </>
  );
}

function Differences({ conflicts }: { conflicts: readonly Conflict[] }) {
  const messages = useMessagesOf(evolutionMessages);
  const words = useWords();
  if (conflicts.length === 0) return null;
  return (
    <>
      <h5 className={styles["when"]}>{messages.differences(conflicts.length)}</h5>
      {conflicts.map((conflict) => (
        <details key={conflict.id} className={styles["difference"]}>
          <summary>
            <span className={styles["name"]}>{words(conflict.topic)}</span>
          </summary>
          <ConflictSides conflict={conflict} />
        </details>
      ))}
    </>
  );
}
