import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/**
 * Opens a dialog over everything, for as long as its component stands. Escape and a press beside it ask
 * to close it; other keys go to `onKey`, which says whether it used them. Afterwards the focus is back
 * where it was; where that is no longer on the page, at the side that the reader was led to.
 */
export function useModal(
  dialog: RefObject<HTMLDialogElement | null>,
  close: () => void,
  onKey: (key: string) => boolean,
): void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    opener.current = document.activeElement;
    element?.showModal();
    element?.focus();
    return () => element?.close();
  }, [dialog]);
  useEffect(
    () => () => {
      const from = opener.current;
      const isHere = from instanceof HTMLElement && from !== document.body && from.isConnected;
      (isHere ? from : document.getElementById("side"))?.focus();
    },
    [],
  );
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const heard = new AbortController();
    const { signal } = heard;
    const onCancel = (event: Event) => {
      event.preventDefault();
      close();
    };
    element.addEventListener("cancel", onCancel, { signal });
    element.addEventListener(
      "keydown",
      (event) => {
        // The page below has keys of its own; while it is covered they are not meant for it.
        event.stopPropagation();
        if (event.key === "Escape") onCancel(event);
        else if (onKey(event.key)) event.preventDefault();
      },
      { signal },
    );
    element.addEventListener(
      "click",
      ({ target }) => {
        if (target === element) close();
      },
      { signal },
    );
    return () => heard.abort();
  }, [dialog, close, onKey]);
}
