import { useEffect, useState } from "react";
import type { Bounds } from "#model/view.ts";
import { useAppState } from "#panels/atlas-context.ts";

/** A map that has rested so long, and a list that has been still so long, may bring a new list. */
const calm_ms = 300;

/**
 * What is in view, once the map has come to rest and nobody scrolls: a list that follows it must not
 * change under a finger.
 */
export function useCalmBounds(): Bounds {
  const bounds = useAppState(({ view }) => view.bounds);
  const [calm, setCalm] = useState(bounds);
  useEffect(() => {
    const settle = () => setCalm(bounds);
    let timer = setTimeout(settle, calm_ms);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, calm_ms);
    };
    // Scrolling does not bubble: it is heard on its way down to what scrolls.
    document.addEventListener("scroll", wait, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("scroll", wait, { capture: true });
    };
  }, [bounds]);
  return calm;
}
