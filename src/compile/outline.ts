import type { DocumentText, Entity } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";
import type { OutlineSection, ParsedDocument } from "#model/document.ts";
import type { DocumentId, EntityId, SectionId } from "#model/id.ts";
import { coverageOf } from "#compile/coverage.ts";

/** Every section in order, with what its words and those of its parts name and count. */
export function outline(
  documents: ReadonlyMap<DocumentId, ParsedDocument>,
  texts: readonly DocumentText[],
  entities: readonly Entity[],
  details: AtlasDetails["entities"],
): OutlineSection[] {
  const drawn = new Set(entities.filter(({ bounds }) => bounds).map(({ id }) => id));
  const sections = [...documents.values()].flatMap((document) => document.sections);
  const parentOf = new Map(sections.map(({ id, parent }) => [id, parent]));
  const upwards = function* (from: SectionId) {
    for (let id: SectionId | null = from; id; id = parentOf.get(id) ?? null) yield id;
  };

  const found = new Map<SectionId, Set<EntityId>>();
  const numbers = new Map<SectionId, number>();
  for (const { passages, targets } of texts) {
    for (const { section, mentions } of passages) {
      const here = mentions.map(([, , entity]) => entity).filter((id) => drawn.has(id));
      for (const id of upwards(section)) {
        found.set(id, new Set([...(found.get(id) ?? []), ...here]));
      }
    }
    for (const { section } of targets) {
      for (const id of upwards(section)) numbers.set(id, (numbers.get(id) ?? 0) + 1);
    }
  }
  const coverage = coverageOf(texts, entities, details);
  return sections.map((section) => {
    const own = coverage.get(section.id);
    return {
      ...section,
      onMap: found.get(section.id)?.size ?? 0,
      numbers: numbers.get(section.id) ?? 0,
      ...(own && { coverage: own }),
    };
  });
}
