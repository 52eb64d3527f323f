import { useRef, useState } from "react";
import { formatProblem } from "#model/problem.ts";
import { readStoryFile } from "#model/read-story-file.ts";
import { sheetTitle } from "#store/sheet.ts";
import { Button } from "#ui/controls.tsx";
import { useAppState, useAtlas, useMessages, useVerbs, useWords } from "#panels/atlas-context.ts";
import { OwnStory } from "#panels/OwnStory.tsx";
import styles from "#panels/StoriesPanel.module.css";

/** What became of the last file: its title, or why it was not taken. */
type Reading = { readonly loaded: string } | { readonly file: string; readonly wrong: string[] };

/** The reader's own stories: pin what is on screen, load a file, edit. */
export function OwnStories() {
  const messages = useMessages();
  const verbs = useVerbs();
  const { own, canUndo } = useAppState(({ ownStories, ownBefore }) => ({
    own: ownStories,
    canUndo: ownBefore !== null,
  }));
  return (
    <section className={styles["own"]} aria-label={messages.stories.own}>
      <h3 className={styles["title"]}>{messages.stories.own}</h3>
      <p className={styles["lead"]}>{messages.stories.ownLead}</p>
      <div className={styles["buttons"]}>
        <PinButton />
        <LoadButton />
      </div>
      {canUndo && (
        <p className={styles["told"]} role="status">
          {messages.stories.removed}
          <Button onPress={verbs.undoRemoval}>{messages.stories.undo}</Button>
        </p>
      )}
      {own.map((story) => (
        <OwnStory key={story.id} story={story} />
      ))}
    </section>
  );
}

/** Pins what is on screen as a scene, called by what is chosen or by the sheet. */
export function PinButton() {
  const atlas = useAtlas();
  const messages = useMessages();
  const verbs = useVerbs();
  const words = useWords();
  const view = useAppState((state) => state.view);
  const sheet = sheetTitle(
    atlas,
    view,
    { combined: messages.combinedSheet, ground: messages.groundSheet },
    view.language,
  );
  const chosen = view.selection ? atlas.entity(view.selection) : undefined;
  const pin = () =>
    verbs.pinView({
      story: { zh: messages.stories.ownName },
      scene: { zh: chosen ? words(chosen.name) : sheet },
    });
  return (
    <Button icon="pin" onPress={pin}>
      {messages.stories.pin}
    </Button>
  );
}

function LoadButton() {
  const messages = useMessages();
  const verbs = useVerbs();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const load = async (file: File) => {
    const read = readStoryFile(await file.text(), file.name);
    if (!read.ok) {
      setReading({ file: file.name, wrong: read.problems.map(formatProblem) });
      return;
    }
    verbs.addStory(read.value);
    setReading({ loaded: read.value.title.zh });
  };
  return (
    <>
      <Button onPress={() => input.current?.click()}>{messages.stories.load}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={messages.stories.load}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) void load(file);
        }}
      />
      {reading && "loaded" in reading && (
        <p className={styles["told"]} role="status">
          {messages.stories.loaded(reading.loaded)}
        </p>
      )}
      {reading && "wrong" in reading && (
        <div className={styles["wrong"]} role="alert">
          <p>{messages.stories.bad(reading.file)}</p>
          <ul>
            {reading.wrong.slice(0, 5).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
