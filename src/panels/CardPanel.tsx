import { Suspense, useState } from "react";
import type { Entity } from "#model/atlas.ts";
import type { AtlasDetails, Quote } from "#model/atlas-details.ts";
import { voicesMessages } from "#messages/of-voices.ts";
import { shareMessages } from "#messages/of-share.ts";
import { Button, Tag } from "#ui/controls.tsx";
import { copyText } from "#ui/copy-text.ts";
import {
  useAppState,
  useAtlas,
  useDetails,
  useLanguage,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { citationOf, placeOfQuote } from "#panels/cite.ts";
import { CardChecks } from "#panels/CardChecks.tsx";
import { CardConflicts } from "#panels/CardConflicts.tsx";
import { CardSources } from "#panels/CardSources.tsx";
import { NotDrawn, Shape } from "#panels/CardShape.tsx";
import { FailedFile } from "#panels/FailedFile.tsx";
import { later } from "#panels/later.ts";
import { MemberList } from "#panels/MemberList.tsx";
import { MentionsByDocument } from "#panels/MentionsByDocument.tsx";
import styles from "#panels/CardPanel.module.css";

const ShareCard = later(async () => (await import("#panels/ShareCard.tsx")).ShareCard);

/** The evidence of a thing: the words of the plan first, then its shape and how it was made. */
export function CardPanel() {
  const atlas = useAtlas();
  const selection = useAppState(({ view }) => view.selection);
  const entity = selection ? atlas.entity(selection) : undefined;
  return entity ? <Card key={entity.id} entity={entity} /> : null;
}

function Card({ entity }: { entity: Entity }) {
  const messages = useMessages();
  const words = useWords();
  const verbs = useVerbs();
  const evidence = useDetails();
  return (
    <article className={styles["card"]} aria-label={words(entity.name)}>
      <Heading entity={entity} />
      {evidence.state === "loading" && <p className={styles["note"]}>{messages.loadingText}</p>}
      {evidence.state === "failed" && (
        <FailedFile file={evidence.file} onRetry={verbs.retryDetails} />
      )}
      {evidence.state === "ready" && <Evidence entity={entity} details={evidence.details} />}
    </article>
  );
}

function Evidence({ entity, details }: { entity: Entity; details: AtlasDetails }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const words = useWords();
  const features = atlas.featuresOf(entity.id);
  const detail = details.entities[entity.id];
  if (!detail) return null;
  const [main, ...further] = detail.quotes;
  return (
    <>
      {main ? <QuoteBlock quote={main} /> : <p className={styles["note"]}>{messages.noQuote}</p>}
      <Actions entity={entity} quote={main} />
      {detail.members.length > 0 && (
        <section className={styles["part"]}>
          <h3 className={styles["part-title"]}>{messages.members}</h3>
          <MemberList whole={entity} members={detail.members} />
        </section>
      )}
      <section className={styles["part"]}>
        <h3 className={styles["part-title"]}>
          {features.length > 1 ? messages.shapes(features.length) : messages.shape}
        </h3>
        {features.map((feature) => (
          <Shape key={feature.id} feature={feature} detail={details.features[feature.id]} />
        ))}
        <NotDrawn entity={entity} detail={detail} features={features} />
        {detail.note && <p className={styles["note"]}>{words(detail.note)}</p>}
      </section>
      <CardChecks
        entity={entity}
        areas={detail.areas}
        findings={details.findings.filter(
          (finding) => finding.entity === entity.id || finding.against === entity.id,
        )}
      />
      {further.length > 0 && (
        <section className={styles["part"]}>
          <h3 className={styles["part-title"]}>{messages.moreEvidence}</h3>
          {further.map((quote) => (
            <QuoteBlock key={`${quote.passage}:${quote.start}`} quote={quote} isFurther />
          ))}
        </section>
      )}
      <CardConflicts
        conflicts={details.conflicts.filter(({ entities }) => entities.includes(entity.id))}
      />
      <section className={styles["part"]}>
        <h3 className={styles["part-title"]}>{messages.mentions}</h3>
        <MentionsByDocument entity={entity} detail={detail} />
      </section>
      <CardSources detail={detail} features={features} details={details} />
    </>
  );
}

function Heading({ entity }: { entity: Entity }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const { aliases } = entity;
  const parents = entity.parents.flatMap((id) => {
    const whole = atlas.entity(id);
    return whole ? words(whole.name) : [];
  });
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
        {quote.before && <span className={styles["around"]}>{quote.before}</span>}
        {quote.text}
        {quote.after && <span className={styles["around"]}>{quote.after}</span>}
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
  const voices = useMessagesOf(voicesMessages);
  const [copied, setCopied] = useState<"not yet" | "done" | "failed">("not yet");
  const { bounds } = entity;
  const [isShared, setShared] = useState(false);
  const say = useMessagesOf(shareMessages);
  return (
    <div className={styles["actions"]}>
      {bounds && (
        <Button icon="target" primary onPress={() => verbs.flyTo(bounds)}>
          {messages.goTo}
        </Button>
      )}
      <Button icon="compare" onPress={() => verbs.compareVoices(entity.id)}>
        {voices.open(atlas.core.documents.length)}
      </Button>
      {entity.kind === "structure" && (
        <Button icon="documents" onPress={() => verbs.openPanel("glossary")}>
          {messages.panels.glossary}
        </Button>
      )}
      {quote && (
        <Button
          icon="copy"
          onPress={() => {
            void copyText(citationOf(atlas, quote, language)).then(
              () => setCopied("done"),
              () => setCopied("failed"),
            );
          }}
        >
          <span aria-live="polite">
            {copied === "not yet"
              ? messages.cite
              : copied === "done"
                ? messages.cited
                : messages.notCopied}
          </span>
        </Button>
      )}
      <Button icon="share" expanded={isShared} onPress={() => setShared(!isShared)}>
        {say.share}
      </Button>
      {isShared && (
        <Suspense>
          <ShareCard entity={entity} />
        </Suspense>
      )}
    </div>
  );
}
