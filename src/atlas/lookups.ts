import type { AtlasCore, DocumentSummary, Entity, FeatureSummary, Layer } from "#model/atlas.ts";
import type { OutlineSection } from "#model/document.ts";
import {
  documentOf,
  type EntityId,
  type DocumentId,
  type FamilyId,
  type LayerId,
  type SectionId,
} from "#model/id.ts";
import type { FamilyCard } from "#model/layer.ts";

/** The compiled atlas, frozen, with every link readable both ways. */
export interface Atlas {
  readonly core: AtlasCore;
  readonly document: (id: string) => DocumentSummary | undefined;
  readonly section: (id: string) => OutlineSection | undefined;
  readonly entity: (id: string) => Entity | undefined;
  readonly layer: (id: string) => Layer | undefined;
  readonly family: (id: string) => FamilyCard | undefined;
  readonly featuresOf: (entity: EntityId) => readonly FeatureSummary[];
  readonly featuresIn: (layer: LayerId) => readonly FeatureSummary[];
  readonly layersOf: (family: FamilyId) => readonly Layer[];
  readonly sectionsOf: (document: DocumentId) => readonly OutlineSection[];
  readonly childrenOf: (section: SectionId) => readonly OutlineSection[];
}

/** Indexes a core once; nothing in it changes afterwards. */
export function openAtlas(core: AtlasCore): Atlas {
  const byId = <T extends { readonly id: string }>(rows: readonly T[]) => {
    const index = new Map(rows.map((row) => [row.id, row]));
    return (id: string) => index.get(id);
  };
  const groups = <T>(rows: readonly T[], keyOf: (row: T) => string | null) => {
    const index = new Map<string, T[]>();
    for (const row of rows) {
      const key = keyOf(row);
      if (key !== null) index.set(key, [...(index.get(key) ?? []), row]);
    }
    return (key: string): readonly T[] => index.get(key) ?? [];
  };
  return {
    core,
    document: byId(core.documents),
    section: byId(core.sections),
    entity: byId(core.entities),
    layer: byId(core.layers),
    family: byId(core.families),
    featuresOf: groups(core.features, (feature) => feature.entity),
    featuresIn: groups(core.features, (feature) => feature.layer),
    layersOf: groups(core.layers, (layer) => layer.family),
    sectionsOf: groups(core.sections, (section) => documentOf(section.id)),
    childrenOf: groups(core.sections, (section) => section.parent),
  };
}
