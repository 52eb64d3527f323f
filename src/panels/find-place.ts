import type { NamedPosition, Sites } from "#model/project-site.ts";
import { matchName, readTyped } from "#atlas/match-name.ts";
import { nameSpeller } from "#atlas/spell-name.ts";

const most = 7;

/** Makes a finder of named places by characters, pinyin, initials or English; the best come first. */
export function placeFinder({ places, readings }: Sites): (query: string) => NamedPosition[] {
  const spell = nameSpeller(readings);
  const spelled = places.map((place) => ({
    place,
    names: [place.name.zh, ...(place.name.en === undefined ? [] : [place.name.en])].map(spell),
  }));
  return (query) => {
    const typed = readTyped(query);
    return spelled
      .flatMap(({ place, names }) => {
        const scores = names.flatMap((name) => matchName(name, typed)?.score ?? []);
        return scores.length > 0 ? [{ place, score: Math.min(...scores) }] : [];
      })
      .sort((a, b) => a.score - b.score)
      .slice(0, most)
      .map(({ place }) => place);
  };
}
