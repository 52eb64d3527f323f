import { showMessages } from "#messages/of-show.ts";
import { IconButton } from "#ui/controls.tsx";
import type { Story } from "#model/story.ts";
import {
  useAppState,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { usePresenter } from "#panels/presenter-window.ts";
import { hasFullScreen, takeFullScreen } from "#briefing/use-full-screen.ts";
import styles from "#briefing/Show.module.css";

/** Where the show is: a dot a scene, the number, and the buttons that a hand may want. */
export function ShowBar({ story, index }: { story: Story; index: number }) {
  const presenter = usePresenter();
  const messages = useMessages();
  const show = useMessagesOf(showMessages);
  const verbs = useVerbs();
  const words = useWords();
  const isNight = useAppState((state) => state.view.theme === "night");
  return (
    <nav className={styles["bar"]} aria-label={show.label}>
      <ol className={styles["dots"]}>
        {story.scenes.map((scene, at) => (
          <li key={scene.id}>
            <button
              type="button"
              className={styles["dot"]}
              aria-label={show.goTo(at + 1, words(scene.title))}
              aria-current={at === index ? "step" : undefined}
              onClick={() => verbs.goToScene(scene.id)}
            />
          </li>
        ))}
      </ol>
      <span className={styles["place"]} aria-label={show.place(index + 1, story.scenes.length)}>
        {index + 1} / {story.scenes.length}
      </span>
      <span className={styles["tools"]}>
        <IconButton icon="back" label={show.previous} onPress={verbs.previousScene} />
        <IconButton icon="forward" label={show.next} onPress={verbs.nextScene} />
        {hasFullScreen() && (
          <IconButton icon="extent" label={show.fullScreen} onPress={takeFullScreen} />
        )}
        <IconButton icon="screen" label={show.window} onPress={presenter.open} />
        <IconButton
          icon={isNight ? "sun" : "moon"}
          label={isNight ? messages.themeToPaper : messages.themeToNight}
          onPress={() => verbs.changeTheme(isNight ? "paper" : "night")}
        />
        <IconButton icon="close" label={show.end} onPress={verbs.endShow} />
      </span>
      {presenter.blocked && (
        <p className={styles["blocked"]} role="alert">
          {show.blocked}
        </p>
      )}
    </nav>
  );
}
