import { useState } from "react";
import { certainties } from "#model/certainty.ts";
import type { Layer } from "#model/atlas.ts";
import type { Idiom } from "#model/layer.ts";
import { statuses } from "#model/status.ts";
import { visibleLayers } from "#store/sheet.ts";
import { Icon } from "#ui/Icon.tsx";
import { useAppState, useAtlas, useMessages, useWords } from "#panels/atlas-context.ts";
import { LegendSymbol } from "#panels/LegendSymbol.tsx";
import styles from "#panels/Legend.module.css";

const lineIdioms: readonly Idiom[] = ["railway", "expressway", "metro-line"];
/** Idioms whose members wear tints of their own, worth showing side by side. */
const manyTinted: readonly Idiom[] = ["zone", "plate", "belt", "axis"];

/** With more layers of the plan than these, the ground takes two columns to keep the legend low. */
const manyLayers = 6;

/** The legend: only what is visible, plan before ground, then how far it may be trusted. A brief one leaves the ground out. */
export function Legend({ isFolded, isBrief = false }: { isFolded: boolean; isBrief?: boolean }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const words = useWords();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? !isFolded;
  const view = useAppState((state) => state.view);
  const layers = visibleLayers(atlas, view);
  const isGround = (layer: Layer) => atlas.family(layer.family)?.ground === true;
  const plan = layers.filter((layer) => !isGround(layer));
  const classes = certainties.filter(
    (certainty) =>
      plan.some((layer) => layer.certainties.includes(certainty)) &&
      (certainty !== "candidate" || view.candidates),
  );
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
        {plan.length === 0 && <p className={styles["group"]}>{messages.legendEmpty}</p>}
        <ul>
          {plan.map((layer) => (
            <Entries key={layer.id} layer={layer} />
          ))}
        </ul>
        <LineGrammar layers={plan.filter((layer) => lineIdioms.includes(layer.drawing.as))} />
        {classes.length > 0 && (
          <ul className={styles["pairs"]} aria-label={messages.certainty}>
            {classes.map((certainty) => (
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
        <ul className={plan.length > manyLayers ? styles["pairs"] : undefined}>
          {layers
            .filter((layer) => !isBrief && isGround(layer))
            .map((layer) => (
              <li key={layer.id} className={styles["entry"]}>
                <LegendSymbol idiom={layer.drawing.as} tint={layer.drawing.tint} />
                {words(layer.title)}
              </li>
            ))}
        </ul>
      </div>
    </section>
  );
}

/** One grammar for every line, said once: what stands, what is built, what is planned, what is thought of. */
function LineGrammar({ layers }: { layers: readonly Layer[] }) {
  const messages = useMessages();
  const shown = statuses.filter((status) =>
    layers.some((layer) => layer.statuses.includes(status)),
  );
  if (shown.length === 0) return null;
  return (
    <ul className={styles["pairs"]} aria-label={messages.status}>
      {shown.map((status) => (
        <li key={status} className={styles["entry"]}>
          <LegendSymbol idiom="metro-line" tint="slate" status={status} />
          {messages.statuses[status]}
        </li>
      ))}
    </ul>
  );
}

/** A layer's entries: itself and its variants. */
function Entries({ layer }: { layer: Layer }) {
  const messages = useMessages();
  const words = useWords();
  const { as: idiom, tint } = layer.drawing;
  const title = words(layer.title);
  // Stations of the ground are a railway's; those of a plan belong to its lines.
  const isRailway = idiom === "station" && layer.certainties.length === 0;
  const own = layer.tints.length === 1 ? (layer.tints[0] ?? tint) : tint;
  const showsTints = layer.tints.length > 1 && manyTinted.includes(idiom);
  const tints = showsTints ? layer.tints : [own];
  return (
    <>
      <li className={styles["entry"]}>
        {tints.slice(0, 4).map((one) => (
          <LegendSymbol
            key={one}
            idiom={idiom}
            tint={one}
            {...(isRailway && { variant: "railway" as const })}
          />
        ))}
        {title}
      </li>
      {idiom === "railway" && (
        <li className={styles["entry"]}>
          <LegendSymbol idiom={idiom} tint="rose" variant="high-speed" />
          {messages.legendHighSpeed}
        </li>
      )}
      {idiom === "plate" && (
        <li className={styles["entry"]}>
          <LegendSymbol idiom={idiom} tint={tint} variant="extension" />
          {messages.legendExtension}
        </li>
      )}
      {idiom === "project" && (
        <li className={styles["entry"]}>
          <LegendSymbol idiom={idiom} tint={tint} variant="reach" />
          {messages.legendReach}
        </li>
      )}
      {idiom === "flow" && <li className={styles["group"]}>{messages.flowSentence}</li>}
    </>
  );
}
