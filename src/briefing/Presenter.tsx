import { useEffect, useRef, useState } from "react";
import { inLanguage } from "#model/bilingual.ts";
import { messagesIn } from "#messages/messages.ts";
import { showMessages } from "#messages/of-show.ts";
import { Button } from "#ui/controls.tsx";
import { asReport, lineName, type ShowReport, type ShowWish } from "#briefing/presenter-line.ts";
import { bounceFilter, showKeyOf } from "#briefing/show-key.ts";
import { Timer } from "#briefing/Timer.tsx";
import { openLine } from "#briefing/window-line.ts";
import styles from "#briefing/Presenter.module.css";

/** The speaker's window: notes, what comes next, the time, and the same keys as on the wall. */
export function Presenter({ id }: { id: string }) {
  const { report, wish } = useShow(id);
  const language = report?.language ?? "zh";
  const messages = showMessages[language];
  useEffect(() => {
    document.title = messages.window;
  }, [messages]);
  if (!report?.show) return <p className={styles["waiting"]}>{messages.waiting}</p>;
  return <Running report={report} show={report.show} messages={messages} wish={wish} />;
}

interface RunningProps {
  readonly report: ShowReport;
  readonly show: NonNullable<ShowReport["show"]>;
  readonly messages: (typeof showMessages)["zh"];
  readonly wish: (wish: ShowWish) => void;
}

function Running({ report, show, messages, wish }: RunningProps) {
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
        <Button onPress={press("blank")}>{show.blank ? messages.unblank : messages.blank}</Button>
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

/** The speaker's end of the line: the last report heard, and a way to ask. Keys ask too. */
function useShow(id: string): { report: ShowReport | null; wish: (wish: ShowWish) => void } {
  const [report, setReport] = useState<ShowReport | null>(null);
  const say = useRef<(wish: ShowWish) => void>(() => undefined);
  useEffect(() => {
    const line = openLine(lineName(id), (message) => {
      const heard = asReport(message);
      if (heard) setReport(heard);
    });
    const isNew = bounceFilter();
    const onKey = (event: KeyboardEvent) => {
      const key = showKeyOf(event);
      if (event.key !== "F5" && !key) return;
      event.preventDefault();
      if (key && isNew(event, event.timeStamp)) line.say({ kind: "key", key });
    };
    say.current = line.say;
    line.say({ kind: "hello" });
    document.addEventListener("keydown", onKey, { capture: true });
    return () => {
      document.removeEventListener("keydown", onKey, { capture: true });
      line.close();
    };
  }, [id]);
  return { report, wish: (wish) => say.current(wish) };
}
