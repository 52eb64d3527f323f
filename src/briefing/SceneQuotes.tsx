import { sectionOf } from "#model/id.ts";
import type { SceneQuote } from "#model/story.ts";
import { formatDate } from "#messages/format.ts";
import { showMessages } from "#messages/of-show.ts";
import {
  useAtlas,
  useDetails,
  useLanguage,
  useMessages,
  useMessagesOf,
  useWords,
} from "#panels/atlas-context.ts";
import styles from "#briefing/Show.module.css";

/** The words of the plan that a caption stands on, each with where it stands. */
export function SceneQuotes({ quotes }: { quotes: readonly SceneQuote[] }) {
  const show = useMessagesOf(showMessages);
  if (quotes.length === 0) return null;
  return (
    <section className={styles["quotes"]} aria-label={show.evidence}>
      {quotes.map((quote) => (
        <figure key={quote.text} className={styles["quote"]}>
          <blockquote lang="zh-CN">{quote.text}</blockquote>
          <Source quote={quote} />
        </figure>
      ))}
    </section>
  );
}

/** Off the script: the words on what the speaker has just opened. */
export function QuotesOfChosen({ entity: id }: { entity: string }) {
  const atlas = useAtlas();
  const words = useWords();
  const evidence = useDetails();
  const entity = atlas.entity(id);
  if (!entity) return null;
  const quotes =
    evidence.state === "ready" ? (evidence.details.entities[entity.id]?.quotes ?? []) : [];
  return (
    <>
      <h2 className={styles["chosen"]}>{words(entity.name)}</h2>
      <SceneQuotes quotes={quotes.slice(0, 2)} />
    </>
  );
}

function Source({ quote: { document: id, passage } }: { quote: SceneQuote }) {
  const atlas = useAtlas();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const document = atlas.document(id);
  if (!document) return null;
  const section = passage ? atlas.section(sectionOf(passage))?.title : "";
  return (
    <figcaption className={styles["source"]}>
      {messages.title(words(document.short))} {formatDate(document.date, language)}
      {section && ` · ${section}`}
    </figcaption>
  );
}
