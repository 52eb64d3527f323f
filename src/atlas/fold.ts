/** Folds what a reader may type in more than one way: case, full-width forms, spaces. */
export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** Folds case and full-width forms, character for character: offsets stay as they are. */
export function foldedInPlace(text: string): string {
  return text
    .toLowerCase()
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
