import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { DocumentSummary } from "#model/atlas.ts";
import { swipeMessages } from "#messages/of-swipe.ts";
import { dividerAt } from "#store/comparison.ts";
import {
  useAppState,
  useMessagesOf,
  useSetting,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import styles from "#panels/Swipe.module.css";

/** How far an arrow key moves the divider; with the shift key it is finer. */
const step = 0.05;
const fineStep = 0.01;

/**
 * The line between the two sides: dragged by its grip, or by the line itself where the pointer is fine,
 * and moved by keys. A touch beside the grip belongs to the map.
 */
export function SwipeDivider(props: {
  before: DocumentSummary;
  after: DocumentSummary;
  onDrag: (isDragged: boolean) => void;
}) {
  const { before, after, onDrag } = props;
  const { store } = useSetting();
  const mine = useMessagesOf(swipeMessages);
  const verbs = useVerbs();
  const words = useWords();
  const earlier = useAppState(({ view }) => view.comparison?.earlier ?? 0);
  const grip = useRef<HTMLDivElement>(null);
  const held = useRef<{ pointer: number; offset_px: number } | null>(null);

  const grab = (event: PointerEvent) => {
    if (event.button !== 0 || held.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const offset_px = event.clientX - dividerAt(store.getState(), window.innerWidth);
    held.current = { pointer: event.pointerId, offset_px };
    onDrag(true);
  };
  const drag = (event: PointerEvent) => {
    if (held.current?.pointer !== event.pointerId) return;
    const { left, right } = store.getState().insets;
    const open_px = Math.max(1, window.innerWidth - left - right);
    verbs.showEarlier((event.clientX - held.current.offset_px - left) / open_px);
  };
  const release = (event: PointerEvent) => {
    if (held.current?.pointer !== event.pointerId) return;
    held.current = null;
    onDrag(false);
    // In a show the keys belong to the scenes again once the hand is off.
    if (store.getState().show) grip.current?.blur();
  };
  const press = (event: KeyboardEvent) => {
    const wanted = shareAfter(event, earlier);
    if (wanted === null) return;
    event.preventDefault();
    event.stopPropagation();
    verbs.showEarlier(wanted);
  };
  const percent = Math.round(earlier * 100);
  return (
    <div
      className={styles["divider"]}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <div
        ref={grip}
        className={styles["grip"]}
        role="slider"
        tabIndex={0}
        aria-label={mine.divider(words(before.short), words(after.short))}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={mine.share(percent)}
        onKeyDown={press}
      >
        <svg viewBox="0 0 24 24" width="1.5em" height="1.5em" aria-hidden="true">
          <path
            d="M8.500 6.500L3 12l5.500 5.500M15.500 6.500L21 12l-5.500 5.500"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </div>
    </div>
  );
}

/** Where a key moves the divider to; null for a key that is not its own. */
function shareAfter({ key, shiftKey }: KeyboardEvent, earlier: number): number | null {
  const by = shiftKey ? fineStep : step;
  if (key === "ArrowLeft" || key === "ArrowDown") return earlier - by;
  if (key === "ArrowRight" || key === "ArrowUp") return earlier + by;
  if (key === "Home") return 0;
  if (key === "End") return 1;
  return null;
}
