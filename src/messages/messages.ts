import type { Language } from "#model/bilingual.ts";
import { en } from "#messages/en.ts";
import { zh, type Messages } from "#messages/zh.ts";

const catalogue: Readonly<Record<Language, Messages>> = { zh, en };

export function messagesIn(language: Language): Messages {
  return catalogue[language];
}

export type { Messages };
