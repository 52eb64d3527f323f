import type { DocumentText, Entity, Layer, Readings, Target } from "#model/atlas.ts";
import type { OutlineSection } from "#model/document.ts";
import { foldPassage, type FoldedPassage } from "#atlas/find-passages.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { nameSpeller, type SpelledName } from "#atlas/spell-name.ts";

type Spell = (text: string) => SpelledName;

/** What a search looks through, worked out once for what has come by then. */
export interface SearchIndex {
  readonly spell: Spell;
  readonly entities: readonly Named<Entity>[];
  readonly layers: readonly Named<Layer>[];
  readonly sections: readonly Named<OutlineSection>[];
  readonly targets: readonly Named<Target>[];
  readonly passages: readonly FoldedPassage[];
}

/** A thing by all its names, spelled for a search. */
export interface Named<T> {
  readonly thing: T;
  readonly names: readonly SpelledName[];
  /** Its name in English, which counts where no Chinese name does. */
  readonly english: SpelledName | null;
}

type TextRows = Pick<SearchIndex, "targets" | "passages">;

/** What was spelled and folded before: texts come one by one, and each is read once. */
const knownNames = new WeakMap<Readings, Omit<SearchIndex, keyof TextRows> & { atlas: Atlas }>();
const knownTexts = new WeakMap<object, { spell: Spell; rows: TextRows }>();

/** Spells every name, and folds every text that has come. */
export function indexSearch(
  atlas: Atlas,
  readings: Readings,
  texts: readonly Omit<DocumentText, "id">[],
): SearchIndex {
  const known = knownNames.get(readings);
  const names = known?.atlas === atlas ? known : { atlas, ...spellNames(atlas, readings) };
  knownNames.set(readings, names);
  const rows = texts.map((text): TextRows => {
    const found = knownTexts.get(text);
    if (found?.spell === names.spell) return found.rows;
    const read = readText(text, names.spell);
    knownTexts.set(text, { spell: names.spell, rows: read });
    return read;
  });
  return {
    ...names,
    targets: rows.flatMap(({ targets }) => targets),
    passages: rows.flatMap(({ passages }) => passages),
  };
}

function spellNames({ core }: Atlas, readings: Readings): Omit<SearchIndex, keyof TextRows> {
  const spell = nameSpeller(readings);
  return {
    spell,
    entities: core.entities.map((entity) => {
      const { name, short, aliases } = entity;
      const names = [name.zh, ...(short === undefined ? [] : [short]), ...aliases];
      return named(spell, entity, name.en, names);
    }),
    layers: core.layers.map((layer) => named(spell, layer, layer.title.en, [layer.title.zh])),
    sections: core.sections
      .filter(({ title }) => title !== "")
      .map((section) =>
        named(spell, section, undefined, [`${section.number} ${section.title}`.trim()]),
      ),
  };
}

function readText({ targets, passages }: Omit<DocumentText, "id">, spell: Spell): TextRows {
  return {
    targets: targets.map((target) => {
      const { indicator, value, unit } = target;
      const number = typeof value === "number" ? [`${value}${unit}`] : [];
      return named(spell, target, indicator.en, [indicator.zh, ...number]);
    }),
    passages: passages.map(foldPassage),
  };
}

function named<T>(
  spell: Spell,
  thing: T,
  english: string | undefined,
  names: readonly string[],
): Named<T> {
  return { thing, names: names.map(spell), english: english === undefined ? null : spell(english) };
}
