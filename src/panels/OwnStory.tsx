import { useEffect, useRef, useState } from "react";
import type { Scene, Story } from "#model/story.ts";
import { Button, IconButton } from "#ui/controls.tsx";
import { storyMessages } from "#messages/of-stories.ts";
import {
  useLanguage,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { saveStory } from "#panels/save-story.ts";
import styles from "#panels/StoriesPanel.module.css";

/** One story of the reader's own: its name, its scenes in order, the file. */
export function OwnStory({ story }: { story: Story }) {
  const messages = useMessages();
  const verbs = useVerbs();
  const list = useRef<HTMLOListElement>(null);
  const row = useRef(-1);
  useEffect(() => {
    // The button that was pressed may have gone with its scene, or because the scene is at an end now.
    if (row.current < 0 || document.activeElement !== document.body) return;
    const starts = list.current?.querySelectorAll<HTMLElement>("[data-start]") ?? [];
    [...starts].at(Math.min(row.current, starts.length - 1))?.focus();
    row.current = -1;
  }, [story.scenes]);
  /** Changes the order or the number of the scenes; the keyboard goes on at the scene that is there then. */
  const change = (at: number, how: () => void) => {
    row.current = at;
    how();
  };
  return (
    <article className={styles["story"]} data-story={story.id}>
      <Field
        label={messages.stories.storyTitle}
        words={story.title}
        onChange={(title) => verbs.renameStory(story.id, title)}
      />
      <ol ref={list} className={styles["scenes"]}>
        {story.scenes.map((scene, index) => (
          <OwnScene
            key={scene.id}
            story={story.id}
            scene={scene}
            isFirst={index === 0}
            isLast={index === story.scenes.length - 1}
            onMove={(by) => change(index + by, () => verbs.moveScene(story.id, scene.id, by))}
            onRemove={() => change(index, () => verbs.removeScene(story.id, scene.id))}
          />
        ))}
      </ol>
      <div className={styles["buttons"]}>
        {story.scenes.length > 0 && (
          <Button icon="play" primary onPress={() => verbs.startStory(story.id)}>
            {messages.stories.startShort}
          </Button>
        )}
        <Button onPress={() => saveStory(story)}>{messages.stories.save}</Button>
        <Button onPress={() => verbs.removeStory(story.id)}>{messages.stories.removeAll}</Button>
      </div>
    </article>
  );
}

interface SceneProps {
  readonly story: string;
  readonly scene: Scene;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function OwnScene({ story, scene, isFirst, isLast, onMove, onRemove }: SceneProps) {
  const { stories } = useMessages();
  const verbs = useVerbs();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const title = words(scene.title) || stories.untitled;
  const edit = (field: "title" | "caption" | "notes", label: string, long: boolean) => (
    <Field
      label={label}
      words={scene[field]}
      isLong={long}
      onChange={(value) => verbs.editScene(story, scene.id, { [field]: value })}
    />
  );
  return (
    <li>
      <div className={styles["row"]}>
        <button
          type="button"
          className={styles["scene"]}
          data-start
          title={stories.startHere(title)}
          onClick={() => verbs.startStory(story, scene.id)}
        >
          {title}
        </button>
        {!isFirst && <IconButton icon="up" label={stories.up(title)} onPress={() => onMove(-1)} />}
        {!isLast && (
          <IconButton icon="down" label={stories.down(title)} onPress={() => onMove(1)} />
        )}
        <IconButton
          icon="edit"
          label={stories.edit(title)}
          pressed={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
        <IconButton icon="remove" label={stories.remove(title)} onPress={onRemove} />
      </div>
      {isOpen && (
        <div className={styles["fields"]}>
          {edit("title", stories.title, false)}
          {edit("caption", stories.caption, true)}
          {edit("notes", stories.notes, true)}
        </div>
      )}
    </li>
  );
}

interface FieldProps {
  readonly label: string;
  readonly words: Scene["title"];
  readonly isLong?: boolean;
  readonly onChange: (words: Scene["title"]) => void;
}

/** Words in the reader's language; the other language stays as it is. */
function Field({ label, words, isLong = false, onChange }: FieldProps) {
  const language = useLanguage();
  const set = (value: string) => onChange({ ...words, [language]: value });
  const value = words[language] ?? "";
  const { otherLanguage } = useMessagesOf(storyMessages);
  const hint = value === "" && (words.zh || words.en) ? otherLanguage : undefined;
  return (
    <label className={styles["field"]}>
      {label}
      {isLong ? (
        <textarea
          value={value}
          rows={3}
          placeholder={hint}
          onChange={(event) => set(event.target.value)}
        />
      ) : (
        <input value={value} placeholder={hint} onChange={(event) => set(event.target.value)} />
      )}
    </label>
  );
}
