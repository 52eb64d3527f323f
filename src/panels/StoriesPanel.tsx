import { useEffect } from "react";
import type { Story } from "#model/story.ts";
import { storyMessages } from "#messages/of-stories.ts";
import { Button } from "#ui/controls.tsx";
import {
  useAppState,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { OwnStories } from "#panels/OwnStories.tsx";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import { usePresenter } from "#panels/presenter-window.ts";
import styles from "#panels/StoriesPanel.module.css";

/** The stories to tell: those of the atlas, each with its scenes, and the reader's own. */
export function StoriesPanel() {
  const verbs = useVerbs();
  const messages = useMessages();
  const stories = useAppState((state) => state.stories);
  useEffect(() => verbs.needStories(), [verbs]);
  return (
    <PanelFrame title={messages.panels.stories} lead={messages.stories.lead}>
      {(!stories || stories.state === "loading") && <p>{messages.stories.loading}</p>}
      {stories?.state === "failed" && (
        <FailedFile file={stories.file} onRetry={verbs.retryStories} />
      )}
      {stories?.state === "ready" && (
        <ul>
          {stories.stories.map((story) => (
            <StoryRow key={story.id} story={story} />
          ))}
        </ul>
      )}
      <PresenterButton />
      <OwnStories />
    </PanelFrame>
  );
}

/** The speaker's window can be opened before the show: it waits for it, and can start it. */
function PresenterButton() {
  const own = useMessagesOf(storyMessages);
  const presenter = usePresenter();
  return (
    <div className={styles["window"]}>
      <p>{own.windowLead}</p>
      <div className={styles["buttons"]}>
        <Button icon="screen" onPress={presenter.open}>
          {own.window}
        </Button>
      </div>
      {presenter.blocked && <p role="alert">{own.blocked}</p>}
    </div>
  );
}

function StoryRow({ story }: { story: Story }) {
  const verbs = useVerbs();
  const messages = useMessages();
  const words = useWords();
  const title = words(story.title);
  return (
    <li className={styles["story"]} data-story={story.id}>
      <h3 className={styles["title"]}>{title}</h3>
      <p className={styles["lead"]}>
        {words(story.lead)} · {messages.stories.scenes(story.scenes.length)}
      </p>
      <Button icon="play" primary onPress={() => verbs.startStory(story.id)}>
        {messages.stories.startShort}
        <span className="visually-hidden">{messages.quote(title)}</span>
      </Button>
      <ol className={styles["scenes"]}>
        {story.scenes.map((scene) => (
          <li key={scene.id}>
            <button
              type="button"
              className={styles["scene"]}
              title={messages.stories.startHere(words(scene.title))}
              onClick={() => verbs.startStory(story.id, scene.id)}
            >
              {words(scene.title)}
            </button>
          </li>
        ))}
      </ol>
    </li>
  );
}
