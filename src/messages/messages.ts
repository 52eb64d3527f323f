import type { Language } from "#model/bilingual.ts";
import { en } from "#messages/en.ts";
import { zh, type Messages } from "#messages/zh.ts";

const catalogue: Readonly<Record<Language, Messages>> = { zh, en };

export function messagesIn(language: Language): Messages {
  return catalogue[language];
}

/** The messages of one part of the product, in every language; they come with the code of the part. */
export type Catalogue<M> = Readonly<Record<Language, M>>;

/** The messages of a part; what the Chinese says, the English says too. */
export function catalogueOf<M extends object>(chinese: M, english: NoInfer<M>): Catalogue<M> {
  return { zh: chinese, en: english };
}

export type { Messages };
