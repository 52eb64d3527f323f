import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { formatDistance } from "#messages/format.ts";
import { askMessages } from "#messages/of-ask.ts";
import { areaOf, distance, lengthOf } from "#earth/geodesic.ts";
import type { Drawing } from "#store/ask-state.ts";
import { leastVertices } from "#store/ask-verbs.ts";
import { Button } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessages,
  useMessagesOf,
} from "#panels/atlas-context.ts";
import { areaWords, looseAmong } from "#panels/ask-words.ts";
import { useAskVerbs } from "#panels/use-drawn.ts";
import styles from "#panels/DrawBar.module.css";

/** Over the map while a tool is active: what is measured so far, and every key as a button. */
export function DrawBar({ drawing }: { drawing: Drawing }) {
  const verbs = useAskVerbs();
  const words = useMessagesOf(askMessages);
  const insets = useAppState((state) => state.insets);
  const { tool, vertices } = drawing;
  const isEnough = vertices.length >= leastVertices[tool];
  const middle = useMiddle();
  return createPortal(
    <>
      <svg
        className={styles["cross"]}
        viewBox="-12 -12 24 24"
        aria-hidden="true"
        style={{ left: middle.x, top: middle.y }}
      >
        <path d="M-11 0H-3M3 0H11M0-11V-3M0 3V11" />
      </svg>
      <section
        className={styles["bar"]}
        aria-label={words.drawingBar}
        style={{ left: middle.x, bottom: insets.bottom, maxWidth: middle.width }}
      >
        <SoFar drawing={drawing} />
        <div className={styles["buttons"]}>
          <Button icon="plus" onPress={verbs.addMiddle}>
            {words.addMiddle}
          </Button>
          {vertices.length > 0 && (
            <Button icon="back" onPress={verbs.undoVertex}>
              {words.undo}
            </Button>
          )}
          {isEnough && tool !== "circle" && (
            <Button primary onPress={verbs.finishDrawing}>
              {words.finish}
            </Button>
          )}
          <Button icon="close" onPress={verbs.cancelDrawing}>
            {words.cancel}
          </Button>
        </div>
      </section>
    </>,
    document.body,
  );
}

/** The middle of the part of the map that nothing covers, in CSS pixels of the page. */
function useMiddle(): { x: number; y: number; width: number } {
  const { left, top, right, bottom } = useAppState((state) => state.insets);
  const [page, setPage] = useState({ width: window.innerWidth, height: window.innerHeight });
  useEffect(() => {
    const onResize = () => setPage({ width: window.innerWidth, height: window.innerHeight });
    window.addEventListener("resize", onResize);
    return () => window.removeEventListener("resize", onResize);
  }, []);
  return {
    x: (left + page.width - right) / 2,
    y: (top + page.height - bottom) / 2,
    width: page.width - left - right,
  };
}

function SoFar({ drawing: { tool, vertices } }: { drawing: Drawing }) {
  const words = useMessagesOf(askMessages);
  const messages = useMessages();
  const language = useLanguage();
  const atlas = useAtlas();
  const pointer = useAppState((state) => state.ask.pointer);
  const line = vertices.map(({ at }) => at);
  const last = line.at(-1);
  const withNext = pointer ? [...line, pointer] : line;
  const isAbout =
    looseAmong(
      atlas,
      vertices.flatMap(({ on }) => on ?? []),
    ).length > 0;
  const about = isAbout ? words.about : "";
  const inWords = (m: number) => formatDistance(m, language, messages);
  const parts = [
    ...(pointer && last ? [words.running(inWords(distance(last, pointer)))] : []),
    ...(tool === "line" && withNext.length > 1
      ? [words.soFar(about + inWords(lengthOf(withNext)))]
      : []),
    ...(tool === "area" && withNext.length > 2
      ? [words.areaSoFar(about + areaWords(areaOf([withNext]), language))]
      : []),
  ];
  return (
    <p className={styles["told"]}>
      <span className={styles["hint"]}>{words.toolHints[tool]}</span>
      <span aria-live="polite">{vertices.length > 0 && words.points(vertices.length)}</span>
      {parts.map((part) => (
        <strong key={part}>{part}</strong>
      ))}
    </p>
  );
}
