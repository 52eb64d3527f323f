import type { Language } from "#model/bilingual.ts";
import type { Messages } from "#messages/messages.ts";

const tag = { zh: "zh-CN", en: "en-GB" } as const;

/** A number with the digits that mean something at its size: 12.3, 128, 2,976. */
export function formatNumber(value: number, language: Language): string {
  const maximumSignificantDigits = value >= 1000 ? 4 : value >= 100 ? 3 : 2;
  return new Intl.NumberFormat(tag[language], { maximumSignificantDigits }).format(value);
}

/** A distance in metres or kilometres, with its unit. */
export function formatDistance(metres: number, language: Language, messages: Messages): string {
  if (metres < 1000) return `${formatNumber(metres, language)} ${messages.metres}`;
  return `${formatNumber(metres / 1000, language)} ${messages.km}`;
}

/** An area in square kilometres, with its unit. */
export function formatArea(squareMetres: number, language: Language, messages: Messages): string {
  return `${formatNumber(squareMetres / 1e6, language)} ${messages.km2}`;
}

/** A date card (`2025`, `2025-10` or `2025-10-09`) in the reader's language. */
export function formatDate(date: string, language: Language): string {
  const [year = "", month, day] = date.split("-");
  if (language === "en") return date;
  return `${year} 年${month ? ` ${Number(month)} 月` : ""}${day ? ` ${Number(day)} 日` : ""}`;
}

/** The largest of 1, 2, 5, 10, 20 … metres that is not longer. */
export function roundDistance(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const step = [5, 2, 1].find((one) => one * power <= metres) ?? 1;
  return step * power;
}
