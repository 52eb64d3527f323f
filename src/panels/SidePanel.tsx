import { Suspense, useEffect } from "react";
import type { View } from "#model/view.ts";
import { IconButton } from "#ui/controls.tsx";
import { useAppState, useMessages, useVerbs } from "#panels/atlas-context.ts";
import { later } from "#panels/later.ts";
import { ReaderPanel } from "#panels/ReaderPanel.tsx";
import styles from "#panels/SidePanel.module.css";

const CardPanel = later(async () => (await import("#panels/CardPanel.tsx")).CardPanel);

/** What of the text and the card is open, and which of them is in front. */
export function openSides(view: View): { open: View["front"][]; front: View["front"] | null } {
  const open: View["front"][] = [
    ...(view.reading ? (["reader"] as const) : []),
    ...(view.selection ? (["card"] as const) : []),
  ];
  return { open, front: open.includes(view.front) ? view.front : (open[0] ?? null) };
}

/** The right-hand side: the plan text and the evidence card, one in front of the other. */
export function SidePanel() {
  const messages = useMessages();
  const verbs = useVerbs();
  const view = useAppState((state) => state.view);
  const { open, front } = openSides(view);
  useEscape(view.selection ? verbs.closeCard : null);
  if (!front) return null;
  const names = { reader: messages.reader, card: messages.card };
  return (
    <div className={styles["side"]}>
      <div className={styles["tabs"]}>
        <div role="tablist" aria-label={messages.rail}>
          {open.map((side) => (
            <button
              key={side}
              type="button"
              role="tab"
              id={`tab-${side}`}
              className={styles["tab"]}
              aria-selected={side === front}
              aria-controls="side-body"
              onClick={() => verbs.bringToFront(side)}
            >
              {names[side]}
            </button>
          ))}
        </div>
        <span className={styles["spacer"]} />
        <IconButton
          icon="close"
          label={`${messages.close}${messages.colon}${names[front]}`}
          onPress={front === "card" ? verbs.closeCard : verbs.closeText}
        />
      </div>
      <div
        id="side-body"
        role="tabpanel"
        aria-labelledby={`tab-${front}`}
        className={styles["body"]}
      >
        {front === "card" ? (
          <Suspense>
            <CardPanel />
          </Suspense>
        ) : (
          <ReaderPanel />
        )}
      </div>
    </div>
  );
}

/** Escape closes what is open, unless it is meant for a field. */
function useEscape(close: (() => void) | null): void {
  useEffect(() => {
    if (!close) return;
    const onKey = (event: KeyboardEvent) => {
      const { tagName } = event.target as HTMLElement;
      if (event.key === "Escape" && !/^(?:INPUT|TEXTAREA|SELECT)$/.test(tagName)) close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [close]);
}
