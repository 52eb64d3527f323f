import { useCallback, useRef, type ReactNode, type Ref } from "react";
import type { Scene } from "#model/story.ts";
import { Button } from "#ui/controls.tsx";
import {
  useAppState,
  useLanguage,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { Legend } from "#panels/Legend.tsx";
import { CreditLine } from "#panels/MapFurniture.tsx";
import { PinButton } from "#panels/OwnStories.tsx";
import { usePresenter } from "#panels/presenter-window.ts";
import { showMessages } from "#messages/of-show.ts";
import { sceneShown } from "#store/show-state.ts";
import { QuotesOfChosen, SceneQuotes } from "#briefing/SceneQuotes.tsx";
import { ShowBar } from "#briefing/ShowBar.tsx";
import { useFit } from "#briefing/use-fit.ts";
import { useFullScreen } from "#briefing/use-full-screen.ts";
import { useSwipe } from "#briefing/use-swipe.ts";
import styles from "#briefing/Show.module.css";

interface ShowProps {
  /** The fields that lie over the map: on a desk and a wall beside it, on a phone below it. */
  readonly wordsRef: Ref<HTMLDivElement>;
  readonly evidenceRef: Ref<HTMLDivElement>;
}

/**
 * What the audience sees over the map: the caption and the words it stands on; on a very wide wall the
 * evidence and the legend in a field of their own.
 */
export function Show({ wordsRef, evidenceRef }: ShowProps) {
  const verbs = useVerbs();
  const words = useWords();
  const shown = useAppState(sceneShown);
  const { show, selection } = useAppState((state) => ({
    show: state.show,
    selection: state.view.selection,
  }));
  const swipe = useSwipe(verbs.nextScene, verbs.previousScene);
  const { isOpening } = usePresenter();
  const left = useCallback(() => {
    if (!isOpening()) verbs.endShow();
  }, [isOpening, verbs]);
  useFullScreen(left);
  if (!shown || !show) return null;
  const { story, scene, index } = shown;
  const chosen = show.astray && selection !== (scene.view.selection ?? null) ? selection : null;
  const quotes = chosen ? (
    <QuotesOfChosen entity={chosen} />
  ) : (
    <SceneQuotes quotes={scene.quotes} />
  );
  return (
    <>
      <main className={styles["show"]} id="side" data-scene={scene.id} data-astray={show.astray}>
        <div ref={wordsRef} className={styles["words"]} {...swipe}>
          <p className={styles["story"]}>{words(story.title)}</p>
          <SceneWords key={scene.id} scene={scene}>
            {quotes}
          </SceneWords>
          {show.astray && <Astray />}
          <ShowBar story={story} index={index} />
        </div>
        <div ref={evidenceRef} className={styles["evidence"]}>
          <div className={styles["in-evidence"]}>{quotes}</div>
          <Legend isFolded={false} isBrief />
        </div>
        {show.blank && <div className={styles["blank"]} data-blank />}
      </main>
      <div className={styles["credits"]}>
        <CreditLine />
      </div>
    </>
  );
}

/** What a scene says, set so that all of it is seen. */
function SceneWords({ scene, children }: { scene: Scene; children: ReactNode }) {
  const show = useMessagesOf(showMessages);
  const language = useLanguage();
  const words = useWords();
  const field = useRef<HTMLDivElement>(null);
  useFit(field, language);
  const caption = words(scene.caption);
  return (
    <div ref={field} className={styles["scene"]} aria-live="polite">
      <h1 className={styles["title"]}>{words(scene.title)}</h1>
      <p className={styles["caption"]}>{caption}</p>
      <div className={styles["beside-words"]}>{children}</div>
      {caption && scene.quotes.length === 0 && (
        <p className={styles["unspoken"]}>{show.unspoken}</p>
      )}
    </div>
  );
}

/** Off the script: how to come back, and how to keep what was found. */
function Astray() {
  const show = useMessagesOf(showMessages);
  const verbs = useVerbs();
  return (
    <div className={styles["astray"]} role="status">
      <span>{show.astray}</span>
      <Button primary onPress={verbs.returnToScene}>
        {show.back} <kbd>R</kbd>
      </Button>
      <PinButton />
    </div>
  );
}
