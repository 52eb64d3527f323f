import type { Level } from "#model/document.ts";

const digits = "〇一二三四五六七八九";

/** The value of a Chinese numeral up to 99 (十七 is 17); NaN where it is none. */
export function chineseNumber(numeral: string): number {
  if (!/^[一二三四五六七八九十]+$/.test(numeral)) return Number.NaN;
  const [tens, ones] = numeral.includes("十") ? numeral.split("十") : ["", numeral];
  const tensValue = numeral.includes("十") ? (tens ? digits.indexOf(tens) : 1) : 0;
  return tensValue * 10 + (ones ? digits.indexOf(ones) : 0);
}

export interface Heading {
  readonly level: Level;
  readonly depth: number;
  /** As printed: 第三节, 专栏 5, 二、, (三). */
  readonly number: string;
  /** The value of the number; NaN where there is none. */
  readonly value: number;
  readonly title: string;
}

const numeral = "[一二三四五六七八九十]+";
const part = new RegExp(`^(第(${numeral})([篇章节]))[ \\u3000]*(.+)$`);
const box = /^(专栏 ?(\d+))[:：]?[ \u3000]*(.+)$/;
const marked = /^(#{1,6}) +(.+)$/;
const item = new RegExp(`^(${numeral}、)(.+)$`);
const subItem = new RegExp(`^([(（](${numeral})[)）]) *(.+)$`);

const partDepth = { 篇: 1, 章: 2, 节: 3 } as const;

/** A numbered heading of a whole plan (第一篇, 第二章, 第三节, 专栏 4); null for any other line. */
export function planHeading(line: string): Heading | null {
  const asPart = part.exec(line);
  if (asPart) {
    const [, number = "", value = "", unit = "节", title = ""] = asPart;
    const level = unit as keyof typeof partDepth;
    return { level, depth: partDepth[level], number, value: chineseNumber(value), title };
  }
  const asBox = box.exec(line);
  if (asBox) {
    const [, number = "", value = "", title = ""] = asBox;
    return { level: "专栏", depth: 4, number, value: Number(value), title };
  }
  return null;
}

/**
 * A heading of a short document: a hash mark, or a Chinese item number that opens a line of its own
 * (一、…). `（一）小标题。正文` opens a paragraph, so its heading is what stands before the first full stop.
 */
export function shortHeading(line: string): (Heading & { rest: string }) | null {
  const asMarked = marked.exec(line);
  if (asMarked) {
    const [, hashes = "", title = ""] = asMarked;
    return { level: "heading", depth: hashes.length, number: "", value: NaN, title, rest: "" };
  }
  const asItem = item.exec(line);
  if (asItem && !/[。；]/.test(line)) {
    const [, number = "", title = ""] = asItem;
    const value = chineseNumber(number.slice(0, -1));
    return { level: "heading", depth: 1, number, value, title, rest: "" };
  }
  const asSubItem = subItem.exec(line);
  if (asSubItem) {
    const [, number = "", value = "", body = ""] = asSubItem;
    const end = body.indexOf("。");
    if (end < 0 || end > 30) return null;
    const title = body.slice(0, end);
    const rest = body.slice(end + 1).trim();
    return { level: "heading", depth: 2, number, value: chineseNumber(value), title, rest };
  }
  return null;
}
