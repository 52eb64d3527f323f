import { useRef } from "react";
import { Show } from "#briefing/Show.tsx";
import { useCovers, useIsPhone, useIsVeryWide } from "#app/use-layout.ts";

/** How much larger than on a desk the names on the map are, for who sits at the back. */
const forTheBackRow = 1.3;

/** The show over the map, with what its fields cover: beside it on a desk and a wall, below on a phone. */
export function ShowStage() {
  const words = useRef<HTMLDivElement>(null);
  const evidence = useRef<HTMLDivElement>(null);
  const isPhone = useIsPhone();
  const isVeryWide = useIsVeryWide();
  const beside = isVeryWide ? { left: words, right: evidence } : { left: words };
  useCovers(isPhone ? { bottom: words } : beside, isPhone ? 1 : forTheBackRow);
  return <Show wordsRef={words} evidenceRef={evidence} />;
}
