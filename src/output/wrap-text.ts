/** Marks that may not begin a line. */
const clinging = /^[，。、；：！？）》」』”’…—%,.;:!?)\]]/;

/** What may not be broken: a word of letters and digits, or a single other character. */
const pieces = /[\p{Script=Latin}\d][\p{Script=Latin}\d'’.-]*\s*|\S\s*|\s+/gu;

/** Breaks a text into lines that are at most `width` wide, between words or Chinese characters. */
export function wrapText(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(pieces) ?? []) {
    if (line !== "" && measure((line + piece).trimEnd()) > width && !clinging.test(piece)) {
      lines.push(line.trimEnd());
      line = "";
    }
    for (const part of measure(piece) > width ? piece : [piece]) {
      if (line !== "" && measure(line + part) > width && !clinging.test(part)) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += part;
    }
  }
  if (line.trimEnd() !== "") lines.push(line.trimEnd());
  return lines;
}
