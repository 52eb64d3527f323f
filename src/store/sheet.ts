import { inLanguage, type Language } from "#model/bilingual.ts";
import type { Layer } from "#model/atlas.ts";
import type { FamilyCard } from "#model/layer.ts";
import type { View } from "#model/view.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** The visible layers in the order of the atlas, with their opacity. */
export function visibleLayers(atlas: Atlas, view: View): (Layer & { opacity: number })[] {
  const opacity = new Map(view.layers.map((layer) => [layer.id, layer.opacity]));
  return atlas.core.layers.flatMap((layer) => {
    const value = opacity.get(layer.id);
    return value === undefined ? [] : [{ ...layer, opacity: value }];
  });
}

/** Whether the map is seen at a slant: only while there are columns to stand. */
export function isStanding(atlas: Atlas, view: View): boolean {
  return view.standing && visibleLayers(atlas, view).some(({ drawing }) => drawing.as === "column");
}

/** The families that speak on the sheet: those of the plan with a visible layer. */
export function speakingFamilies(atlas: Atlas, view: View): FamilyCard[] {
  const shown = new Set(visibleLayers(atlas, view).map((layer) => layer.family));
  return atlas.core.families.filter((family) => !family.ground && shown.has(family.id));
}

/** Title of the sheet (图名): the city and what is drawn of it. */
export function sheetTitle(
  atlas: Atlas,
  view: View,
  words: { readonly combined: string; readonly ground: string },
  language: Language,
): string {
  const families = speakingFamilies(atlas, view);
  const subject = inLanguage(atlas.core.subject, language);
  const [only] = families;
  const what =
    families.length === 0
      ? words.ground
      : families.length > 1 || !only
        ? words.combined
        : inLanguage(only.sheet ?? only.title, language);
  return language === "zh" ? subject + what : `${subject}: ${what}`;
}
