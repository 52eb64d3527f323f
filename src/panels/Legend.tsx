import { Suspense, useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import { useAppState, useAtlas, useMessages } from "#panels/atlas-context.ts";
import { legendOf, type LegendRow } from "#panels/legend-of.ts";
import { later } from "#panels/later.ts";
import { LegendSymbol } from "#panels/LegendSymbol.tsx";
import styles from "#panels/Legend.module.css";

const CountRows = later(async () => (await import("#panels/CountRows.tsx")).CountRows);

/** With more layers of the plan than these, the ground takes two columns to keep the legend low. */
const manyLayers = 6;

/** The legend: only what is visible, plan before ground, then how far it may be trusted. A brief one leaves the ground out. */
export function Legend({ isFolded, isBrief = false }: { isFolded: boolean; isBrief?: boolean }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? !isFolded;
  const view = useAppState((state) => state.view);
  const legend = legendOf(atlas, view, messages);
  return (
    <section className={styles["legend"]} aria-label={messages.legend}>
      <button
        type="button"
        className={styles["fold"]}
        aria-expanded={isOpen}
        aria-controls="legend-entries"
        aria-label={isOpen ? messages.legendHide : messages.legendShow}
        onClick={() => setChosen(!isOpen)}
      >
        {messages.legend}
        <Icon name="down" size={0.9} />
      </button>
      <div id="legend-entries" className={styles["groups"]} hidden={!isOpen}>
        {legend.layers === 0 && <p className={styles["group"]}>{messages.legendEmpty}</p>}
        <ul>
          {[...legend.plan, ...legend.drawn].map((row) => (
            <SymbolRow key={row.text} row={row} />
          ))}
        </ul>
        {legend.statuses.length > 0 && (
          <ul className={styles["pairs"]} aria-label={messages.status}>
            {legend.statuses.map((row) => (
              <SymbolRow key={row.text} row={row} />
            ))}
          </ul>
        )}
        {legend.certainties.length > 0 && (
          <ul className={styles["pairs"]} aria-label={messages.certainty}>
            {legend.certainties.map((certainty) => (
              <li
                key={certainty}
                className={styles["entry"]}
                title={messages.certaintyHelp[certainty]}
              >
                <span className={styles["texture"]} data-certainty={certainty} />
                <span className={styles["name"]} data-certainty={certainty}>
                  {messages.certainties[certainty]}
                </span>
              </li>
            ))}
          </ul>
        )}
        <ul className={legend.layers > manyLayers ? styles["pairs"] : undefined}>
          {!isBrief && legend.ground.map((row) => <SymbolRow key={row.text} row={row} />)}
        </ul>
      </div>
    </section>
  );
}

function SymbolRow({ row }: { row: LegendRow }) {
  if (row.symbols.length === 0) return <li className={styles["group"]}>{row.text}</li>;
  const entry = (
    <div className={styles["entry"]}>
      {row.symbols.map((symbol) => (
        <LegendSymbol key={symbol.tint} {...symbol} />
      ))}
      {row.text}
    </div>
  );
  return (
    <li>
      {entry}
      {row.counted && (
        <Suspense>
          <CountRows layer={row.counted} />
        </Suspense>
      )}
    </li>
  );
}
