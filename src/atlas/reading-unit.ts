import type { OutlineSection } from "#model/document.ts";
import { documentOf, sectionOf, type SectionId } from "#model/id.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** A document of more passages than this is read a chapter at a time. */
const longDocument = 150;
const chapterDepth = 2;

/** What is on the reader's desk at once: a chapter of a long document, the whole of a short one. */
export interface ReadingUnit {
  /** Its first section, which also names it. */
  readonly id: SectionId;
  readonly sections: readonly OutlineSection[];
  readonly before: SectionId | null;
  readonly after: SectionId | null;
}

/** The unit that a section or a passage belongs to; null where the atlas does not have it. */
export function readingUnitOf(atlas: Atlas, place: string): ReadingUnit | null {
  const section = atlas.section(sectionOf(place));
  const document = atlas.document(documentOf(place));
  if (!section || !document) return null;
  const all = atlas.sectionsOf(document.id);
  if (document.passages <= longDocument) {
    const [first] = all;
    return first ? { id: first.id, sections: all, before: null, after: null } : null;
  }
  const unitIdOf = (one: OutlineSection): SectionId => {
    let at = one;
    while (at.depth > chapterDepth && at.parent) at = atlas.section(at.parent) ?? at;
    return at.id;
  };
  const ids = [...new Set(all.map(unitIdOf))];
  const id = unitIdOf(section);
  const at = ids.indexOf(id);
  return {
    id,
    sections: all.filter((one) => unitIdOf(one) === id),
    before: ids[at - 1] ?? null,
    after: ids[at + 1] ?? null,
  };
}
