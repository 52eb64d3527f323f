import { pinyin } from "pinyin-pro";
import type { Readings } from "#model/atlas.ts";

/**
 * How the characters of some names are read. A character with several readings gets those that it
 * has in one of the names (长 in 长江 and in 增长), and the one that it has alone.
 */
export function spellNames(names: readonly string[]): Readings {
  const characters = new Map<string, Set<string>>();
  for (const name of new Set([...names, ...names.flatMap((name) => [...name])])) {
    for (const { origin, pinyin: reading, isZh } of read(name)) {
      if (!isZh || !/^[a-z]+$/.test(reading)) continue;
      for (const one of typedAs(reading)) {
        characters.set(one, (characters.get(one) ?? new Set()).add(origin));
      }
    }
  }
  const rows = [...characters].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(rows.map(([reading, all]) => [reading, [...all].sort().join("")]));
}

const read = (name: string) => pinyin(name, { type: "all", toneType: "none", v: true });

/** An ü is typed as v, and by some as u: 绿 is lv and lu. */
function typedAs(reading: string): string[] {
  return reading.includes("v") ? [reading, reading.replace("v", "u")] : [reading];
}
