import { Suspense, useRef, useState, type PointerEvent, type Ref } from "react";
import { sheetHeights, type SheetHeight } from "#store/app-state.ts";
import { useAppState, useMessages, useVerbs } from "#panels/atlas-context.ts";
import { CreditLine } from "#panels/MapFurniture.tsx";
import { panelList } from "#panels/panel-list.ts";
import { Rail } from "#panels/Rail.tsx";
import { SidePanel } from "#panels/SidePanel.tsx";
import { FaultBoundary } from "#app/ErrorScreen.tsx";
import { low } from "#app/use-layout.ts";
import styles from "#app/PhoneSheet.module.css";

/** The one sheet of a phone: three heights, by drag, by tap or by arrow keys. */
export function PhoneSheet({ ref }: { ref: Ref<HTMLElement> }) {
  const messages = useMessages();
  const { sheet, panel } = useAppState((state) => ({
    sheet: state.sheet,
    panel: state.view.panel,
  }));
  const { height, drag } = useDrag();
  const Panel = sheet.shows === "panel" && panel ? panelList[panel].Panel : null;
  return (
    <section ref={ref} className={styles["sheet"]}>
      <Grip drag={drag} />
      <main
        id="side"
        tabIndex={-1}
        className={styles["body"]}
        data-height={sheet.height}
        data-dragged={height !== null}
        {...(height !== null && { style: { height } })}
      >
        <FaultBoundary messages={messages}>
          <Suspense>{Panel ? <Panel /> : <SidePanel />}</Suspense>
        </FaultBoundary>
      </main>
      <div className={styles["credits"]}>
        <CreditLine />
      </div>
      <div className={styles["bar"]}>
        <Rail isPhone />
      </div>
    </section>
  );
}

interface Drag {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
}

function Grip({ drag }: { drag: Drag }) {
  const verbs = useVerbs();
  const messages = useMessages();
  const height = useAppState((state) => state.sheet.height);
  const at = sheetHeights.indexOf(height);
  const step = (by: number) => {
    const next = sheetHeights[at + by];
    if (next) verbs.raiseSheet(next);
  };
  return (
    <button
      type="button"
      className={styles["grip"]}
      aria-label={height === "full" ? messages.less : messages.more}
      {...drag}
      onKeyDown={(event) => {
        if (event.key === "ArrowUp") step(1);
        if (event.key === "ArrowDown") step(-1);
      }}
    />
  );
}

/** Below this many pixels a press is a tap. */
const tap_px = 6;

/** Follows a finger on the grip; the sheet settles at the nearest of its heights. */
function useDrag(): { height: number | null; drag: Drag } {
  const verbs = useVerbs();
  const current = useAppState((state) => state.sheet.height);
  const start = useRef<{ y: number; height: number; isLow: boolean } | null>(null);
  const [height, setHeight] = useState<number | null>(null);
  const heights = (): Record<SheetHeight, number> => ({
    peek: 0,
    half: window.innerHeight * 0.42,
    full: window.innerHeight - 188,
  });
  return {
    height,
    drag: {
      onPointerDown: (event) => {
        // At the side there is no height to drag: a press steps it.
        const isLow = window.matchMedia(low).matches;
        start.current = { y: event.clientY, height: heights()[current], isLow };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        if (!start.current || start.current.isLow) return;
        const wanted = start.current.height + start.current.y - event.clientY;
        setHeight(Math.min(heights().full, Math.max(0, wanted)));
      },
      onPointerUp: (event) => {
        const from = start.current;
        start.current = null;
        setHeight(null);
        if (!from) return;
        const moved = from.y - event.clientY;
        if (from.isLow || Math.abs(moved) < tap_px) {
          verbs.raiseSheet(current === "half" ? "full" : "half");
          return;
        }
        const reached = from.height + moved;
        const all = heights();
        const nearest = [...sheetHeights].sort(
          (a, b) => Math.abs(all[a] - reached) - Math.abs(all[b] - reached),
        );
        verbs.raiseSheet(nearest[0] ?? "half");
      },
    },
  };
}
