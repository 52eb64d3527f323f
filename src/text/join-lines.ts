const latin = /[A-Za-z0-9]/;

/**
 * Joins the lines of a paragraph. Chinese lines join without a space, two Latin words with one; the
 * half-width space that the print sets between Chinese and figures goes, one inside Latin stays.
 */
export function joinLines(lines: readonly string[]): string {
  let joined = "";
  for (const line of lines) {
    const last = joined.at(-1) ?? "";
    const seam = latin.test(last) && latin.test(line[0] ?? "") && !/\d/.test(last) ? " " : "";
    joined += seam + line;
  }
  return joined.replace(/ +/g, (spaces, at: number, whole: string) => {
    const isLatinGap =
      latin.test(whole[at - 1] ?? "") && latin.test(whole[at + spaces.length] ?? "");
    return isLatinGap ? " " : "";
  });
}
