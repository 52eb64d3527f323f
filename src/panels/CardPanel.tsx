import { useState } from "react";
import type { Entity, FeatureSummary, Quote } from "#model/atlas.ts";
import { formatArea, formatDistance } from "#messages/format.ts";
import { Button, Tag } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessages,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { citationOf, placeOfQuote } from "#panels/cite.ts";
import { describeShape } from "#panels/describe-shape.ts";
import { MemberList } from "#panels/MemberList.tsx";
import { MentionsByDocument } from "#panels/MentionsByDocument.tsx";
import styles from "#panels/CardPanel.module.css";

/** The evidence of a thing: the words of the plan first, then its shape and how it was made. */
export function CardPanel() {
  const atlas = useAtlas();
  const selection = useAppState(({ view }) => view.selection);
  const entity = selection ? atlas.entity(selection) : undefined;
  return entity ? <Card key={entity.id} entity={entity} /> : null;
}

function Card({ entity }: { entity: Entity }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const words = useWords();
  const features = atlas.featuresOf(entity.id);
  const [main, ...further] = entity.quotes;
  return (
    <article className={styles["card"]} aria-label={words(entity.name)}>
      <Heading entity={entity} />
      {main ? <QuoteBlock quote={main} /> : <p className={styles["note"]}>{messages.noQuote}</p>}
      <Actions entity={entity} quote={main} />
      {entity.members.length > 0 && (
        <section className={styles["part"]}>
          <h3 className={styles["part-title"]}>{messages.members}</h3>
          <MemberList structure={entity.id} />
        </section>
      )}
      <section className={styles["part"]}>
        <h3 className={styles["part-title"]}>
          {features.length > 1 ? messages.shapes(features.length) : messages.shape}
        </h3>
        {features.map((feature) => (
          <Shape key={feature.id} feature={feature} />
        ))}
        <NotDrawn entity={entity} features={features} />
        {entity.note && <p className={styles["note"]}>{words(entity.note)}</p>}
      </section>
      {further.length > 0 && (
        <section className={styles["part"]}>
          <h3 className={styles["part-title"]}>{messages.moreEvidence}</h3>
          {further.map((quote) => (
            <QuoteBlock key={quote.document + quote.text} quote={quote} isFurther />
          ))}
        </section>
      )}
      <section className={styles["part"]}>
        <h3 className={styles["part-title"]}>{messages.mentions}</h3>
        <MentionsByDocument entity={entity} />
      </section>
      <Sources entity={entity} features={features} />
    </article>
  );
}

function Heading({ entity }: { entity: Entity }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const otherNames = entity.aliases.map((alias) => /\[(.+)\]/.exec(alias)?.[1] ?? alias);
  const aliases = [...new Set(otherNames)].filter((alias) => alias !== entity.name.zh);
  const parents = atlas.structuresWith(entity.id).map((structure) => words(structure.name));
  return (
    <header>
      <p className={styles["kind"]}>
        {messages.kinds[entity.kind]}
        {entity.category && <span>· {messages.categories[entity.category]}</span>}
        {parents.length > 0 && (
          <span>
            · {messages.partOf}
            {messages.colon}
            {parents.join(messages.comma)}
          </span>
        )}
        {entity.box !== undefined && <span>· {messages.box(entity.box)}</span>}
        {entity.status && <Tag>{messages.statuses[entity.status]}</Tag>}
      </p>
      <h2 className={styles["name"]} lang="zh-CN">
        {entity.name.zh}
      </h2>
      {language === "en" && entity.name.en && <p className={styles["english"]}>{entity.name.en}</p>}
      {aliases.length > 0 && (
        <p className={styles["aliases"]}>
          {messages.alsoCalled}
          {messages.colon}
          {aliases.join(messages.comma)}
        </p>
      )}
    </header>
  );
}

function QuoteBlock({ quote, isFurther = false }: { quote: Quote; isFurther?: boolean }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const language = useLanguage();
  return (
    <blockquote className={styles["quote"]} data-further={isFurther}>
      <p lang="zh-CN">
        {quote.before && <span className={styles["around"]}>……{quote.before}</span>}
        {quote.text}
        {quote.after && <span className={styles["around"]}>{quote.after}……</span>}
      </p>
      <button
        type="button"
        className={styles["source"]}
        onClick={() => verbs.openText(quote.passage)}
      >
        {placeOfQuote(atlas, quote, language)}
      </button>
      {quote.role === "context" && <p className={styles["context"]}>{messages.contextQuote}</p>}
    </blockquote>
  );
}

function Actions({ entity, quote }: { entity: Entity; quote: Quote | undefined }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const language = useLanguage();
  const [isCopied, setCopied] = useState(false);
  const { bounds } = entity;
  return (
    <div className={styles["actions"]}>
      {bounds && (
        <Button icon="target" primary onPress={() => verbs.flyTo(bounds)}>
          {messages.goTo}
        </Button>
      )}
      {quote && (
        <Button
          icon="copy"
          onPress={() => {
            void navigator.clipboard
              .writeText(citationOf(atlas, quote, language))
              .then(() => setCopied(true));
          }}
        >
          <span aria-live="polite">{isCopied ? messages.cited : messages.cite}</span>
        </Button>
      )}
    </div>
  );
}

function Shape({ feature }: { feature: FeatureSummary }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  return (
    <div className={styles["shape"]}>
      <p className={styles["shape-head"]}>
        {feature.part && <span>{words(feature.part)}</span>}
        <span title={messages.certaintyHelp[feature.certainty]}>
          <Tag tone={feature.certainty}>{messages.certainties[feature.certainty]}</Tag>
        </span>
        {feature.status && <Tag>{messages.statuses[feature.status]}</Tag>}
      </p>
      <dl className={styles["facts"]}>
        <dt>{messages.howMade}</dt>
        <dd>{describeShape(atlas, feature, language)}</dd>
        <dt>{messages.accuracy}</dt>
        <dd>{messages.accuracyKm(formatDistance(feature.accuracy_m, language, messages))}</dd>
        {feature.area_m2 !== undefined && (
          <>
            <dt>{messages.area}</dt>
            <dd>{messages.areaAbout(formatArea(feature.area_m2, language, messages))}</dd>
          </>
        )}
        {feature.length_m !== undefined && (
          <>
            <dt>{messages.length}</dt>
            <dd>{messages.lengthAbout(formatDistance(feature.length_m, language, messages))}</dd>
          </>
        )}
      </dl>
      {feature.note && <p className={styles["note"]}>{words(feature.note)}</p>}
    </div>
  );
}

/** Why a thing is not on the map, or not all of it; silence would read as an oversight. */
function NotDrawn(props: { entity: Entity; features: readonly FeatureSummary[] }) {
  const { entity, features } = props;
  const messages = useMessages();
  const words = useWords();
  const showsCandidates = useAppState(({ view }) => view.candidates);
  const hasCandidates = features.some((feature) => feature.certainty === "candidate");
  const reason = entity.unlocated ? words(entity.unlocated) : null;
  return (
    <>
      {reason && <p className={styles["note"]}>{reason}</p>}
      {hasCandidates && !showsCandidates && (
        <p className={styles["note"]}>{messages.candidatesHidden}</p>
      )}
      {!reason &&
        features.length === 0 &&
        entity.bounds === null &&
        entity.members.length === 0 && <p className={styles["note"]}>{messages.notOnMapUnknown}</p>}
      {entity.location && (
        <p className={styles["note"]}>
          {messages.place}
          {messages.colon}
          {words(entity.location)}
        </p>
      )}
    </>
  );
}

function Sources(props: { entity: Entity; features: readonly FeatureSummary[] }) {
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
