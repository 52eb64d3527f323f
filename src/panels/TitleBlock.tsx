import { sheetTitle } from "#store/sheet.ts";
import { useAppState, useAtlas, useLanguage, useMessages } from "#panels/atlas-context.ts";
import { periodsOf } from "#panels/periods-of.ts";
import styles from "#panels/TitleBlock.module.css";

/** The title of the sheet (图名) with the plan and the period that it speaks for. */
export function TitleBlock() {
  const atlas = useAtlas();
  const messages = useMessages();
  const language = useLanguage();
  const view = useAppState((state) => state.view);
  const title = sheetTitle(
    atlas,
    view,
    { combined: messages.combinedSheet, ground: messages.groundSheet },
    language,
  );
  return (
    <header className={styles["title"]}>
      <h1 className={styles["sheet"]}>{title}</h1>
      {periodsOf(atlas, view).map((line) => (
        <p key={line} className={styles["plan"]}>
          {line}
        </p>
      ))}
    </header>
  );
}
