import {
  newLayerCardSchema,
  officialCardSchema,
  officialPropertiesSchema,
  type OfficialProperties,
} from "#model/official-card.ts";
import { groundPropertiesSchema } from "#model/feature.ts";
import { layerIdSchema } from "#model/id.ts";
import type { LayerCard } from "#model/layer.ts";
import { nearest } from "#model/nearest.ts";
import type { Problem } from "#model/problem.ts";
import { pathsOf, type Content } from "#compile/content.ts";
import { folderId, readCard, type Cards } from "#compile/read-cards.ts";
import { readLayer, type GroundFeature, type PlanFeature } from "#compile/read-features.ts";

type LayerRow = Cards["layers"][number];

export interface LayersAndFeatures {
  readonly layers: readonly LayerRow[];
  readonly plan: readonly PlanFeature[];
  readonly ground: readonly GroundFeature[];
}

/**
 * Puts the files of `geodata/official/` in the place of what the atlas drew itself, feature by feature:
 * a feature takes the shape, the certainty and the sources of the official one and keeps its id, its
 * name and the thing it stands for. What the file does not have stays, with its own provenance.
 */
export function placeOfficial(
  content: Content,
  drawn: LayersAndFeatures,
  problems: Problem[],
): LayersAndFeatures {
  const slots = pathsOf(content, /^geodata\/official\/[^/]+\/layer\.json$/);
  return slots.reduce((before, file) => placeSlot(content, before, file, problems), drawn);
}

function placeSlot(
  content: Content,
  drawn: LayersAndFeatures,
  file: string,
  problems: Problem[],
): LayersAndFeatures {
  const id = folderId(layerIdSchema, file, problems);
  if (!id) return drawn;
  const base = drawn.layers.find((layer) => layer.id === id);
  const featuresFile = file.replace(/layer\.json$/, "features.geojson");
  if (!base) {
    const card = readCard(content, newLayerCardSchema, file, problems);
    if (!card) return drawn;
    const { crs, ...own } = card;
    const row: LayerRow = { file, at: "", id, card: own, featuresFile, isGround: true };
    const features = readLayer(content, row, groundPropertiesSchema, problems);
    return { ...drawn, layers: [...drawn.layers, row], ground: [...drawn.ground, ...features] };
  }
  const card = readCard(content, officialCardSchema, file, problems);
  if (!card) return drawn;
  const { crs, ...own } = card;
  const { note, ...kept } = base.card;
  const row: LayerRow = { ...base, file, featuresFile, card: { ...kept, ...own } };
  if (!base.isGround && own.provenance.sources.length === 0) {
    const expected = "at least one source: the card of each shape names it";
    problems.push({ file, field: "provenance.sources", message: "missing source", expected });
  }
  const official = readLayer(content, row, officialPropertiesSchema, problems);
  const ids = [...drawn.plan, ...drawn.ground]
    .filter(({ layer }) => layer === base)
    .map(({ properties }) => properties.id as string);
  for (const { at, properties } of official) {
    if (ids.includes(properties.id)) continue;
    const fix = nearest(properties.id, ids);
    const message = `unknown feature: ${properties.id}`;
    const expected = `an id of the layer ${id}`;
    const field = `${at}.properties.id`;
    problems.push({ file: featuresFile, field, message, expected, ...(fix && { nearest: fix }) });
  }
  const isWhole = ids.every((one) => official.some(({ properties }) => properties.id === one));
  const shown = isWhole ? row : { ...row, card: mixedCard(base.card, row.card) };
  return {
    layers: drawn.layers.map((layer) => (layer === base ? shown : layer)),
    plan: drawn.plan.map((one) => (one.layer === base ? planFeature(one, official, row) : one)),
    ground: drawn.ground.map((one) =>
      one.layer === base ? groundFeature(one, official, row) : one,
    ),
  };
}

/** Where only some of a layer is official, it claims no more than the rest of it can. */
function mixedCard(own: LayerCard, official: LayerCard): LayerCard {
  const { text, credit } = official.provenance;
  const and = (one: string | undefined, other: string | undefined, between: string) =>
    [one, other].filter(Boolean).join(between);
  const credits = [credit, own.provenance.credit].flatMap((one) => one ?? []);
  return {
    ...official,
    certainty: own.certainty,
    method: own.method,
    accuracy_m: own.accuracy_m,
    provenance: {
      ...official.provenance,
      text: {
        zh: and(text.zh, own.provenance.text.zh, "；其余："),
        en: and(text.en ?? text.zh, own.provenance.text.en, "; the rest: "),
      },
      ...(credits.length > 0 && { credit: { zh: credits.map(({ zh }) => zh).join("；") } }),
      licence: and(official.provenance.licence, own.provenance.licence, "; "),
      sources: [...new Set([...official.provenance.sources, ...own.provenance.sources])],
    },
  };
}

type Official = ReturnType<typeof readLayer<OfficialProperties>>;

/** An official shape wins over the rule that made the feature's own; what the file lacks stays as it was. */
function planFeature(feature: PlanFeature, official: Official, row: LayerRow): PlanFeature {
  const found = official.find(({ properties }) => properties.id === feature.properties.id);
  if (!found) return feature;
  const { derivation, note, partly, ...kept } = feature.properties;
  const { certainty, method, accuracy_m, provenance } = row.card;
  const { properties, ...where } = found;
  const own = {
    certainty,
    method,
    sources: [...provenance.sources],
    accuracy_m: properties.accuracy_m ?? accuracy_m ?? kept.accuracy_m,
    ...(properties.note && { note: properties.note }),
  };
  return { ...where, properties: { ...kept, ...own } };
}

function groundFeature(feature: GroundFeature, official: Official, row: LayerRow): GroundFeature {
  const found = official.find(({ properties }) => properties.id === feature.properties.id);
  if (!found) return feature;
  const { accuracy_m: _, iou, note: __, ...kept } = feature.properties;
  const { properties, ...where } = found;
  const { accuracy_m = row.card.accuracy_m, note } = properties;
  return { ...where, properties: { ...kept, accuracy_m, ...(note && { note }) } };
}
