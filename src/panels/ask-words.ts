import { inLanguage, type Language } from "#model/bilingual.ts";
import type { FeatureSummary } from "#model/atlas.ts";
import type { DrawnShape } from "#model/drawn-shape.ts";
import type { FeatureId } from "#model/id.ts";
import { formatArea, formatDistance, formatNumber } from "#messages/format.ts";
import { messagesIn } from "#messages/messages.ts";
import { askMessages } from "#messages/of-ask.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { hasPartly } from "#store/drawn-shapes.ts";
import { measure, supportsOf } from "#ask/drawn-geometry.ts";
import { shareOf, type ReportRow } from "#ask/report.ts";

/** The area that is asked about, and whether its own edge is only about right. */
export interface Range {
  readonly area_m2: number;
  readonly isAbout: boolean;
}

/** A shape's own name, or what it goes by: its kind and its number. */
export function nameOfShape(atlas: Atlas, shape: DrawnShape, language: Language): string {
  if (shape.name) return shape.name;
  const messages = askMessages[language];
  const of = shape.kind === "thing" ? shape.entity : shape.kind === "circle" ? shape.about : null;
  const entity = of ? atlas.entity(of) : undefined;
  const kind = messages.kindNames[shape.kind];
  const numbered = messages.numbered(kind, shape.id);
  if (!entity) return numbered;
  const name = inLanguage(entity.name, language);
  return shape.kind === "thing" ? name : `${name} · ${numbered}`;
}

/** The shapes of the plan that a drawn shape rests on and that are not confirmed, a thing once. */
const looseSupports = (atlas: Atlas, shape: DrawnShape) => looseAmong(atlas, supportsOf(shape));

/** Of some shapes of the plan those that are not confirmed, a thing once. */
export function looseAmong(atlas: Atlas, features: readonly FeatureId[]): FeatureSummary[] {
  const ids = new Set<string>(features);
  const loose = atlas.core.features.filter(
    ({ id, certainty }) => ids.has(id) && certainty !== "confirmed",
  );
  return [...new Map(loose.map((feature) => [feature.entity, feature])).values()];
}

/**
 * How far a drawn area may be wrong, in metres: a thing's own shape, or a circle about a thing, is no
 * better than the thing. What a hand drew is where it drew it.
 */
export function loosenessOf(atlas: Atlas, shape: DrawnShape): number {
  const isOfThing = shape.kind === "thing" || (shape.kind === "circle" && shape.about !== null);
  const ids = new Set<string>(isOfThing ? supportsOf(shape) : []);
  const supports = atlas.core.features.filter(({ id }) => ids.has(id));
  return Math.max(0, ...supports.map(({ accuracy_m }) => accuracy_m));
}

/** Whether what a drawn shape measures is only about right. */
export function isAbout(atlas: Atlas, shape: DrawnShape): boolean {
  return looseSupports(atlas, shape).length > 0;
}

/** Why what a drawn shape measures is only about right, a sentence a thing, and what it leaves out. */
export function whyAbout(atlas: Atlas, shape: DrawnShape, language: Language): string[] {
  const messages = messagesIn(language);
  const own = askMessages[language];
  const whys = looseSupports(atlas, shape).map(({ entity, certainty, accuracy_m }) => {
    const thing = atlas.entity(entity);
    return own.aboutBecause(
      thing ? inLanguage(thing.name, language) : entity,
      messages.certainties[certainty],
      formatDistance(accuracy_m, language, messages),
    );
  });
  const isPartly = shape.kind === "thing" && hasPartly(atlas, shape.entity);
  return isPartly ? [...whys, own.withoutPartly] : whys;
}

/** What a drawn shape measures: 12.3 公里, or 45.6 平方公里 with the length of its edge. */
export function valueOfShape(atlas: Atlas, shape: DrawnShape, language: Language): string {
  const messages = messagesIn(language);
  const words = askMessages[language];
  const about = isAbout(atlas, shape) ? words.about : "";
  const value = measure(shape);
  const length = (m: number) => formatDistance(m, language, messages);
  if (value.as === "length") return about + length(value.m);
  const area = about + areaWords(value.m2, language);
  const beside =
    shape.kind === "circle"
      ? words.radiusIs(length(shape.radius_m))
      : words.edge(length(value.edge_m));
  return `${area} · ${beside}`;
}

/** An area that may be small: below a hundredth of a square kilometre in square metres. */
export function areaWords(m2: number, language: Language): string {
  if (m2 >= 1e4) return formatArea(m2, language, messagesIn(language));
  return `${formatNumber(m2, language)} ${askMessages[language].inUnit.m2}`;
}

export function shareWords(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 1) return "< 1 %";
  return `${percent > 99.5 && percent < 99.9999 ? "> 99" : Math.round(percent)} %`;
}

/** How a thing lies to a range, with 约 where its own shape or that of the range is not confirmed. */
export function relationWords(row: ReportRow, range: Range, language: Language): string {
  const words = askMessages[language];
  const { area_m2 } = range;
  const { lies, certainty } = row;
  const about = certainty === "confirmed" && !range.isAbout ? "" : words.about;
  const share = shareWords(shareOf(lies) ?? 0);
  switch (lies.as) {
    case "point":
      return words[lies.lies];
    case "line": {
      const length = formatDistance(lies.inside_m, language, messagesIn(language));
      return words.lengthInside(about + length, share);
    }
    case "area": {
      const ofArea = shareWords(Math.min(1, lies.common_m2 / area_m2));
      return words.areaInside(about + areaWords(lies.common_m2, language), share, ofArea);
    }
  }
}

/** How well a thing's shape is known: 示意，误差约 3 公里. */
export function certaintyWords(row: ReportRow, language: Language): string {
  const messages = messagesIn(language);
  return askMessages[language].certaintyIs(
    messages.certainties[row.certainty],
    formatDistance(row.accuracy_m, language, messages),
  );
}

export function nameOfRow({ name, part }: ReportRow, language: Language): string {
  return [name, ...(part ? [part] : [])].map((one) => inLanguage(one, language)).join(" · ");
}
