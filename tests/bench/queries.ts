import { pinyin } from "pinyin-pro";
import type { AtlasCore } from "#model/atlas.ts";

/**
 * Two hundred queries as readers type them, the same in every run: of things taken evenly from the
 * whole list, a beginning, a whole name, its pinyin and its initials, in turn.
 */
export function twoHundredQueries(core: AtlasCore): readonly string[] {
  const names = core.entities.map(({ name }) => name.zh);
  const step = Math.floor(names.length / 200);
  return Array.from({ length: 200 }, (_, turn) => {
    const name = (names[turn * step] ?? "").slice(0, 8);
    if (turn % 4 === 0) return name.slice(0, 1 + (turn % 3));
    if (turn % 4 === 1) return name;
    const syllables = pinyin(name, { toneType: "none", type: "array" });
    return turn % 4 === 2 ? syllables.join("") : syllables.map((one) => one[0] ?? "").join("");
  });
}
