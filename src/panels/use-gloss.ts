import type { Target } from "#model/atlas.ts";
import { glossUnit, glossValue } from "#messages/gloss-value.ts";
import { useAppState, useLanguage } from "#panels/atlas-context.ts";

/** Tells a number or a unit in the reader's language, where that is not the language of the print. */
export function useGloss() {
  const language = useLanguage();
  const details = useAppState((state) => state.details);
  const words = language === "en" && details?.state === "ready" ? details.details : null;
  return {
    value: (target: Pick<Target, "value" | "comparator" | "unit">) =>
      words && glossValue(target, words),
    unit: (unit: string) => words && glossUnit(unit, words),
    /** From its base to what it shall be. */
    change: (target: Target) => {
      const to = words && glossValue(target, words);
      if (!words || to === null || target.base === null) return to;
      const comparator = target.baseComparator ?? "=";
      const from = glossValue({ ...target, value: target.base, comparator }, words);
      return from === null ? to : `${from} → ${to}`;
    },
  };
}
