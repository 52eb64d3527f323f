import { useEffect, useRef, useState, type RefObject } from "react";
import { LoadError } from "#atlas/load.ts";
import type { FigureOrder } from "#output/make-figure.ts";
import { figureMessages } from "#messages/of-figure.ts";
import { useMessagesOf, useSetting } from "#panels/atlas-context.ts";
import { saveFile } from "#panels/save-file.ts";

/** Words change faster than a page is drawn: the preview waits until the hand rests. */
const pause_ms = 600;
/** Dots to the inch of the preview: sharp enough for a panel, and quick. */
const previewDensity = 80;

/** A divided map has two sides. */
const mostKept = 2;

/** How the work on a figure stands. */
export type FigureWork =
  | { readonly is: "idle" }
  | { readonly is: "drawing"; readonly share: number }
  | { readonly is: "saving" }
  | { readonly is: "done"; readonly file: string; readonly density: number }
  | { readonly is: "failed"; readonly error: unknown };

/** What went wrong, in plain words. */
export function useFailure(): (error: unknown) => string {
  const messages = useMessagesOf(figureMessages);
  return (error) => {
    if (error instanceof LoadError) return messages.failedFile(error.file);
    if (error instanceof Error && error.name === "TooLargeError") return messages.tooLarge;
    return messages.failed(error instanceof Error ? error.message : String(error));
  };
}

/** Makes the file of a figure and hands it to the browser; can be called off. */
export function useMaking(): {
  readonly work: FigureWork;
  readonly make: (order: FigureOrder, format: "png" | "pdf", file: string) => Promise<void>;
  readonly cancel: () => void;
} {
  const { atlas, files } = useSetting();
  const [work, setWork] = useState<FigureWork>({ is: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const make = async (order: FigureOrder, format: "png" | "pdf", file: string) => {
    const control = new AbortController();
    running.current = control;
    const { signal } = control;
    setWork({ is: "drawing", share: 0 });
    try {
      const { makeFigure, fileOfFigure, dropFigure } = await import("#output/make-figure.ts");
      const onProgress = (share: number) => setWork({ is: "drawing", share });
      const figure = await makeFigure(order, atlas, files, { signal, onProgress });
      setWork({ is: "saving" });
      const content = await fileOfFigure(figure, format);
      dropFigure(figure);
      signal.throwIfAborted();
      saveFile(file, content);
      setWork({ is: "done", file, density: figure.account.density });
    } catch (error) {
      setWork(signal.aborted ? { is: "idle" } : { is: "failed", error });
    }
  };
  return { work, make, cancel: () => running.current?.abort() };
}

/** Draws an order small on a canvas, again whenever `key` changes; the error, if it could not. */
export function usePreview(
  canvas: RefObject<HTMLCanvasElement | null>,
  key: string,
  isHeld: boolean,
  orderOf: () => FigureOrder,
): { readonly isDrawing: boolean; readonly error: unknown } {
  const { atlas, files } = useSetting();
  const [drawn, setDrawn] = useState<{ key: string; error: unknown } | null>(null);
  const latest = useRef(orderOf);
  const kept = useRef(new Map<string, Promise<unknown>>());
  useEffect(() => {
    latest.current = orderOf;
  });
  useEffect(() => {
    if (isHeld) return;
    const control = new AbortController();
    const draw = async () => {
      const { makeFigure, dropFigure } = await import("#output/make-figure.ts");
      const figure = await makeFigure(latest.current(), atlas, files, {
        signal: control.signal,
        density: previewDensity,
        kept: async (wish, drawMap) => {
          const { reading: _reading, front: _front, ...seen } = wish.view;
          const wanted = JSON.stringify([seen, wish.width, wish.height]);
          const stills = kept.current;
          const still = (stills.get(wanted) as ReturnType<typeof drawMap> | undefined) ?? drawMap();
          stills.delete(wanted);
          stills.set(wanted, still);
          for (const old of [...stills.keys()].slice(0, -mostKept)) stills.delete(old);
          return still.catch((error: unknown) => {
            stills.delete(wanted);
            throw error;
          });
        },
      });
      const pen = canvas.current?.getContext("2d");
      if (canvas.current && pen) {
        canvas.current.width = figure.canvas.width;
        canvas.current.height = figure.canvas.height;
        pen.drawImage(figure.canvas, 0, 0);
      }
      dropFigure(figure);
    };
    const timer = setTimeout(() => {
      draw()
        .then(() => setDrawn({ key, error: null }))
        .catch((error: unknown) => {
          if (!control.signal.aborted) setDrawn({ key, error });
        });
    }, pause_ms);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [atlas, files, canvas, key, isHeld]);
  return { isDrawing: drawn?.key !== key, error: drawn?.key === key ? drawn.error : null };
}
