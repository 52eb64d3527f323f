import { useEffect } from "react";
import { inLanguage, languageTags } from "#model/bilingual.ts";
import { messagesIn } from "#messages/messages.ts";
import { showMessages } from "#messages/of-show.ts";
import { Button } from "#ui/controls.tsx";
import type { ShowReport, ShowWish } from "#briefing/presenter-line.ts";
import { Timer } from "#briefing/Timer.tsx";
import { useAudience } from "#briefing/use-audience.ts";
import styles from "#briefing/Presenter.module.css";

/** The speaker's window: notes, what comes next, the time, and the same keys as on the wall. */
export function Presenter({ id }: { id: string }) {
  const { report, isGone, wish } = useAudience(id);
  const language = report?.language ?? "zh";
  const messages = showMessages[language];
  useEffect(() => {
    document.title = messages.window;
    document.documentElement.lang = languageTags[language];
  }, [messages, language]);
  if (!report?.show) {
    const told = isGone ? messages.gone : report ? null : messages.silent;
    return <Waiting told={told} messages={messages} wish={wish} />;
  }
  return (
    <Running report={report} show={report.show} messages={messages} isGone={isGone} wish={wish} />
  );
}

interface WaitingProps {
  /** Why the audience's window cannot be asked; null where it has answered and stands. */
  readonly told: string | null;
  readonly messages: (typeof showMessages)["zh"];
  readonly wish: (wish: ShowWish) => void;
}

/** Before the show: it can be started from here. */
function Waiting({ told, messages, wish }: WaitingProps) {
  return (
    <main className={styles["waiting"]}>
      <p role="status">{told ?? messages.waiting}</p>
      {told === null && (
        <Button icon="play" primary onPress={() => wish({ kind: "start" })}>
          {messages.start}
        </Button>
      )}
    </main>
  );
}

interface RunningProps {
  readonly isGone: boolean;
  readonly report: ShowReport;
  readonly show: NonNullable<ShowReport["show"]>;
  readonly messages: (typeof showMessages)["zh"];
  readonly wish: (wish: ShowWish) => void;
}

function Running({ report, show, messages, isGone, wish }: RunningProps) {
  const words = (text: { zh: string; en?: string | undefined }) =>
    inLanguage({ zh: text.zh, ...(text.en && { en: text.en }) }, report.language);
  const { scenes, title } = show.story;
  const index = scenes.findIndex(({ id }) => id === show.scene);
  const [scene, next] = [scenes[index], scenes[index + 1]];
  const press = (key: Extract<ShowWish, { kind: "key" }>["key"]) => () =>
    wish({ kind: "key", key });
  if (!scene) return null;
  return (
    <main className={styles["presenter"]} data-presenting={scene.id}>
      <header className={styles["head"]}>
        <span>{words(title)}</span>
        <Timer label={messages.sinceStart} since={show.startedAt} />
        <Timer label={messages.onScene} since={show.sceneAt} />
      </header>
      <section className={styles["now"]}>
        {isGone && (
          <p className={styles["gone"]} role="alert">
            {messages.gone}
          </p>
        )}
        <p className={styles["place"]}>{messages.place(index + 1, scenes.length)}</p>
        <h1 className={styles["title"]}>{words(scene.title)}</h1>
        <p className={styles["notes"]}>{words(scene.notes) || messages.noNotes}</p>
        <p className={styles["caption"]}>{words(scene.caption)}</p>
      </section>
      <aside className={styles["next"]}>
        <p className={styles["place"]}>{messages.coming}</p>
        <p className={styles["coming"]}>{next ? words(next.title) : messages.last}</p>
        <p className={styles["caption"]}>{next && words(next.caption)}</p>
        <ol className={styles["scenes"]} aria-label={messages.allScenes}>
          {scenes.map(({ id, title: name }, at) => (
            <li key={id}>
              <button
                type="button"
                className={styles["jump"]}
                aria-current={id === scene.id ? "step" : undefined}
                onClick={() => wish({ kind: "scene", scene: id })}
              >
                <span>{at + 1}</span> {words(name)}
              </button>
            </li>
          ))}
        </ol>
      </aside>
      <footer className={styles["foot"]}>
        <Button icon="back" onPress={press("previous")}>
          {messages.previous}
        </Button>
        <Button icon="forward" primary onPress={press("next")}>
          {messages.next}
        </Button>
        <Button primary={show.blank} onPress={press("blank")}>
          {show.blank ? messages.unblank : messages.blank}
        </Button>
        {show.astray && (
          <Button primary onPress={press("return")}>
            {messages.astray}
            {messagesIn(report.language).comma}
            {messages.back}
          </Button>
        )}
        <Button icon="close" onPress={press("end")}>
          {messages.end}
        </Button>
      </footer>
    </main>
  );
}
