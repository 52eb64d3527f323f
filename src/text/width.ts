const halfWidth = /[\u0020-\u007e\u00a0-\u00ff“”‘’]/;
/** The text layer of a PDF sets a space between Chinese and figures that the print does not have. */
const addedSpace =
  /(?<=[^\u0000-\u007f]) (?=[\u0021-\u007e])|(?<=[\u0021-\u007e]) (?=[^\u0000-\u007f])/g;

/** Width of a line in columns of the print: 2 for a full-width character, 1 for a half-width one. */
export function width(line: string): number {
  let columns = 0;
  for (const character of line.replace(addedSpace, ""))
    columns += halfWidth.test(character) ? 1 : 2;
  return columns;
}
