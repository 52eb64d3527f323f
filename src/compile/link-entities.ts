import type { Geometry } from "geojson";
import type { Entity, FeatureSummary, LinkedPassage } from "#model/atlas.ts";
import type { OutlineSection, ParsedDocument } from "#model/document.ts";
import type { DocumentId, EntityId, SectionId } from "#model/id.ts";
import type { Problem } from "#model/problem.ts";
import { pinQuote } from "#compile/link-text.ts";
import type { Cards } from "#compile/read-cards.ts";
import type { GroundFeature } from "#compile/read-features.ts";
import { boundsOf, joinBounds } from "#space/extent.ts";

type Shaped<F> = F & { readonly geometry: Geometry };

/** Every entity with its quotes pinned to the text, its mentions counted, its features and bounds. */
export function linkEntities(
  cards: Cards,
  documents: ReadonlyMap<DocumentId, ParsedDocument>,
  passages: ReadonlyMap<DocumentId, readonly LinkedPassage[]>,
  features: readonly FeatureSummary[],
  ground: readonly Shaped<GroundFeature>[],
  problems: Problem[],
): Entity[] {
  const counts = countMentions(passages);
  return cards.entities.map(({ file, at, kind, card }) => {
    const own = features.filter((feature) => feature.entity === card.id);
    const onGround = ground.filter(({ properties }) => properties.entity === card.id);
    const bounds = [
      ...own
        .filter((feature) => feature.certainty !== "candidate")
        .map((feature) => feature.bounds),
      ...onGround.map(({ geometry }) => boundsOf(geometry)),
    ];
    return {
      ...card,
      kind,
      quotes: card.quotes.flatMap((quote, index) => {
        const field = `${at}.quotes.${index} (${card.id})`;
        return pinQuote(quote, field, file, documents, problems) ?? [];
      }),
      mentionedIn: counts.get(card.id) ?? {},
      features: own.map((feature) => feature.id),
      bounds: bounds.length > 0 ? joinBounds(bounds) : null,
    };
  });
}

/** For each entity, how many passages of each document mention it. */
function countMentions(
  passages: ReadonlyMap<DocumentId, readonly LinkedPassage[]>,
): Map<EntityId, Record<string, number>> {
  const counts = new Map<EntityId, Record<string, number>>();
  for (const [document, list] of passages) {
    for (const passage of list) {
      for (const entity of new Set(passage.mentions.map(([, , id]) => id))) {
        const row = counts.get(entity) ?? {};
        row[document] = (row[document] ?? 0) + 1;
        counts.set(entity, row);
      }
    }
  }
  return counts;
}

/** Every section in order, with how many different drawn things its passages and its parts mention. */
export function outline(
  documents: ReadonlyMap<DocumentId, ParsedDocument>,
  passages: ReadonlyMap<DocumentId, readonly LinkedPassage[]>,
  drawn: ReadonlySet<EntityId>,
): OutlineSection[] {
  const found = new Map<SectionId, Set<EntityId>>();
  const parentOf = new Map<SectionId, SectionId | null>();
  const sections = [...documents.values()].flatMap((document) => document.sections);
  for (const section of sections) parentOf.set(section.id, section.parent);
  for (const passage of [...passages.values()].flat()) {
    const here = passage.mentions.map(([, , entity]) => entity).filter((id) => drawn.has(id));
    for (let id: SectionId | null = passage.section; id; id = parentOf.get(id) ?? null) {
      const set = found.get(id) ?? new Set();
      for (const entity of here) set.add(entity);
      found.set(id, set);
    }
  }
  return sections.map((section) => ({ ...section, onMap: found.get(section.id)?.size ?? 0 }));
}
