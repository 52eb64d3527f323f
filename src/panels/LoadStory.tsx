import { useRef, useState } from "react";
import { formatProblem, type Problem } from "#model/problem.ts";
import { readStoryFile } from "#model/read-story-file.ts";
import type { Story } from "#model/story.ts";
import { storyMessages } from "#messages/of-stories.ts";
import type { AppStore } from "#store/app-store.ts";
import { checkStory, documentsOf, unknownDocuments } from "#store/check-story.ts";
import { Button } from "#ui/controls.tsx";
import { useMessages, useMessagesOf, useSetting, useWords } from "#panels/atlas-context.ts";
import styles from "#panels/StoriesPanel.module.css";

/** A story is words and numbers: what is larger was picked by mistake. */
const most_kB = 4000;

/** No more lines than these are told of one file. */
const most_lines = 5;

/** What became of the last file: the story and what does not fit, or why it was not taken. */
type Reading =
  | { readonly story: Story; readonly remarks: readonly string[] }
  | { readonly file: string; readonly wrong: readonly string[] };

/** Loads a story that was saved as a file, and says what became of it. */
export function LoadStory() {
  const messages = useMessages();
  const own = useMessagesOf(storyMessages);
  const words = useWords();
  const { atlas, store } = useSetting();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const load = async (file: File): Promise<Reading> => {
    const refused = (problems: readonly Problem[]) => ({
      file: file.name,
      wrong: problems.map(formatProblem),
    });
    const because = (message: string) => refused([{ file: file.name, field: "", message }]);
    if (file.size > most_kB * 1000) return because(own.tooLarge(most_kB));
    const text = await file.text().catch(() => null);
    if (text === null) return because(own.unreadable);
    const read = readStoryFile(text, file.name);
    if (!read.ok) return refused(read.problems);
    const foreign = unknownDocuments(atlas, read.value, file.name);
    if (foreign.length > 0) return refused(foreign);
    await textsCame(store, [...documentsOf(read.value)]);
    const { story, remarks } = checkStory(
      atlas,
      read.value,
      (id) => {
        const found = store.getState().texts[id as Story["documents"][number]];
        return found?.state === "ready" ? found.passages : null;
      },
      file.name,
    );
    store.verbs.addStory(story);
    return { story, remarks: remarks.map(formatProblem) };
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
          if (file) void load(file).then(setReading);
        }}
      />
      {reading && "story" in reading && (
        <div className={styles["told"]} role="status">
          <p>{messages.stories.loaded(words(reading.story.title))}</p>
          {reading.remarks.length > 0 && (
            <Lines head={own.remarks(reading.remarks.length)} lines={reading.remarks} />
          )}
        </div>
      )}
      {reading && "wrong" in reading && (
        <div className={styles["wrong"]} role="alert">
          <Lines head={messages.stories.bad(reading.file)} lines={reading.wrong} />
        </div>
      )}
    </>
  );
}

function Lines({ head, lines }: { head: string; lines: readonly string[] }) {
  const own = useMessagesOf(storyMessages);
  const more = lines.length - most_lines;
  return (
    <>
      <p>{head}</p>
      <ul>
        {lines.slice(0, most_lines).map((line) => (
          <li key={line} lang="en">
            {line}
          </li>
        ))}
        {more > 0 && <li>{own.andMore(more)}</li>}
      </ul>
    </>
  );
}

/** Waits until every text has come or failed to. */
async function textsCame(store: AppStore, documents: readonly Story["documents"][number][]) {
  for (const id of documents) {
    if (store.getState().texts[id]?.state === "failed") store.verbs.retryText(id);
    else store.verbs.needText(id);
  }
  const isComing = () =>
    documents.some((id) => (store.getState().texts[id]?.state ?? "loading") === "loading");
  await new Promise<void>((resolve) => {
    const settle = () => {
      if (isComing()) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(settle);
    settle();
  });
}
