import { useEffect, useState } from "react";
import type { Bilingual, Language } from "#model/bilingual.ts";
import { messagesIn } from "#messages/messages.ts";
import { storyMessages } from "#messages/of-stories.ts";
import { sheetTitle } from "#store/sheet.ts";
import { Button } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useMessages,
  useMessagesOf,
  useVerbs,
} from "#panels/atlas-context.ts";
import { LoadStory } from "#panels/LoadStory.tsx";
import { OwnKeeping } from "#panels/OwnKeeping.tsx";
import { OwnStory } from "#panels/OwnStory.tsx";
import styles from "#panels/StoriesPanel.module.css";

/** How long a button says what it did. */
const said_ms = 2500;

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
        <LoadStory />
      </div>
      <OwnKeeping />
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
  const own = useMessagesOf(storyMessages);
  const verbs = useVerbs();
  const view = useAppState((state) => state.view);
  const [pinned, setPinned] = useState(0);
  useEffect(() => {
    if (pinned === 0) return;
    const timer = setTimeout(() => setPinned(0), said_ms);
    return () => clearTimeout(timer);
  }, [pinned]);
  const sheet = (language: Language) => {
    const { combinedSheet: combined, groundSheet: ground } = messagesIn(language);
    return sheetTitle(atlas, view, { combined, ground }, language);
  };
  const chosen = view.selection ? atlas.entity(view.selection) : undefined;
  const named = (of: (language: Language) => string): Bilingual => ({ zh: of("zh"), en: of("en") });
  const pin = () => {
    verbs.pinView({
      story: named((language) => messagesIn(language).stories.ownName),
      scene: chosen ? { ...chosen.name } : named(sheet),
    });
    setPinned(pinned + 1);
  };
  return (
    <>
      <Button icon="pin" onPress={pin}>
        {messages.stories.pin}
      </Button>
      {pinned > 0 && (
        <span key={pinned} className={styles["pinned"]} role="status">
          {own.pinned}
        </span>
      )}
    </>
  );
}
