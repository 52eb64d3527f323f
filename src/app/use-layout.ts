import { useEffect, useSyncExternalStore, type RefObject } from "react";
import type { Insets } from "#store/app-state.ts";
import { useVerbs } from "#panels/atlas-context.ts";

/** Whether the screen is as narrow as a phone's. */
export const useIsPhone = (): boolean => useMedia("(max-width: 767px)");

/** Whether the page has one sheet in place of two panels: on a phone, upright or on its side. */
export const useHasSheet = (): boolean => useMedia("(max-width: 767px), (max-height: 500px)");

/** Whether the sheet stands at the side: a phone on its side. */
export const useIsLow = (): boolean => useMedia(low);
export const low = "(min-width: 568px) and (max-height: 500px)";

/** Whether there is room for the legend beside both panels. */
export const useIsWide = (): boolean => useMedia("(min-width: 1700px)");

/** Whether a show has three fields: a wall of two screens or more. */
export const useIsVeryWide = (): boolean => useMedia("(min-aspect-ratio: 24/10)");

function useMedia(media: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(media);
      query.addEventListener("change", onChange);
      return () => query.removeEventListener("change", onChange);
    },
    () => window.matchMedia(media).matches,
  );
}

/** A side of the map, and the element that covers it there. */
export type Covers = Readonly<Partial<Record<keyof Insets, RefObject<HTMLElement | null>>>>;

/**
 * Tells the store what covers the map at each side, and how large the type is, whenever either
 * changes; the camera keeps what it shows clear of the covers. The type of the map may be larger than
 * that of the page, by a factor.
 */
export function useCovers(covers: Covers, mapType = 1): void {
  const verbs = useVerbs();
  const { top, right, bottom, left } = covers;
  useEffect(() => {
    const sides = { top, right, bottom, left };
    const measure = () => {
      const box = (side: keyof Insets) => sides[side]?.current?.getBoundingClientRect();
      const { innerWidth, innerHeight } = window;
      const [above, beside, below, before] = [box("top"), box("right"), box("bottom"), box("left")];
      verbs.laidOut(
        {
          top: above && above.height > 0 ? above.bottom : 0,
          right: beside && beside.width > 0 ? innerWidth - beside.left : 0,
          // A sheet pulled up to the top leaves no map; the camera then keeps the lower half free.
          bottom:
            below && below.height > 0 ? Math.min(innerHeight * 0.6, innerHeight - below.top) : 0,
          left: before && before.width > 0 ? before.right : 0,
        },
        (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16) * mapType,
      );
    };
    const observer = new ResizeObserver(measure);
    for (const cover of Object.values(sides)) {
      if (cover?.current) observer.observe(cover.current);
    }
    observer.observe(document.documentElement);
    measure();
    return () => observer.disconnect();
  }, [verbs, top, right, bottom, left, mapType]);
}
