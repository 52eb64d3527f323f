import type { Problem } from "#model/problem.ts";
import type { Cards } from "#compile/read-cards.ts";

/** Checks that a unit and a qualifier are told once, and that the numbers of an indicator can stand on one scale. */
export function checkUnits(
  {
    units,
    qualifiers,
    indicators,
    targets,
  }: Pick<Cards, "units" | "qualifiers" | "indicators" | "targets">,
  problems: Problem[],
): void {
  const told = new Set<string>();
  for (const { file, at, card } of qualifiers) {
    if (told.has(card.words)) {
      problems.push({ file, field: `${at}.words`, message: `repeated words: ${card.words}` });
    }
    told.add(card.words);
  }
  const known = new Map<string, string>();
  for (const { file, at, card } of units) {
    if (known.has(card.unit)) {
      problems.push({ file, field: `${at}.unit`, message: `repeated unit: ${card.unit}` });
    }
    known.set(card.unit, card.measures);
  }
  const byId = new Map(targets.map(({ card }) => [card.id, card]));
  for (const { file, at, card } of indicators) {
    const printed = card.targets.flatMap((id) => {
      const target = byId.get(id);
      return target && target.value !== null ? target.unit : [];
    });
    const [first] = printed;
    const unlike = printed.find(
      (unit) => unit !== first && (!known.has(unit) || known.get(unit) !== known.get(first ?? "")),
    );
    if (unlike === undefined) continue;
    problems.push({
      file,
      field: `${at}.targets (${card.id})`,
      message: `unlike units: ${first} and ${unlike}`,
      expected: "numbers of one measure, as seeds/units.json has it",
    });
  }
}
