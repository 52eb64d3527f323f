import type { AtlasDetails } from "#model/atlas-details.ts";
import type { Lineage, NamedStructure, Stop } from "#model/lineage.ts";
import { evolutionMessages } from "#messages/of-evolution.ts";
import { compareStops } from "#atlas/fates.ts";
import { Button } from "#ui/controls.tsx";
import { useAtlas, useMessages, useMessagesOf, useVerbs, useWords } from "#panels/atlas-context.ts";
import { StructureList } from "#panels/EvolutionStop.tsx";
import styles from "#panels/EvolutionPanel.module.css";

/** Two documents side by side: what only the one, both, or only the other sets out. */
export function EvolutionCompare(props: {
  lineage: Lineage;
  before: Stop;
  after: Stop;
  details: AtlasDetails;
}) {
  const { lineage, before, after, details } = props;
  const atlas = useAtlas();
  const common = useMessages();
  const messages = useMessagesOf(evolutionMessages);
  const verbs = useVerbs();
  const words = useWords();
  const shortOf = (stop: Stop) => {
    const document = atlas.document(stop.document);
    return document ? words(document.short) : stop.document;
  };
  const { onlyBefore, inBoth, onlyAfter } = compareStops(lineage, before, after);
  const group = (title: string, stop: Stop, rows: readonly NamedStructure[]) => (
    <>
      <h4 className={styles["group"]}>{title}</h4>
      {rows.length === 0 && <p className={styles["note"]}>{messages.none}</p>}
      <StructureList rows={rows} stop={stop} lineage={lineage} conflicts={details.conflicts} />
    </>
  );
  const title = messages.comparing(shortOf(before), shortOf(after));
  return (
    <section className={styles["part"]} aria-label={title}>
      <h3 className={styles["title"]}>{title}</h3>
      <p className={styles["note"]}>{messages.divided}</p>
      <Button icon="close" onPress={() => verbs.compareWith(null)}>
        {messages.endComparison}
      </Button>
      {[before, after].map((stop) => (
        <p key={stop.document} className={styles["note"]}>
          <strong>{shortOf(stop)}</strong>
          {common.colon}
          {words(stop.note)}
        </p>
      ))}
      {group(messages.onlyBefore(shortOf(before), onlyBefore.length), before, onlyBefore)}
      {group(messages.inBoth(inBoth.length), before, inBoth)}
      {group(messages.onlyAfter(shortOf(after), onlyAfter.length), after, onlyAfter)}
    </section>
  );
}
