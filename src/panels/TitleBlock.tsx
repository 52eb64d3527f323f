import { formatDate } from "#messages/format.ts";
import { sheetTitle, speakingFamilies } from "#store/sheet.ts";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessages,
  useWords,
} from "#panels/atlas-context.ts";
import styles from "#panels/TitleBlock.module.css";

/** The title of the sheet (图名) with the plan and the period that it speaks for. */
export function TitleBlock() {
  const atlas = useAtlas();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const view = useAppState((state) => state.view);
  const families = speakingFamilies(atlas, view);
  const title = sheetTitle(
    atlas,
    view,
    { combined: messages.combinedSheet, ground: messages.groundSheet },
    language,
  );
  const documents = [...new Set(families.flatMap((family) => family.document ?? []))].flatMap(
    (id) => atlas.document(id) ?? [],
  );
  return (
    <header className={styles["title"]}>
      <h1 className={styles["sheet"]}>{title}</h1>
      {documents.map((document) => (
        <p key={document.id} className={styles["plan"]}>
          {words(document.short)} · {formatDate(document.date, language)}
          {document.dateKnown === "inferred" && `（${messages.dateKnown.inferred}）`}
          {document.period && ` · ${messages.planPeriod(document.period.from, document.period.to)}`}
        </p>
      ))}
    </header>
  );
}
