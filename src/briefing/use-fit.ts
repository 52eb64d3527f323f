import { useLayoutEffect, type RefObject } from "react";

/** How far the words of a scene are set tighter, one after the other, until all of them are seen. */
const steps = ["0", "1", "2", "3"] as const;

/**
 * Sets the words of a scene as large as they fit: `data-fit` says how tight. What then still does not fit
 * can be scrolled, and `data-more` says that there is more below. Measured anew with the words, the
 * page and the fonts.
 */
export function useFit(ref: RefObject<HTMLElement | null>, words: string): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const isOver = () => element.scrollHeight > element.clientHeight + 1;
    const tellMore = () => {
      const below = element.scrollHeight - element.clientHeight - element.scrollTop;
      element.dataset["more"] = String(below > 2);
    };
    const fit = () => {
      for (const step of steps) {
        element.dataset["fit"] = step;
        if (!isOver()) break;
      }
      tellMore();
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    // A font that comes late, or quotes that do, change what is inside.
    for (const part of element.children) observer.observe(part);
    element.addEventListener("scroll", tellMore, { passive: true });
    fit();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", tellMore);
    };
  }, [ref, words]);
}
