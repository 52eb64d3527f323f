import { useId, useState } from "react";
import type { Layer } from "#model/atlas.ts";
import type { DistrictTally } from "#model/tally.ts";
import { countMessages } from "#messages/of-counts.ts";
import { Button } from "#ui/controls.tsx";
import { Icon } from "#ui/Icon.tsx";
import {
  useAppState,
  useAtlas,
  useDetails,
  useLanguage,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { asParagraph, countKeys, countSentences } from "#panels/count-legend.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { LegendSymbol } from "#panels/LegendSymbol.tsx";
import styles from "#panels/Legend.module.css";

/** What the legend says of a layer of numbers: its keys, what it counted, and the way to the lists. */
export function CountRows({ layer }: { layer: Layer }) {
  const evidence = useDetails();
  const verbs = useVerbs();
  const language = useLanguage();
  const standing = useAppState(({ view }) => view.standing);
  if (evidence.state === "failed") {
    return <FailedFile file={evidence.file} onRetry={verbs.retryDetails} />;
  }
  const tally = evidence.state === "ready" ? evidence.details.tallies[layer.id] : undefined;
  if (!tally) return null;
  const isUp = standing && tally.by === "district";
  const keys = isUp ? [] : countKeys(layer, tally, language);
  const sentences = countSentences(tally, language, isUp);
  return (
    <>
      <ul className={styles["keys"]}>
        {keys.map(({ symbols, text }) => (
          <li key={text}>
            {symbols.map((symbol) => (
              <LegendSymbol key={symbol.tint} {...symbol} />
            ))}
            {text}
          </li>
        ))}
      </ul>
      <p className={styles["group"]}>{asParagraph(sentences, language)}</p>
      {tally.by === "district" && (
        <>
          <Stand />
          <DistrictList tally={tally} />
        </>
      )}
    </>
  );
}

/** The map lies flat until somebody asks otherwise. */
function Stand() {
  const said = useMessagesOf(countMessages);
  const verbs = useVerbs();
  const standing = useAppState(({ view }) => view.standing);
  return (
    <>
      {standing && <p className={styles["group"]}>{said.standing}</p>}
      <Button icon="columns" onPress={() => verbs.standColumns(!standing)}>
        {standing ? said.lieFlat : said.stand}
      </Button>
    </>
  );
}

/** The numbers as words, each the way to the projects that it counts. */
function DistrictList({ tally }: { tally: DistrictTally }) {
  const said = useMessagesOf(countMessages);
  const atlas = useAtlas();
  const verbs = useVerbs();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  return (
    <div>
      <button
        type="button"
        className={styles["unfold"]}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {said.districts}
        <Icon name="down" size={0.8} />
      </button>
      <ul id={listId} className={styles["numbers"]} hidden={!isOpen}>
        {tally.rows.map(([district, count]) => {
          const entity = atlas.entity(district);
          const name = entity ? words(entity.name) : district;
          return (
            <li key={district}>
              <button
                type="button"
                aria-label={said.list(name, count)}
                onClick={() => verbs.listProjectsOf(district)}
              >
                <span>{name}</span>
                <span>{count}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
