import { useEffect, useRef, useState } from "react";
import type { AttachedMap } from "#map/attach-map.ts";
import { labelFaces } from "#map/label-faces.ts";
import { sheetTitle } from "#store/sheet.ts";
import { useAppState, useMessages, useSetting, useVerbs } from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import styles from "#app/MapStage.module.css";

/**
 * Where the map lives, from the first paint to the last: it is mounted once. Its code comes after
 * the text is on screen; without WebGL2 the stage says so and everything else works.
 */
export function MapStage({ onAttached }: { onAttached: (map: AttachedMap | null) => void }) {
  const { atlas, store, files } = useSetting();
  const verbs = useVerbs();
  const messages = useMessages();
  const container = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const map = useAppState((state) => state.map);
  const title = useAppState((state) =>
    sheetTitle(
      atlas,
      state.view,
      { combined: messages.combinedSheet, ground: messages.groundSheet },
      state.view.language,
    ),
  );

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    if (!hasWebGL2()) {
      verbs.mapBecame("unavailable");
      return;
    }
    let attached: AttachedMap | null = null;
    let isGone = false;
    const stop = afterNextPaint(() => {
      import("#map/attach-map.ts")
        .then(({ attachMap }) => {
          if (isGone) return;
          const mapFiles = { address: files.address, fontFaces: labelFaces(atlas, files) };
          attached = attachMap(element, atlas, store, mapFiles);
          onAttached(attached);
        })
        .catch(() => setFailed(true));
    });
    return () => {
      isGone = true;
      stop();
      onAttached(null);
      attached?.detach();
    };
  }, [atlas, store, files, verbs, onAttached, attempt]);

  return (
    <section className={styles["stage"]} data-map={map} aria-label={messages.mapLabel(title)}>
      <div ref={container} className={styles["canvas"]} />
      {map === "waiting" && !hasFailed && <p className={styles["wait"]}>{messages.loadingMap}</p>}
      {map === "unavailable" && (
        <div className={styles["wait"]} role="alert">
          <p>{messages.mapUnavailable}</p>
          <p>{messages.mapUnavailableHelp}</p>
        </div>
      )}
      {hasFailed && (
        <div className={styles["wait"]}>
          <FailedFile
            file={messages.mapLabel(title)}
            onRetry={() => {
              setFailed(false);
              setAttempt(attempt + 1);
            }}
          />
        </div>
      )}
    </section>
  );
}

function hasWebGL2(): boolean {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}

/** Runs work once what is on screen has been painted; returns a way to call it off. */
function afterNextPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
