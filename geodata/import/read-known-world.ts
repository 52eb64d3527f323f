import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";
import { layerCardSchema } from "#model/layer.ts";
import { parseCard, type CardSchema } from "#model/parse-card.ts";
import { ContentError, type Problem } from "#model/problem.ts";
import type { KnownLines, KnownPoint, KnownUnit, KnownWorld } from "#boundaries/known-world.ts";
import { ringsOf } from "#boundaries/outlines.ts";
import type { Content } from "#compile/content.ts";
import { placeOfficial } from "#compile/place-official.ts";
import { parseJson, readCards, type Cards } from "#compile/read-cards.ts";
import { readFeatures, type GroundFeature, type PlanFeature } from "#compile/read-features.ts";
import newLayers from "./new-layers.json" with { type: "json" };

/** A layer that a file of boundaries may make, where the atlas has none of its name. */
const newLayerSchema = v.strictObject({
  digits: v.picklist([6, 9, 12]),
  title: layerCardSchema.entries.title,
  family: layerCardSchema.entries.family,
  drawing: layerCardSchema.entries.drawing,
  order: layerCardSchema.entries.order,
});
export type NewLayer = v.InferOutput<typeof newLayerSchema>;

const formerCodeSchema = v.strictObject({
  code: v.string(),
  name: v.string(),
  now: v.string(),
  why: bilingualSchema,
});

/** What the atlas knows, and the card of the layer if it would be a new one. */
export interface World extends KnownWorld {
  readonly newLayer: NewLayer | null;
  readonly isPlan: boolean;
}

/** Of the line of the stated area, where it is known worst, in metres. */
const extentAccuracy_m = 1000;

interface Read {
  readonly cards: Cards;
  readonly plan: readonly PlanFeature[];
  readonly ground: readonly GroundFeature[];
}

/** Layers that a file can be brought into, with the digits that the codes of their units have. */
export function layersWithCodes(content: Content): { id: string; digits: number }[] {
  const { ground } = read(content);
  const drawn = ground.flatMap(({ layer, properties, geometry }) =>
    properties.adcode && isArea(geometry) ? [`${layer.id},${properties.adcode.length}`] : [],
  );
  const counted = [...new Set(drawn)].map((key) => {
    const [id = "", digits = ""] = key.split(",");
    return { id, digits: Number(digits), units: drawn.filter((one) => one === key).length };
  });
  const made = Object.keys(newLayers).map((id) => ({
    id,
    digits: newLayer(id)?.digits ?? 0,
    units: 0,
  }));
  return [...counted.sort((a, b) => b.units - a.units), ...made];
}

/**
 * What the atlas knows of a layer without the official file that it may have already.
 * @throws ContentError if the content itself is not sound.
 */
export function readKnownWorld(content: Content, layer: string): World | null {
  const own = `geodata/official/${layer}/`;
  const { cards, plan, ground } = read(
    new Map([...content].filter(([path]) => !path.startsWith(own))),
  );
  const row = cards.layers.find(({ id }) => id === layer);
  const made = row ? null : newLayer(layer);
  if (!row && !made) return null;
  const units = row ? unitsOf(row, { cards, plan, ground }) : null;
  const codes = units?.flatMap(({ code }) => code ?? []) ?? [];
  const coded = ground.filter(({ properties, geometry }) => properties.adcode && isArea(geometry));
  const extent = readExtent(content, cards.atlas?.statedArea);
  return {
    layer,
    units,
    newLayer: made,
    isPlan: row ? !row.isGround : false,
    digits: made?.digits ?? codes[0]?.length ?? null,
    parents: coded.flatMap(({ properties }) => properties.adcode ?? []),
    places: cards.entities.flatMap(({ kind, card }) =>
      kind === "place" ? [{ name: card.name.zh, entity: card.id }] : [],
    ),
    formerCodes: readFormerCodes(content),
    extent,
    lines: linesOf(coded, extent, cards.atlas?.statedArea),
    points: pointsOf(ground),
  };
}

function read(content: Content): Read {
  const problems: Problem[] = [];
  const cards = readCards(content, problems);
  const drawn = readFeatures(content, cards.layers, problems);
  const { layers, plan, ground } = placeOfficial(
    content,
    { layers: cards.layers, ...drawn },
    problems,
  );
  if (problems.length > 0) throw new ContentError(problems);
  return { cards: { ...cards, layers }, plan, ground };
}

function newLayer(id: string): NewLayer | null {
  const card = (newLayers as Readonly<Record<string, unknown>>)[id];
  return card === undefined ? null : must(newLayerSchema, card, "geodata/import/new-layers.json");
}

function unitsOf(row: Cards["layers"][number], { cards, plan, ground }: Read): KnownUnit[] {
  const onGround = ground
    .filter(({ layer }) => layer.id === row.id)
    .map(({ properties: { id, adcode, name }, geometry }) => ({
      id,
      code: adcode ?? null,
      names: name ? [name.zh] : [],
      shape: isArea(geometry) ? geometry : null,
    }));
  const own = plan.filter(({ layer }) => layer.id === row.id);
  const planned = own.map(({ properties: { id, entity, part }, geometry }) => {
    const card = cards.entities.find((one) => one.card.id === entity)?.card;
    const names = [card?.name.zh, card?.short].flatMap((name) => name ?? []);
    const alone = own.filter(({ properties }) => properties.entity === entity).length === 1;
    const parts = part ? names.map((name) => `${name}${part.zh}`) : [];
    return {
      id,
      code: null,
      names: [...parts, ...(alone || !part ? names : []), id],
      shape: isArea(geometry) ? geometry : null,
    };
  });
  return [...onGround, ...planned];
}

function linesOf(
  coded: readonly GroundFeature[],
  extent: KnownWorld["extent"],
  statedArea: string | undefined,
): KnownLines[] {
  const outline = extent
    ? [
        {
          title: `the line of ${statedArea ?? ""}`,
          accuracy_m: extentAccuracy_m,
          rings: ringsOf(extent),
        },
      ]
    : [];
  const layers = [...new Set(coded.map(({ layer }) => layer.id as string))];
  return [
    ...outline,
    ...layers.map((id) => ({
      title: `the lines of ${id}`,
      accuracy_m:
        coded.find(({ layer }) => layer.id === id)?.layer.card.accuracy_m ?? extentAccuracy_m,
      rings: coded.flatMap(({ layer, geometry }) =>
        layer.id === id && isArea(geometry) ? ringsOf(geometry) : [],
      ),
    })),
  ];
}

/** Named points of the ground, under their own name and that of the unit whose seat they are. */
function pointsOf(ground: readonly GroundFeature[]): KnownPoint[] {
  const points = new Map<string, KnownPoint>();
  for (const { properties, geometry } of ground) {
    if (geometry?.type !== "Point") continue;
    const units = ground.filter(
      (one) => one.properties.adcode && one.properties.entity === properties.entity,
    );
    const names = [properties, ...(properties.entity ? units.map((one) => one.properties) : [])];
    for (const name of names.flatMap((one) => one.name?.zh ?? [])) {
      if (!points.has(name)) points.set(name, { name, position: geometry.coordinates });
    }
  }
  return [...points.values()];
}

function readExtent(content: Content, name: string | undefined): KnownWorld["extent"] {
  const text = content.get(`geodata/checks/${name ?? ""}/features.geojson`);
  const geometry = text ? (JSON.parse(text) as FeatureCollection).features[0]?.geometry : null;
  return isArea(geometry ?? null) ? (geometry as Polygon | MultiPolygon) : null;
}

function readFormerCodes(content: Content): KnownWorld["formerCodes"] {
  const file = "geodata/checks/former-codes.json";
  if (!content.has(file)) return [];
  const problems: Problem[] = [];
  return must(v.array(formerCodeSchema), parseJson(content, file, problems), file);
}

function must<T>(schema: CardSchema<T>, json: unknown, file: string): T {
  const parsed = parseCard(schema, json, file);
  if (!parsed.ok) throw new ContentError(parsed.problems);
  return parsed.value;
}

function isArea(geometry: GroundFeature["geometry"]): geometry is Polygon | MultiPolygon {
  return geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";
}
