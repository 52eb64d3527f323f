import type {
  AtlasDetails,
  DocumentText,
  Entity,
  EntityDetail,
  LinkedPassage,
} from "#model/atlas.ts";
import type { Section } from "#model/document.ts";
import type { EntityKind } from "#model/entity.ts";
import { documentOf, type DocumentId, type EntityId, type SectionId } from "#model/id.ts";

/**
 * How much of a section the map shows. A sentence makes a spatial statement where it names a place,
 * a zone, a corridor, a structure or a project (the subject of the whole plan, named in passing, is
 * none); it is linked where at least one of the things it names is drawn.
 */
export interface SectionCoverage {
  readonly section: SectionId;
  readonly document: DocumentId;
  readonly sentences: number;
  readonly spatial: number;
  readonly linked: number;
  /** Why the other sentences are not linked. */
  readonly notSpatial: number;
  /** All that they name has a place that no source tells. */
  readonly placeUnknown: number;
  /** They name a thing whose place could be drawn and is not yet. */
  readonly notYetDrawn: number;
}

const spatialKinds: ReadonlySet<EntityKind> = new Set([
  "structure",
  "zone",
  "corridor",
  "project",
  "place",
]);

/** Coverage of every section, from the passages that stand directly in it. */
export function coverageOf(
  sections: readonly Section[],
  texts: readonly DocumentText[],
  entities: readonly Entity[],
  details: Pick<AtlasDetails, "entities">,
): SectionCoverage[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const bySection = new Map<SectionId, LinkedPassage[]>();
  for (const passage of texts.flatMap(({ passages }) => passages)) {
    bySection.set(passage.section, [...(bySection.get(passage.section) ?? []), passage]);
  }
  return sections.map((section) => {
    const sentences = (bySection.get(section.id) ?? []).flatMap((passage) =>
      namedInSentences(passage).map((ids) =>
        ids.flatMap((id) => byId.get(id) ?? []).filter(isSpatial),
      ),
    );
    const spatial = sentences.filter((named) => named.length > 0);
    const linked = spatial.filter((named) => named.some(({ bounds }) => bounds !== null));
    const unlinked = spatial.filter((named) => !linked.includes(named));
    const placeUnknown = unlinked.filter((named) =>
      named.every((one) => hasNoKnownPlace(one, details.entities[one.id])),
    ).length;
    return {
      section: section.id,
      document: documentOf(section.id),
      sentences: sentences.length,
      spatial: spatial.length,
      linked: linked.length,
      notSpatial: sentences.length - spatial.length,
      placeUnknown,
      notYetDrawn: unlinked.length - placeUnknown,
    };
  });
}

function isSpatial({ kind, quiet }: Entity): boolean {
  return spatialKinds.has(kind) && quiet !== true;
}

/** A project without a site, a structure of parts: nothing that a place could be looked up for. */
function hasNoKnownPlace({ kind }: Entity, detail: EntityDetail | undefined): boolean {
  return detail?.unlocated !== undefined || kind === "project" || kind === "structure";
}

/** The things that each sentence of a passage names. */
function namedInSentences({ sentences, mentions, text }: LinkedPassage): EntityId[][] {
  return sentences.map((start, index) => {
    const end = sentences[index + 1] ?? text.length;
    return mentions.filter(([from]) => from >= start && from < end).map(([, , id]) => id);
  });
}
