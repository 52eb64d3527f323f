import { useEffect, useRef, useState, type CSSProperties } from "react";
import type { AttachedMap } from "#map/attach-map.ts";
import { swipeMessages } from "#messages/of-swipe.ts";
import { stopsCompared } from "#store/lineage-state.ts";
import { useAppState, useAtlas, useMessagesOf, useVerbs } from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { SwipeBar } from "#panels/SwipeBar.tsx";
import { SwipeDivider } from "#panels/SwipeDivider.tsx";
import { useLineage } from "#panels/use-lineage.ts";
import styles from "#app/SwipeStage.module.css";

/**
 * Two documents over each other: a second map, cut at the divider, shows what the earlier sets out; the
 * map beneath, which takes every pointer, shows the later. Until the second is drawn the later is all
 * that is seen, and the name of the earlier stands back.
 */
export function SwipeStage({ map }: { map: AttachedMap | null }) {
  const atlas = useAtlas();
  const mine = useMessagesOf(swipeMessages);
  const verbs = useVerbs();
  const { file, evidence } = useLineage();
  const { comparison, insets, isMapReady } = useAppState((state) => ({
    comparison: state.view.comparison,
    insets: state.insets,
    isMapReady: state.map === "ready",
  }));
  const hasStops = useAppState((state) => stopsCompared(state) !== null);
  const sheet = useRef<HTMLDivElement>(null);
  const { isLaid, hasFailed, retry } = useEarlierMap(isMapReady && hasStops ? map : null, sheet);
  const [isDragged, setDragged] = useState(false);
  const before = comparison && atlas.document(comparison.before);
  const after = comparison && atlas.document(comparison.after);
  if (!before || !after || !map) return null;
  const { top, right, bottom, left } = insets;
  const place = {
    "--at": comparison.earlier,
    "--top": `${top}px`,
    "--right": `${right}px`,
    "--bottom": `${bottom}px`,
    "--left": `${left}px`,
  } as CSSProperties;
  const failed =
    evidence.state === "failed" ? evidence.file : file?.state === "failed" ? file.file : null;
  return (
    <section
      className={styles["swipe"]}
      style={place}
      aria-label={mine.map}
      data-swipe={isLaid ? "ready" : "waiting"}
      data-dragged={isDragged}
    >
      <div className={styles["earlier"]} inert aria-hidden="true">
        <div ref={sheet} className={styles["sheet"]} />
      </div>
      <div className={styles["open"]}>
        {isLaid && <SwipeDivider before={before} after={after} onDrag={setDragged} />}
        {(hasStops || failed) && <SwipeBar before={before} after={after} isLaid={isLaid} />}
        {(failed ?? (hasFailed && mine.map)) && (
          <div className={styles["failed"]}>
            <FailedFile
              file={failed ?? mine.map}
              onRetry={() => {
                if (evidence.state === "failed") verbs.retryDetails();
                else if (failed) verbs.retryLineage();
                else retry();
              }}
            />
          </div>
        )}
      </div>
    </section>
  );
}

/** Lays the second map over the first as long as there is one to lie on. */
function useEarlierMap(map: AttachedMap | null, sheet: { readonly current: HTMLElement | null }) {
  const [isLaid, setLaid] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const container = sheet.current;
    if (!map || !container) return;
    let isGone = false;
    map
      .layEarlier(container)
      .then(() => !isGone && setLaid(true))
      .catch(() => !isGone && setFailed(true));
    return () => {
      isGone = true;
      setLaid(false);
      map.liftEarlier();
    };
  }, [map, sheet, attempt]);
  const retry = () => {
    setFailed(false);
    setAttempt(attempt + 1);
  };
  return { isLaid, hasFailed, retry };
}
