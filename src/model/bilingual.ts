import * as v from "valibot";

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty("some text"));

/** Text of the content: Chinese always, English where somebody has written it. */
export const bilingualSchema = v.strictObject({ zh: filled, en: v.optional(filled) });
export type Bilingual = v.InferOutput<typeof bilingualSchema>;

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/** The text in the reader's language; Chinese where there is no other. */
export function inLanguage(text: Bilingual, language: Language): string {
  return (language === "en" ? text.en : undefined) ?? text.zh;
}

/** What the words of a language are marked with, in pages and files. */
export const languageTags = { zh: "zh-CN", en: "en" } as const satisfies Record<Language, string>;
