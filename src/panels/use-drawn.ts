import { useMemo } from "react";
import type { DrawnShape } from "#model/drawn-shape.ts";
import { askVerbs, type AskVerbs } from "#store/ask-verbs.ts";
import { drawnIn } from "#store/drawn-shapes.ts";
import { useAppState, useSetting } from "#panels/atlas-context.ts";

export const useAskVerbs = (): AskVerbs => askVerbs(useSetting().store);

/** What the reader drew; a shape that a hand is moving is as it is moved. */
export function useDrawn(): { shapes: readonly DrawnShape[]; asked: number | null } {
  const { atlas } = useSetting();
  const { draw, outlines, moving } = useAppState(({ view, ask }) => ({
    draw: view.draw,
    outlines: ask.outlines,
    moving: ask.moving,
  }));
  return useMemo(() => {
    const { shapes, asked } = drawnIn(atlas, draw, outlines);
    return { shapes: shapes.map((shape) => (shape.id === moving?.id ? moving : shape)), asked };
  }, [atlas, draw, outlines, moving]);
}
