import { storyMessages } from "#messages/of-stories.ts";
import { Button } from "#ui/controls.tsx";
import { useAppState, useMessagesOf, useVerbs, useWords } from "#panels/atlas-context.ts";
import { saveFile } from "#panels/save-file.ts";
import { saveStory } from "#panels/save-story.ts";
import styles from "#panels/StoriesPanel.module.css";

/** What of the reader's own stories this browser does not keep, cannot read or holds twice; and a way out. */
export function OwnKeeping() {
  const own = useMessagesOf(storyMessages);
  const verbs = useVerbs();
  const words = useWords();
  const { kept, stories } = useAppState(({ ownKept, ownStories }) => ({
    kept: ownKept,
    stories: ownStories,
  }));
  const { keeping, unread, isParted } = kept;
  const saveUnread = () => {
    for (const [index, { text }] of unread.entries()) saveFile(`unread-${index + 1}.json`, text);
  };
  return (
    <>
      {keeping !== "kept" && (
        <div className={styles["wrong"]} role="alert">
          <p>{own[keeping]}</p>
          {stories.map((story) => (
            <Button key={story.id} onPress={() => saveStory(story)}>
              {own.saveOne(words(story.title))}
            </Button>
          ))}
        </div>
      )}
      {isParted && (
        <div className={styles["wrong"]} role="alert">
          <p>{own.parted}</p>
          <Button onPress={() => verbs.keptBecame({ isParted: false })}>{own.understood}</Button>
        </div>
      )}
      {unread.length > 0 && (
        <div className={styles["wrong"]} role="alert">
          <p>{own.unread(unread.length)}</p>
          <ul>
            {unread.map(({ text, wrong }) => (
              <li key={text}>{wrong[0]}</li>
            ))}
          </ul>
          <div className={styles["buttons"]}>
            <Button onPress={saveUnread}>{own.saveUnread}</Button>
            <Button onPress={() => verbs.keptBecame({ unread: [] })}>{own.dropUnread}</Button>
          </div>
        </div>
      )}
    </>
  );
}
