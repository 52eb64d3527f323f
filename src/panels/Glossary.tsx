import { useId, useState } from "react";
import type { Entity } from "#model/atlas.ts";
import { voicesMessages } from "#messages/of-voices.ts";
import { Button } from "#ui/controls.tsx";
import {
  useAtlas,
  useDetails,
  useLanguage,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { placeOfQuote } from "#panels/cite.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import styles from "#panels/Glossary.module.css";

/** The slogans and layouts of the plans, each with the words that its card begins with. */
export function Glossary() {
  const { core } = useAtlas();
  const mine = useMessagesOf(voicesMessages);
  const [isOpen, setOpen] = useState(false);
  const body = useId();
  const concepts = core.entities.filter(({ kind }) => kind === "structure");
  if (concepts.length === 0) return null;
  return (
    <section className={styles["glossary"]}>
      <h3>
        <button
          type="button"
          className={styles["opener"]}
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpen(!isOpen)}
        >
          {mine.glossary(concepts.length)}
        </button>
      </h3>
      <div id={body}>{isOpen && <Concepts concepts={concepts} />}</div>
    </section>
  );
}

function Concepts({ concepts }: { concepts: readonly Entity[] }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const mine = useMessagesOf(voicesMessages);
  const language = useLanguage();
  const words = useWords();
  const evidence = useDetails();
  if (evidence.state === "loading") return <p>{messages.loadingText}</p>;
  if (evidence.state === "failed") {
    return <FailedFile file={evidence.file} onRetry={verbs.retryDetails} />;
  }
  const { entities } = evidence.details;
  const rows = concepts.map((concept) => {
    const quotes = entities[concept.id]?.quotes ?? [];
    const named = [...Object.keys(concept.mentionedIn), ...quotes.map(({ document }) => document)];
    const first = Math.min(...named.map((id) => atlas.document(id)?.sequence ?? Infinity));
    return { concept, quote: quotes[0], first };
  });
  return (
    <>
      <p className={styles["lead"]}>{mine.glossaryLead}</p>
      <dl>
        {rows
          .sort((a, b) => a.first - b.first)
          .map(({ concept, quote }) => (
            <div key={concept.id} className={styles["concept"]}>
              <dt>
                <button
                  type="button"
                  className={styles["name"]}
                  onClick={() => verbs.openCard(concept.id)}
                >
                  {words(concept.name)}
                </button>
              </dt>
              <dd>
                {quote && (
                  <>
                    <blockquote lang="zh-CN" className={styles["quote"]}>
                      {quote.before}
                      <mark>{quote.text}</mark>
                      {quote.after}
                    </blockquote>
                    <p className={styles["source"]}>{placeOfQuote(atlas, quote, language)}</p>
                  </>
                )}
                <Button icon="compare" onPress={() => verbs.compareVoices(concept.id)}>
                  {mine.open(atlas.core.documents.length)}
                </Button>
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
