import { useDeferredValue, useEffect, useRef, useState } from "react";
import type { DocumentSummary } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";
import { formatDate } from "#messages/format.ts";
import { glossaryMessages } from "#messages/of-glossary.ts";
import { conceptsOf, holdsWords, type Concept } from "#atlas/concepts.ts";
import { Button } from "#ui/controls.tsx";
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
import { FailedFile } from "#panels/FailedFile.tsx";
import { GlossaryEntry } from "#panels/GlossaryEntry.tsx";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import styles from "#panels/GlossaryPanel.module.css";

/** The slogans and layouts of the plans, each with the words that define it, or plainly none. */
export function GlossaryPanel() {
  const verbs = useVerbs();
  const messages = useMessages();
  const own = useMessagesOf(glossaryMessages);
  const evidence = useDetails();
  const isReady = evidence.state === "ready";
  if (isReady) return <Concepts details={evidence.details} />;
  return (
    <PanelFrame title={own.title}>
      {evidence.state === "failed" ? (
        <FailedFile file={evidence.file} onRetry={verbs.retryDetails} />
      ) : (
        <p role="status">{messages.loadingText}</p>
      )}
    </PanelFrame>
  );
}

function Concepts({ details }: { details: AtlasDetails }) {
  const atlas = useAtlas();
  const own = useMessagesOf(glossaryMessages);
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed);
  const concepts = conceptsOf(atlas, details);
  const shown = concepts.filter((one) =>
    holdsWords(one, details.entities[one.entity.id]?.members ?? [], wanted),
  );
  const defined = concepts.filter(({ state }) => state === "defined" || state === "partly").length;
  const documents = [...atlas.core.documents].sort((a, b) => a.sequence - b.sequence);
  const list = useScrollToSelected();
  return (
    <PanelFrame title={own.title} lead={own.lead(defined, concepts.length - defined)}>
      <div className={styles["filter"]} role="search" aria-label={own.filter}>
        <input
          type="search"
          value={typed}
          placeholder={own.filter}
          aria-label={own.filter}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span role="status">{own.shown(shown.length, concepts.length)}</span>
      </div>
      {shown.length === 0 && (
        <div className={styles["nothing"]}>
          <p>{own.nothing}</p>
          <Button onPress={() => setTyped("")}>{own.clear}</Button>
        </div>
      )}
      <div ref={list}>
        {documents.map((document) => (
          <OfDocument
            key={document.id}
            document={document}
            concepts={shown.filter(({ first }) => first === document.id)}
          />
        ))}
      </div>
    </PanelFrame>
  );
}

function OfDocument(props: { document: DocumentSummary; concepts: readonly Concept[] }) {
  const { document, concepts } = props;
  const own = useMessagesOf(glossaryMessages);
  const language = useLanguage();
  const words = useWords();
  if (concepts.length === 0) return null;
  return (
    <section aria-label={words(document.short)}>
      <h3 className={styles["document"]}>
        {words(document.short)}
        <small>
          {formatDate(document.date, language)} · {own.firstIn} {concepts.length}
        </small>
      </h3>
      <ul>
        {concepts.map((concept) => (
          <GlossaryEntry key={concept.entity.id} concept={concept} />
        ))}
      </ul>
    </section>
  );
}

/** A link to the list with a slogan picked opens it at that slogan. */
function useScrollToSelected() {
  const list = useRef<HTMLDivElement>(null);
  const selection = useAppState(({ view }) => view.selection);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [selection]);
  return list;
}
