import type { FontFile } from "#model/font.ts";
import { inLanguage } from "#model/bilingual.ts";
import type { CompiledAtlas } from "#compile/compile-atlas.ts";

/** A subset to be cut from a master font: which characters, for what. */
export interface FontCut extends Omit<FontFile, "file" | "ranges"> {
  /** Name of the file to be, before it is hashed. */
  readonly name: string;
  /** The master in `src/compile/fonts/`. */
  readonly master: string;
  readonly characters: string;
}

const latin = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");
const digits = "0123456789";
const marks = "—–·…“”‘’、。，；：！？（）《》【】『』〔〕±²×→←↑↓°’";
/** Upright forms, which the map sets where a name runs down a line. */
const uprights = "︐︑︒︙︱︲︵︶︿﹀︽︾﹁﹂﹃﹄";

/** The characters of a text, each once, in order of code point. */
export function charactersOf(...texts: readonly string[]): string {
  return [...new Set(texts.join(""))]
    .filter((character) => character > " ")
    .sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .join("");
}

/** `unicode-range` values that cover just these characters. */
export function unicodeRanges(characters: string): string[] {
  const points = [...characters].map((c) => c.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`));
}

/**
 * Which subsets the atlas needs: what the first screen shows is cut small and comes first, the rest
 * of what the atlas says comes when it is wanted. `words` are the words of the product itself.
 */
export function planFonts(atlas: CompiledAtlas, words: string): FontCut[] {
  const { core, layers, texts, details, stories, lineage } = atlas;
  const opening = new Set(core.layers.filter((layer) => layer.shown).map(({ id }) => id as string));
  const allLabels = layers
    .flatMap(({ collection }) => collection.features)
    .map(({ properties }) => `${properties?.["name"] ?? ""}${properties?.["nameEn"] ?? ""}`)
    .join("");
  /** Names that the opening map may show at once: its plan, and places up to a rank. */
  const firstNames = (rank: number) =>
    layers
      .filter(({ id }) => opening.has(id))
      .flatMap(({ collection }) => collection.features)
      .filter(({ properties }) => Number(properties?.["rank"] ?? 0) <= rank)
      .filter(({ properties }) => properties?.["certainty"] !== "candidate")
      .map(({ properties }) => String(properties?.["name"] ?? ""))
      .join("");
  const names = core.entities.map((entity) => entity.name.zh + (entity.short ?? "")).join("");
  const headings = core.sections.map((section) => section.number + section.title).join("");
  const titles = [
    ...core.documents.flatMap(({ title, short, issuer }) => [title, short, issuer]),
    ...core.families.flatMap(({ title, lead, sheet }) => [title, lead, sheet]),
    ...core.layers.map(({ title }) => title),
  ]
    .map((text) => (text ? inLanguage(text, "zh") : ""))
    .join("");
  const told = JSON.stringify(stories);
  const firstText = texts.find(({ id }) => core.opening.reading?.startsWith(`${id}/`));
  const textOf = (text: (typeof texts)[number] | undefined) =>
    text?.passages.map((passage) => passage.text).join("") ?? "";
  const everyText = texts.map(textOf).join("");
  const numbers = texts.map(({ targets, errata }) => [targets, errata]);

  const firstLabels = charactersOf(latin, marks, uprights, firstNames(5));
  const firstWords = without(charactersOf(words, titles), firstLabels);
  const rest = without(
    charactersOf(JSON.stringify([core, details, numbers, lineage]), told, everyText, allLabels),
    firstLabels + firstWords,
  );
  const strongFirst = charactersOf(digits, firstNames(2));
  const strongRest = without(
    charactersOf(latin, marks, uprights, words, titles, names, headings, told, allLabels),
    strongFirst,
  );
  const serifFirst = charactersOf(latin, marks, textOf(firstText));
  const openingTitles = core.sections
    .filter((section) => firstText && section.id.startsWith(`${firstText.id}/`))
    .map((section) => section.title)
    .join("");
  const serifTitles = charactersOf(
    latin,
    marks,
    titles,
    openingTitles,
    core.subject.zh,
    core.title.zh,
  );
  const serifStrongRest = without(charactersOf(words, headings, names, told), serifTitles);
  const sans = { family: "Atlas Sans", weight: 400, master: "noto-sans-sc-400.woff2" } as const;
  const strong = { family: "Atlas Sans", weight: 600, master: "noto-sans-sc-600.woff2" } as const;
  const serif = { family: "Atlas Serif", weight: 400, master: "noto-serif-sc-400.woff2" } as const;
  const title = { family: "Atlas Serif", weight: 700, master: "noto-serif-sc-700.woff2" } as const;
  return [
    { ...sans, name: "sans-labels", characters: firstLabels, forLabels: true },
    { ...sans, name: "sans-words", characters: firstWords, forLabels: true },
    { ...sans, name: "sans-rest", characters: rest, forLabels: true },
    { ...strong, name: "strong-labels", characters: strongFirst, forLabels: true },
    { ...strong, name: "strong-rest", characters: strongRest, forLabels: true },
    { ...serif, name: "serif-first", characters: serifFirst, forLabels: false },
    {
      ...serif,
      name: "serif-rest",
      characters: without(charactersOf(everyText, headings, names, told), serifFirst),
      forLabels: false,
    },
    { ...title, name: "title-words", characters: serifTitles, forLabels: false },
    { ...title, name: "title-rest", characters: serifStrongRest, forLabels: false },
  ];
}

function without(characters: string, others: string): string {
  const left = new Set(others);
  return [...characters].filter((character) => !left.has(character)).join("");
}
