import { panelNames } from "#model/view.ts";
import { Icon } from "#ui/Icon.tsx";
import { useAppState, useAtlas, useMessages, useVerbs } from "#panels/atlas-context.ts";
import { panelList } from "#panels/panel-list.ts";
import styles from "#panels/Rail.module.css";

/** The narrow rail of views; on a phone, the row under the sheet. */
export function Rail({ isPhone = false }: { isPhone?: boolean }) {
  const { core } = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const view = useAppState(({ view: { panel, theme, language, front, reading, selection } }) => ({
    panel,
    theme,
    language,
    front,
    hasSide: reading !== null || selection !== null,
  }));
  const { front, hasSide } = view;
  const { shows, height } = useAppState((state) => state.sheet);
  const isUp = !isPhone || height !== "peek";
  const isReading = isPhone && shows === "reading";
  const isNight = view.theme === "night";
  const isEnglish = view.language === "en";
  return (
    <nav className={styles["rail"]} aria-label={messages.rail} data-rail>
      <span className={styles["stamp"]} lang="zh-CN" title={core.title.zh} aria-hidden="true">
        {core.subject.zh}
      </span>
      {panelNames
        .filter((name) => panelList[name].at === "rail")
        .map((name) => (
          <button
            key={name}
            type="button"
            className={styles["item"]}
            aria-pressed={view.panel === name && !isReading && isUp}
            onClick={() => {
              if (view.panel !== name || isReading || !isUp) verbs.openPanel(name);
              // On a phone the same button lets the sheet down again, and the panel stays in it.
              else if (isPhone) verbs.raiseSheet("peek");
              else verbs.openPanel(null);
            }}
          >
            <Icon name={panelList[name].icon} size={1.6} />
            {messages.panels[name]}
          </button>
        ))}
      {isPhone && (
        <button
          type="button"
          className={styles["item"]}
          aria-pressed={hasSide && isReading && isUp}
          onClick={() => {
            if (!hasSide) verbs.readOn();
            else if (isReading && isUp) verbs.raiseSheet("peek");
            else verbs.bringToFront(front);
          }}
        >
          <Icon name="mark" size={1.6} />
          {messages.reader}
        </button>
      )}
      <span className={styles["spacer"]} />
      <button
        type="button"
        className={styles["item"]}
        aria-label={isNight ? messages.themeToPaper : messages.themeToNight}
        title={isNight ? messages.themeToPaper : messages.themeToNight}
        onClick={() => verbs.changeTheme(isNight ? "paper" : "night")}
      >
        <Icon name={isNight ? "sun" : "moon"} size={1.5} />
      </button>
      <button
        type="button"
        className={styles["item"]}
        lang={isEnglish ? "zh-CN" : "en"}
        onClick={() => verbs.changeLanguage(isEnglish ? "zh" : "en")}
      >
        {isEnglish ? messages.languageToChinese : messages.languageToEnglish}
      </button>
    </nav>
  );
}
