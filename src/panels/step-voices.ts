/**
 * Moves the focus between the passages of a comparison: up and down within a document, left and right to
 * the next one that has any. Says whether the key was such a step.
 */
export function stepVoices(dialog: HTMLElement, key: string): boolean {
  const columns = [...dialog.querySelectorAll("[data-document]")]
    .map((column) => [...column.querySelectorAll<HTMLElement>("[data-step]")])
    .filter((steps) => steps.length > 0);
  const current = document.activeElement;
  const column = columns.findIndex((steps) => steps.some((step) => step === current));
  const row = columns[column]?.findIndex((step) => step === current) ?? -1;
  const isFirst = column < 0;
  const targets: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowDown: () => (isFirst ? columns[0]?.[0] : columns[column]?.[row + 1]),
    ArrowUp: () => columns[column]?.[row - 1],
    ArrowRight: () => (isFirst ? columns[0]?.[0] : columns[column + 1]?.[0]),
    ArrowLeft: () => columns[column - 1]?.[0],
  };
  const target = Object.hasOwn(targets, key) ? targets[key]?.() : undefined;
  target?.focus();
  return target !== undefined;
}
