import { useEffect } from "react";
import type { AppStore } from "#store/app-store.ts";
import { askVerbs } from "#store/ask-verbs.ts";

/** What a key does while a tool is active; null for keys that stay as they are. */
function verbOf(
  key: string,
): "addMiddle" | "undoVertex" | "finishDrawing" | "cancelDrawing" | null {
  switch (key) {
    case " ":
      return "addMiddle";
    case "Backspace":
      return "undoVertex";
    case "Enter":
      return "finishDrawing";
    case "Escape":
      return "cancelDrawing";
    default:
      return null;
  }
}

/**
 * The keys of a tool: they come before those of the page, so that Escape ends the tool and closes
 * nothing. A field keeps its keys, and a button its own two. Ctrl+Z takes the last change back, drawing or not.
 */
export function useDrawingKeys(store: AppStore, isDrawing: boolean): void {
  useEffect(() => {
    if (!isDrawing) return;
    const onKey = (event: KeyboardEvent) => {
      const { tagName } = event.target as HTMLElement;
      const verb = verbOf(event.key);
      const isField = /^(?:INPUT|TEXTAREA|SELECT)$/.test(tagName);
      const isButtonKey = tagName === "BUTTON" && /^(?: |Enter)$/.test(event.key);
      if (!verb || isButtonKey || (isField && event.key !== "Escape")) return;
      event.preventDefault();
      event.stopPropagation();
      askVerbs(store)[verb]();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [store, isDrawing]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { tagName } = event.target as HTMLElement;
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === "z";
      if (!isUndo || /^(?:INPUT|TEXTAREA|SELECT)$/.test(tagName)) return;
      event.preventDefault();
      askVerbs(store)[isDrawing ? "undoVertex" : "undoChange"]();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [store, isDrawing]);
}
