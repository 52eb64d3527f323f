import type { FeatureCollection, Geometry } from "geojson";
import {
  atlasFormat,
  type AtlasCore,
  type DocumentSummary,
  type DocumentText,
  type Layer,
  type Readings,
} from "#model/atlas.ts";
import { type AtlasDetails } from "#model/atlas-details.ts";
import { certainties, type Certainty } from "#model/certainty.ts";
import type { ParsedDocument } from "#model/document.ts";
import type { DocumentId, LayerId, PassageId, SectionId } from "#model/id.ts";
import type { Lineage } from "#model/lineage.ts";
import { ContentError, type Problem } from "#model/problem.ts";
import type { Sites } from "#model/project-site.ts";
import { statuses } from "#model/status.ts";
import type { Story } from "#model/story.ts";
import type { Synonym } from "#model/synonym.ts";
import { checkSynonyms } from "#compile/check-synonyms.ts";
import { checkUnits } from "#compile/check-units.ts";
import { checkSpace } from "#compile/check-space.ts";
import { checkReferences } from "#compile/check-references.ts";
import { checkCounts, countProjects, type Counted } from "#compile/count-projects.ts";
import type { Content } from "#compile/content.ts";
import { drawnFeatures } from "#compile/drawn-features.ts";
import { linkEntities } from "#compile/link-entities.ts";
import { linkMentions, parseDocuments } from "#compile/link-text.ts";
import { pinFindings } from "#compile/pin-findings.ts";
import { pinLineage } from "#compile/pin-lineage.ts";
import { pinStories } from "#compile/pin-stories.ts";
import { outline } from "#compile/outline.ts";
import { placeOfficial } from "#compile/place-official.ts";
import { readCards, type Cards } from "#compile/read-cards.ts";
import { readFeatures, type GroundFeature, type PlanFeature } from "#compile/read-features.ts";
import { shapeFeatures } from "#compile/shape-features.ts";
import { siteProjects } from "#compile/site-projects.ts";
import { spellNames } from "#compile/spell-names.ts";
import { readStatedArea } from "#compile/stated-area.ts";
import { summariseFeatures } from "#compile/summarise-features.ts";

type Shaped<F> = F & { readonly geometry: Geometry };

/** The atlas as files: the core, the evidence, a text a document, a collection a layer. */
export interface CompiledAtlas {
  readonly core: AtlasCore;
  readonly texts: readonly DocumentText[];
  readonly details: AtlasDetails;
  readonly readings: Readings;
  readonly synonyms: readonly Synonym[];
  readonly stories: readonly Story[];
  readonly lineage: Lineage;
  readonly sites: Sites;
  /** Every feature as it was made, before it is dressed for the map. */
  readonly shapes: readonly Shaped<PlanFeature | GroundFeature>[];
  readonly originals: readonly { id: DocumentId; text: string }[];
  readonly layers: readonly { id: LayerId; collection: FeatureCollection }[];
}

/** Names of the files that belong to the core, before they are hashed. */
export const textFile = (id: DocumentId) => `text-${id}.json`;
export const originalFile = (id: DocumentId) => `original-${id}.txt`;
export const detailsFile = "details.json";
export const readingsFile = "readings.json";
export const synonymsFile = "synonyms.json";
export const storiesFile = "stories.json";
export const lineageFile = "lineage.json";
export const sitesFile = "sites.json";
export const shapesFile = "shapes.json";
export const layerFile = (id: LayerId) => `layer-${id}.geojson`;

/**
 * Turns content into one checked, linked atlas.
 * @throws ContentError with every problem at once.
 */
export function compileAtlas(content: Content): CompiledAtlas {
  const problems: Problem[] = [];
  const stored = readCards(content, problems);
  const own = readFeatures(content, stored.layers, problems);
  const read = placeOfficial(content, { layers: stored.layers, ...own }, problems);
  const cards = { ...stored, layers: read.layers };
  checkReferences(cards, read, problems);
  checkCounts(cards.layers, content, problems);
  checkUnits(cards, problems);
  checkSynonyms(cards, problems);

  const stated = cards.atlas ? readStatedArea(content, cards.atlas.statedArea, problems) : null;
  const { plan, ground } = shapeFeatures(read.plan, read.ground, stated?.area ?? null, problems);

  const documents = parseDocuments(cards.documents, problems);
  const otherWords = cards.atlas?.otherWords ?? [];
  const passages = linkMentions(documents, cards.entities, otherWords, problems);
  const entityCards = new Map(cards.entities.map(({ card }) => [card.id, card]));
  const drawn = summariseFeatures(plan, ground, entityCards);
  const features = drawn.map(({ summary }) => summary);
  const linked = linkEntities(cards, documents, passages, otherWords, { plan, ground }, problems);
  const entities = linked.map(({ summary }) => summary);
  const details = Object.fromEntries(linked.map(({ summary, detail }) => [summary.id, detail]));
  const findings = pinFindings(cards, documents, problems);
  const texts = [...passages].map(([id, list]): DocumentText => ({
    id,
    passages: list,
    targets: findings.targets.filter(({ document }) => document === id),
    errata: findings.errata.filter(({ document }) => document === id),
  }));
  const stories = pinStories(cards, documents, problems);
  const lineage = pinLineage(cards, documents, problems);
  const opening = openingPlace(cards, documents, problems);

  if (problems.length > 0 || !cards.atlas || !stated) throw new ContentError(problems);
  const { title, subject, maxBounds } = cards.atlas;
  const sites = siteProjects(entities, entityCards, { plan, ground });
  const [, south, , north] = maxBounds;
  const world = { sites, entities: entityCards, plan, ground, latitude: (south + north) / 2 };
  const counted = countProjects(cards.layers, world);
  return {
    core: {
      format: atlasFormat,
      title,
      subject,
      maxBounds,
      locator: stated.locator,
      opening: { bounds: cards.atlas.opening.bounds, reading: opening },
      documents: cards.documents
        .map((row) => documentSummary(row, documents.get(row.id)))
        .sort((a, b) => a.sequence - b.sequence),
      sections: outline(documents, texts, entities, details),
      families: cards.families.map(({ card }) => card),
      layers: layersOf(cards, plan, ground, counted),
      entities,
      features,
      details: detailsFile,
      readings: readingsFile,
      synonyms: synonymsFile,
      stories: storiesFile,
      sites: sitesFile,
      shapes: shapesFile,
      fonts: [],
    },
    texts,
    details: {
      entities: details,
      features: Object.fromEntries(drawn.map(({ summary, detail }) => [summary.id, detail])),
      sources: cards.sources.map(({ card }) => card),
      conflicts: findings.conflicts,
      indicators: cards.indicators.map(({ card }) => card),
      periods: cards.periods.map(({ card }) => card),
      units: cards.units.map(({ card }) => card),
      qualifiers: cards.qualifiers.map(({ card }) => card),
      findings: checkSpace(plan, ground, [...entityCards.values()]),
      layerNotes: Object.fromEntries(
        cards.layers.flatMap(({ id, card }) => (card.note ? [[id, card.note]] : [])),
      ),
      tallies: Object.fromEntries([...counted].map(([id, { tally }]) => [id, tally])),
      lineage: lineageFile,
    },
    readings: spellNames([
      ...entities.flatMap(({ name, short, aliases }) => [name.zh, short ?? "", ...aliases]),
      ...cards.layers.map(({ card }) => card.title.zh),
      ...findings.targets.map(({ indicator }) => indicator.zh),
    ]),
    synonyms: cards.synonyms.map(({ card }) => card),
    stories,
    lineage,
    sites,
    shapes: [...plan, ...ground],
    originals: cards.documents.map(({ id, text }) => ({ id, text })),
    layers: cards.layers.map(({ id }) => ({
      id,
      collection: counted.get(id)?.collection ?? {
        type: "FeatureCollection",
        features: drawnFeatures(
          [...plan, ...ground].filter((feature) => feature.layer.id === id),
          entityCards,
        ),
      },
    })),
  };
}

function openingPlace(
  cards: Cards,
  documents: ReadonlyMap<DocumentId, ParsedDocument>,
  problems: Problem[],
): PassageId | SectionId | null {
  const wanted = cards.atlas?.opening.reading;
  if (wanted === undefined) return null;
  for (const { sections, passages } of documents.values()) {
    const found = [...sections, ...passages].find(({ id }) => id === wanted);
    if (found) return found.id;
  }
  const message = `unknown section or passage: ${wanted}`;
  problems.push({ file: "seeds/atlas.json", field: "opening.reading", message });
  return null;
}

function documentSummary(
  { id, card }: Cards["documents"][number],
  parsed: ParsedDocument | undefined,
): DocumentSummary {
  const { title, short, issuer, date, dateKnown, dateBasis, sequence, place, file } = card;
  const pages = Math.max(0, ...(parsed?.passages.map((passage) => passage.page ?? 0) ?? []));
  return {
    id,
    title,
    short,
    issuer,
    date,
    dateKnown,
    dateBasis,
    ...(card.period && { period: card.period }),
    sequence,
    place,
    file,
    text: textFile(id),
    original: originalFile(id),
    passages: parsed?.passages.length ?? 0,
    pages: pages > 0 ? pages : null,
  };
}

function layersOf(
  cards: Cards,
  plan: readonly Shaped<PlanFeature>[],
  ground: readonly Shaped<GroundFeature>[],
  counted: ReadonlyMap<LayerId, Counted>,
): Layer[] {
  const familyRank = new Map(cards.families.map(({ card }, index) => [card.id, index]));
  return cards.layers
    .map(({ id, card: { note: _note, ...card } }): Layer => {
      const own = plan.filter((feature) => feature.layer.id === id);
      const numbers = counted.get(id)?.collection.features ?? [];
      const sure = new Set(
        [...own, ...numbers].map((one) => one.properties?.["certainty"] as Certainty),
      );
      const tints = own.flatMap(({ properties }) => properties.tint ?? []);
      return {
        ...card,
        id,
        file: layerFile(id),
        features:
          own.length +
          ground.filter((feature) => feature.layer.id === id).length +
          numbers.filter(({ properties }) => properties?.["role"] === undefined).length,
        certainties: certainties.filter((certainty) => sure.has(certainty)),
        statuses: statuses.filter((s) => own.some((f) => f.properties.status === s)),
        tints: [...new Set(tints)],
      };
    })
    .sort(
      (a, b) =>
        (familyRank.get(a.family) ?? 0) - (familyRank.get(b.family) ?? 0) || a.order - b.order,
    );
}
