import type { Passage } from "#model/document.ts";

/** Offsets into a text: start inclusive, end exclusive. */
export type Range = readonly [start: number, end: number];

/** A sentence longer than this many characters is shown around its marks only. */
const longSentence = 180;
/** Characters kept on each side of a mark in a long sentence; its clause may end later. */
const reach = 60;
/** How many characters further the end of a clause is looked for. */
const slack = 24;

/**
 * The parts of a passage that hold its marks: whole sentences, and of a long one the clauses around the
 * mark. In order, apart from each other; the words between two of them are left out.
 */
export function excerptOf(
  passage: Pick<Passage, "text" | "sentences" | "form">,
  marks: readonly Range[],
): Range[] {
  const { text } = passage;
  const ends = sentenceEnds(passage);
  const around = marks.map(([start, end]): Range => {
    const from = ends.findLast((at) => at <= start) ?? 0;
    const to = ends.find((at) => at >= end) ?? text.length;
    if (to - from <= longSentence) return [from, to];
    return [clauseStart(text, from, start), clauseEnd(text, end, to)];
  });
  return joined(around, text);
}

/** Where sentences begin and end; a table keeps its lines, and each is one. */
function sentenceEnds({ text, sentences, form }: Pick<Passage, "text" | "sentences" | "form">) {
  const ends = new Set([0, ...sentences, text.length]);
  if (form === "table") {
    for (const { index } of text.matchAll(/\n/g)) ends.add(index + 1);
  }
  return [...ends].sort((a, b) => a - b);
}

const clauseMark = /[，、；：,;。\s]/;

function clauseStart(text: string, from: number, mark: number): number {
  const near = mark - reach;
  if (near <= from) return from;
  for (let at = near; at > Math.max(from, near - slack); at--) {
    if (clauseMark.test(text[at - 1] ?? "")) return at;
  }
  return near;
}

function clauseEnd(text: string, mark: number, to: number): number {
  const near = mark + reach;
  if (near >= to) return to;
  for (let at = near; at < Math.min(to, near + slack); at++) {
    if (clauseMark.test(text[at - 1] ?? "")) return at;
  }
  return near;
}

/** Joins ranges that touch or overlap, and leaves white space at their ends out. */
function joined(ranges: readonly Range[], text: string): Range[] {
  const rows: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = rows.at(-1);
    if (last && text.slice(last[1], start).trim() === "") last[1] = Math.max(last[1], end);
    else rows.push([start, end]);
  }
  return rows.map(([start, end]) => {
    const words = text.slice(start, end);
    return [start + words.length - words.trimStart().length, start + words.trimEnd().length];
  });
}
