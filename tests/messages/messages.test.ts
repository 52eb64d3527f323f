import { expect, test } from "vitest";
import { en } from "#messages/en.ts";
import type { Catalogue } from "#messages/messages.ts";
import { formatArea, formatDate, formatDistance } from "#messages/format.ts";
import { zh } from "#messages/zh.ts";

const parts = Object.values(
  import.meta.glob<Record<string, Catalogue<object>>>("/src/messages/of-*.ts", { eager: true }),
).flatMap((module) => Object.values(module));
const whole = {
  zh: { main: zh, parts: parts.map((part) => part.zh) },
  en: { main: en, parts: parts.map((part) => part.en) },
};

/** A word that also answers as a list of that word: a message may ask for either. */
const mark = (word: string) =>
  Object.assign(Object(word) as string, {
    join: () => word,
    map: (of: (one: string) => unknown) => [of(word)],
  });

/** Every message by its path; a function is called with marks for its words. */
function flat(catalogue: object, at = ""): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    const path = at ? `${at}.${key}` : key;
    if (typeof value === "string") return [[path, value]];
    if (typeof value === "function")
      return [[path, String((value as (...w: unknown[]) => string)(mark("甲"), mark("乙")))]];
    return flat(value as object, path);
  });
}

test("both catalogues have the same messages, none empty", () => {
  expect(flat(whole.en).map(([path]) => path)).toEqual(flat(whole.zh).map(([path]) => path));
  for (const [path, text] of [...flat(whole.zh), ...flat(whole.en)])
    expect([path, text.trim()]).not.toEqual([path, ""]);
});

test("Chinese is set with Chinese marks: no half-width comma, colon or bracket beside it", () => {
  const slips = flat(whole.zh).filter(([, text]) =>
    /[\u4e00-\u9fff][,:;!?()]|[,:;!?()][\u4e00-\u9fff]/.test(text),
  );
  expect(slips).toEqual([]);
});

test("English is written in English", () => {
  const slips = flat(whole.en).filter(
    ([path, text]) =>
      /[\u4e00-\u9fff]/.test(text.replace(/[甲乙]/g, "")) && path !== "main.languageToChinese",
  );
  expect(slips).toEqual([]);
});

test("figures carry their unit and no more digits than they mean", () => {
  expect(formatDistance(850, "zh", zh)).toBe("850 米");
  expect(formatDistance(12_345, "zh", zh)).toBe("12 公里");
  expect(formatDistance(128_400, "en", en)).toBe("128 km");
  expect(formatArea(741_300_000, "zh", zh)).toBe("741 平方公里");
});

test("a date says no more than its card", () => {
  expect(formatDate("2025", "zh")).toBe("2025 年");
  expect(formatDate("2026-01", "zh")).toBe("2026 年 1 月");
  expect(formatDate("2026-01-09", "zh")).toBe("2026 年 1 月 9 日");
});
