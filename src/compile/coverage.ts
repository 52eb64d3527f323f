import type { DocumentText, Entity, LinkedPassage } from "#model/atlas.ts";
import type { AtlasDetails, EntityDetail } from "#model/atlas-details.ts";
import type { Coverage } from "#model/document.ts";
import type { EntityKind } from "#model/entity.ts";
import type { EntityId, SectionId } from "#model/id.ts";

const spatialKinds: ReadonlySet<EntityKind> = new Set([
  "structure",
  "zone",
  "corridor",
  "project",
  "place",
]);

/** Coverage of every section that has passages of its own, from the sentences of those. */
export function coverageOf(
  texts: readonly Pick<DocumentText, "passages">[],
  entities: readonly Entity[],
  details: AtlasDetails["entities"],
): Map<SectionId, Coverage> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const named = new Map<SectionId, Entity[][]>();
  for (const passage of texts.flatMap(({ passages }) => passages)) {
    const sentences = namedInSentences(passage).map((ids) =>
      ids.flatMap((id) => byId.get(id) ?? []).filter(isSpatial),
    );
    named.set(passage.section, [...(named.get(passage.section) ?? []), ...sentences]);
  }
  return new Map([...named].map(([section, sentences]) => [section, count(sentences, details)]));
}

function count(sentences: readonly Entity[][], details: AtlasDetails["entities"]): Coverage {
  const spatial = sentences.filter((named) => named.length > 0);
  const unlinked = spatial.filter((named) => named.every(({ bounds }) => bounds === null));
  const placeUnknown = unlinked.filter((named) =>
    named.every((one) => hasNoKnownPlace(one, details[one.id])),
  ).length;
  return {
    sentences: sentences.length,
    spatial: spatial.length,
    linked: spatial.length - unlinked.length,
    placeUnknown,
    notYetDrawn: unlinked.length - placeUnknown,
  };
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
