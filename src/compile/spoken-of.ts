import type { LinkedPassage } from "#model/atlas.ts";
import type { NamingHeading, Quote } from "#model/atlas-details.ts";
import type { ParsedDocument } from "#model/document.ts";
import type { DocumentId, EntityId, PassageId } from "#model/id.ts";
import type { Mention } from "#text/link-mentions.ts";

/** The passages of each document that speak of each thing. */
export type SpokenOf = ReadonlyMap<EntityId, ReadonlyMap<DocumentId, ReadonlySet<PassageId>>>;

/** Where each thing is spoken of: passages that name it, and passages whose quotes name it in other words. */
export function spokenOf(
  passages: ReadonlyMap<DocumentId, readonly LinkedPassage[]>,
  quotes: ReadonlyMap<EntityId, readonly Quote[]>,
): SpokenOf {
  const spoken = new Map<EntityId, Map<DocumentId, Set<PassageId>>>();
  const add = (entity: EntityId, document: DocumentId, passage: PassageId) => {
    const rows = spoken.get(entity) ?? new Map<DocumentId, Set<PassageId>>();
    spoken.set(entity, rows.set(document, (rows.get(document) ?? new Set()).add(passage)));
  };
  for (const [document, list] of passages) {
    for (const { id, mentions } of list) {
      for (const [, , entity] of mentions) add(entity, document, id);
    }
  }
  for (const [entity, own] of quotes) {
    for (const { document, passage, role } of own) {
      if (role === "names") add(entity, document, passage);
    }
  }
  return spoken;
}

/** The headings that name each thing, in the documents of which no passage speaks of it. */
export function namingHeadings(
  documents: ReadonlyMap<DocumentId, ParsedDocument>,
  find: (text: string) => readonly Mention<EntityId>[],
  spoken: SpokenOf,
): Map<EntityId, NamingHeading[]> {
  const naming = new Map<EntityId, NamingHeading[]>();
  for (const [document, { sections }] of documents) {
    for (const { id: section, title } of sections) {
      const named = new Set<EntityId>();
      for (const { id, start, end } of find(title)) {
        if (named.has(id) || spoken.get(id)?.has(document)) continue;
        named.add(id);
        naming.set(id, [...(naming.get(id) ?? []), { section, start, end }]);
      }
    }
  }
  return naming;
}
