import type { AtlasDetails } from "#model/atlas-details.ts";
import type { Lineage, NamedStructure, Stop } from "#model/lineage.ts";
import { evolutionMessages } from "#messages/of-evolution.ts";
import { wholesOf } from "#atlas/fates.ts";
import { Button } from "#ui/controls.tsx";
import { useAtlas, useMessagesOf, useVerbs, useWords } from "#panels/atlas-context.ts";
import { EvolutionStructure } from "#panels/EvolutionStructure.tsx";
import styles from "#panels/EvolutionPanel.module.css";

/** One document: the structures that it sets out, wholes before their parts. */
export function EvolutionStop(props: { lineage: Lineage; stop: Stop; details: AtlasDetails }) {
  const { lineage, stop, details } = props;
  const atlas = useAtlas();
  const messages = useMessagesOf(evolutionMessages);
  const verbs = useVerbs();
  const words = useWords();
  const document = atlas.document(stop.document);
  const start = atlas.sectionsOf(stop.document).find(({ title }) => title !== "");
  return (
    <section className={styles["part"]} aria-label={document && words(document.title)}>
      <h3 className={styles["title"]}>{document && words(document.title)}</h3>
      <p className={styles["note"]}>{words(stop.note)}</p>
      <p className={styles["actions"]}>
        <Button icon="extent" onPress={() => verbs.goToStop(stop.document)}>
          {messages.show}
        </Button>
        {start && (
          <Button icon="documents" onPress={() => verbs.openText(start.id)}>
            {messages.read}
          </Button>
        )}
      </p>
      <h4 className={styles["group"]}>{messages.structures(stop.structures.length)}</h4>
      <StructureList
        rows={stop.structures}
        stop={stop}
        lineage={lineage}
        conflicts={details.conflicts}
      />
    </section>
  );
}

/** Structures of one document, each unfolding to its words and to what became of it. */
export function StructureList(props: {
  rows: readonly NamedStructure[];
  stop: Stop;
  lineage: Lineage;
  conflicts: AtlasDetails["conflicts"];
}) {
  const { rows, stop, lineage, conflicts } = props;
  const atlas = useAtlas();
  const row = (one: NamedStructure) => (
    <EvolutionStructure row={one} stop={stop} lineage={lineage} conflicts={conflicts} />
  );
  return (
    <ul>
      {wholesOf(atlas, rows).map(({ row: whole, parts }) => (
        <li key={whole.entity}>
          {row(whole)}
          {parts.length > 0 && (
            <ul className={styles["parts"]}>
              {parts.map((part) => (
                <li key={part.entity}>{row(part)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
