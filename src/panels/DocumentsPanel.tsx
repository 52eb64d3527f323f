import { documentOf } from "#model/id.ts";
import type { DocumentSummary } from "#model/atlas.ts";
import { formatDate } from "#messages/format.ts";
import { glossaryMessages } from "#messages/of-glossary.ts";
import { Button, Tag } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessages,
  useMessagesOf,
  useSetting,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { CoverageOf } from "#panels/CoverageOf.tsx";
import { Outline } from "#panels/Outline.tsx";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import styles from "#panels/DocumentsPanel.module.css";

/** The documents on a time line, each with how its date is known; the one being read shows its contents. */
export function DocumentsPanel() {
  const { core } = useAtlas();
  const { files } = useSetting();
  const messages = useMessages();
  const verbs = useVerbs();
  const glossary = useMessagesOf(glossaryMessages);
  const concepts = core.entities.filter(({ kind }) => kind === "structure").length;
  const open = useAppState(({ view }) => (view.reading ? documentOf(view.reading) : null));
  return (
    <PanelFrame
      title={messages.panels.documents}
      lead={messages.documentsCount(core.documents.length)}
    >
      <ol className={styles["line"]}>
        {core.documents.map((document) => (
          <DocumentRow key={document.id} document={document} isOpen={document.id === open} />
        ))}
      </ol>
      {concepts > 0 && (
        <p className={styles["glossary"]}>
          <Button icon="documents" onPress={() => verbs.openPanel("glossary")}>
            {glossary.open(concepts)}
          </Button>
        </p>
      )}
      <p className={styles["data"]}>
        <a href={files.address("../data/index.html")}>{messages.openData}</a>
        {messages.openDataLead}
      </p>
    </PanelFrame>
  );
}

function DocumentRow({ document, isOpen }: { document: DocumentSummary; isOpen: boolean }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const [first, second] = atlas.sectionsOf(document.id);
  const start = first && first.title === "" && second ? second : first;
  return (
    <li className={styles["document"]} data-open={isOpen}>
      <p className={styles["date"]}>
        {formatDate(document.date, language)}
        <Tag>{messages.dateKnown[document.dateKnown]}</Tag>
      </p>
      <button
        type="button"
        className={styles["name"]}
        aria-current={isOpen}
        onClick={() => start && verbs.openText(start.id)}
      >
        {words(document.title)}
      </button>
      <div className={styles["facts"]}>
        <p>{words(document.issuer)}</p>
        <p>
          {document.period && `${messages.planPeriod(document.period.from, document.period.to)} · `}
          {document.pages !== null && `${messages.pageCount(document.pages)} · `}
          {messages.passageCount(document.passages)}
        </p>
        {isOpen && (
          <>
            <p>{words(document.dateBasis)}</p>
            <p>{words(document.place)}</p>
            <CoverageOf document={document} />
          </>
        )}
      </div>
      {isOpen && (
        <Outline document={document.id} label={messages.outlineOf(words(document.short))} />
      )}
    </li>
  );
}
