import { memo } from "react";
import type { Erratum, LinkedPassage } from "#model/atlas.ts";
import { documentOf, type EntityId } from "#model/id.ts";
import { segmentsOf } from "#atlas/segments.ts";
import { useAppState, useAtlas, useMessages, useVerbs, useWords } from "#panels/atlas-context.ts";
import { PassageErrata } from "#panels/PassageErrata.tsx";
import { OriginalLines } from "#panels/OriginalLines.tsx";
import styles from "#panels/ReaderPanel.module.css";

interface PassageRowProps {
  readonly passage: LinkedPassage;
  /** Page number for the margin, where a page begins here. */
  readonly page: number | null;
  readonly isLit: boolean;
  /** Slips of the whole document. */
  readonly errata: readonly Erratum[];
  readonly showsOriginal: boolean;
}

/** A paragraph with its page in the margin and its mentions underlined in the tint of what they name. */
export const PassageRow = memo(function PassageRow(props: PassageRowProps) {
  const { passage, page, isLit, errata, showsOriginal } = props;
  const atlas = useAtlas();
  const messages = useMessages();
  const mentions = passage.mentions.filter(([, , id]) => atlas.entity(id)?.quiet !== true);
  const hasPlaces = mentions.some(([, , id]) => atlas.entity(id)?.bounds != null);
  const quotes = useQuotesIn(passage);
  const slips = errata.filter((erratum) => erratum.passage === passage.id);
  return (
    <div className={styles["row"]} data-place={passage.id} data-lit={isLit}>
      <div className={styles["margin"]}>
        {page !== null && <span>{messages.page(page)}</span>}
        {hasPlaces && <span className={styles["pin"]} title={messages.hasPlaces} />}
      </div>
      {showsOriginal ? (
        <OriginalLines document={documentOf(passage.id)} lines={passage.lines} />
      ) : (
        <p className={styles["text"]} data-form={passage.form}>
          {segmentsOf(passage.text, mentions, quotes).map((segment) =>
            segment.entity ? (
              <Mention key={segment.start} entity={segment.entity} isQuoted={segment.isQuoted}>
                {segment.text}
              </Mention>
            ) : segment.isQuoted ? (
              <mark key={segment.start} className={styles["quoted"]}>
                {segment.text}
              </mark>
            ) : (
              segment.text
            ),
          )}
        </p>
      )}
      <PassageErrata errata={slips} />
    </div>
  );
});

/** The quotes of the chosen thing that stand in a passage, and words that were asked for. */
function useQuotesIn(passage: LinkedPassage): (readonly [number, number])[] {
  const quotes = useAppState(({ view, details }) =>
    view.selection && details?.state === "ready"
      ? details.details.entities[view.selection]?.quotes
      : undefined,
  );
  const sought = useAppState(({ sought: words }) =>
    words?.passage === passage.id ? words.at : undefined,
  );
  const ofThing = (quotes ?? [])
    .filter((quote) => quote.passage === passage.id)
    .map((quote) => [quote.start, quote.end] as const);
  return sought ? [...ofThing, sought] : ofThing;
}

function Mention(props: { entity: EntityId; isQuoted: boolean; children: string }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const words = useWords();
  const entity = atlas.entity(props.entity);
  const isDrawn = entity?.bounds != null;
  const [feature] = atlas.featuresOf(props.entity);
  const name = entity ? words(entity.name) : props.children;
  const open = () => {
    if (isDrawn) verbs.locate(props.entity);
    else verbs.openCard(props.entity);
  };
  return (
    <a
      href={`?pick=${props.entity}`}
      className={`${styles["mention"]} ${props.isQuoted ? styles["quoted"] : ""}`}
      data-entity={props.entity}
      data-drawn={isDrawn}
      style={feature && ({ "--tint": `var(--tint-${feature.tint})` } as React.CSSProperties)}
      title={isDrawn ? messages.mentionOnMap(name) : messages.mentionNotOnMap(name)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        open();
      }}
      onPointerEnter={() => verbs.hover(props.entity)}
      onPointerLeave={() => verbs.hover(null)}
      onFocus={() => verbs.hover(props.entity)}
      onBlur={() => verbs.hover(null)}
    >
      {props.children}
    </a>
  );
}
