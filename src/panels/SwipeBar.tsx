import type { DocumentSummary } from "#model/atlas.ts";
import { swipeMessages } from "#messages/of-swipe.ts";
import { halfAndHalf } from "#store/comparison.ts";
import { Icon } from "#ui/Icon.tsx";
import { IconButton } from "#ui/controls.tsx";
import {
  useAppState,
  useLanguage,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { dateOf } from "#panels/periods-of.ts";
import styles from "#panels/Swipe.module.css";

interface Compared {
  readonly before: DocumentSummary;
  readonly after: DocumentSummary;
}

/** Which document is on which side, each a button that shows it alone; so nobody has to drag. */
export function SwipeBar({ before, after, isLaid }: Compared & { readonly isLaid: boolean }) {
  const mine = useMessagesOf(swipeMessages);
  const verbs = useVerbs();
  const words = useWords();
  const { earlier, isShowing } = useAppState(({ view, show }) => ({
    earlier: view.comparison?.earlier,
    isShowing: show !== null,
  }));
  return (
    <div
      className={styles["bar"]}
      role="group"
      data-showing={isShowing}
      data-laid={isLaid}
      aria-busy={!isLaid}
      aria-label={mine.label(words(before.short), words(after.short))}
    >
      <Side side="before" document={before} isAlone={earlier === 1} />
      <button
        type="button"
        className={styles["half"]}
        title={mine.halfWhy}
        aria-pressed={earlier === halfAndHalf}
        onClick={() => verbs.showEarlier(halfAndHalf)}
      >
        <svg viewBox="0 0 20 14" width="1.4em" height="1em" aria-hidden="true">
          <path d="M1 1h18v12H1zM10 0v14" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M1 1h9v12H1z" fill="currentColor" opacity="0.4" />
        </svg>
        {mine.half}
      </button>
      <Side side="after" document={after} isAlone={earlier === 0} />
      {!isShowing && (
        <IconButton icon="close" label={mine.end} onPress={() => verbs.compareWith(null)} />
      )}
    </div>
  );
}

function Side(props: { side: "before" | "after"; document: DocumentSummary; isAlone: boolean }) {
  const { side, document, isAlone } = props;
  const mine = useMessagesOf(swipeMessages);
  const messages = useMessages();
  const language = useLanguage();
  const verbs = useVerbs();
  const words = useWords();
  return (
    <button
      type="button"
      className={styles["side"]}
      data-side={side}
      title={`${mine.whole}${messages.quote(words(document.short))}`}
      aria-pressed={isAlone}
      onClick={() => verbs.showEarlier(side === "before" ? 1 : 0)}
    >
      <Icon name={side === "before" ? "back" : "forward"} size={1} />
      <span className={styles["words"]}>
        <span className={styles["date"]}>
          <span className={styles["which"]}>{mine.sides[side]} · </span>
          {dateOf(document, language)}
        </span>
        <span className={styles["name"]}>{words(document.short)}</span>
      </span>
    </button>
  );
}
