import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import type { EntityCard } from "#model/entity.ts";
import type { EntityId } from "#model/id.ts";
import type { Idiom } from "#model/layer.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";
import { commonArea, distanceTo } from "#space/distance.ts";
import { areaOfShape, isArea } from "#space/measured.ts";
import { positionsOf } from "#earth/positions.ts";
import { mentionFinder, readPattern, type Mention } from "#text/link-mentions.ts";

type Shaped<F> = F & { readonly geometry: Geometry };

interface District {
  readonly entity: EntityId;
  readonly area: Polygon | MultiPolygon;
}

/** The districts that a place lies in; or the areas it is known by that reach over several. */
export interface Belonging {
  readonly districts: readonly EntityId[];
  readonly over: readonly EntityId[];
}
const nowhere: Belonging = { districts: [], over: [] };
const within = (districts: readonly EntityId[]): Belonging => ({ districts, over: [] });

/** A position that is known worse than this does not tell which district it lies in (metres). */
export const districtLimit_m = 5000;
/** So much of an area lies in the one district that it lies in; a drawn line is not sharper. */
const wholeShare = 0.98;
/** Where a note says which district, the drawn outline may cross the line by the rest. */
const notedShare = 0.75;
/** Places that lie in one district; a city or a river is in several. */
const smallTypes = new Set([
  "town",
  "subdistrict",
  "village",
  "park",
  "station",
  "site",
  "airport",
]);
/** Larger than a district: it tells nothing. */
const largeTypes = new Set(["city", "county", "province", "region", "country", "cluster"]);
/** Named after the district that it is a zone of. */
const zoneTypes = new Set(["development-zone"]);
/** Drawings whose area is the thing's own, not a sign for it. */
const ownAreas = new Set<Idiom>(["zone", "plate", "lake"]);
/** Of the corners of a river every so many are looked at: it is long. */
const riverStep = 20;
/** Marks of a list, in which a district is called by its name without the word for its kind. */
const listMarks = /[·—/]/;
/** A note with such a word does not know. */
const unsure = /推测|可能|未定|现址|原址|迁往|现院址/;

/**
 * Which district a named place lies in, as far as content says so or a drawn area shows it. `cards` are
 * all things but the projects.
 */
export class KnownDistricts {
  readonly all: readonly District[];
  private readonly ids: ReadonlySet<EntityId>;
  private readonly found = new Map<EntityId, Belonging>();
  private readonly find: (text: string) => Mention<EntityId>[];

  private readonly cards: ReadonlyMap<EntityId, EntityCard>;
  private readonly plan: readonly Shaped<PlanFeature>[];
  private readonly ground: readonly Shaped<GroundFeature>[];

  constructor(
    cards: ReadonlyMap<EntityId, EntityCard>,
    plan: readonly Shaped<PlanFeature>[],
    ground: readonly Shaped<GroundFeature>[],
  ) {
    this.cards = cards;
    this.plan = plan;
    this.ground = ground;
    this.all = ground.flatMap(({ layer, properties: { entity }, geometry }): District[] =>
      layer.card.drawing.as === "county" && entity && isArea(geometry)
        ? [{ entity, area: geometry }]
        : [],
    );
    this.ids = new Set(this.all.map(({ entity }) => entity));
    this.find = mentionFinder(
      [...cards.values()].flatMap(({ id, name, aliases }) =>
        [name.zh, ...aliases].map((pattern) => ({ id, pattern })),
      ),
    );
  }

  isDistrict(id: EntityId): boolean {
    return this.ids.has(id);
  }

  /** Where a thing belongs: by law and administration, by note, by area, by what it is a part of. */
  of(id: EntityId): Belonging {
    const before = this.found.get(id);
    if (before) return before;
    // A thing that is a part of itself by some way round ends here.
    this.found.set(id, nowhere);
    const card = this.cards.get(id);
    const belonging = card ? this.look(card) : nowhere;
    this.found.set(id, belonging);
    return belonging;
  }

  /** Where a note on a position puts it: the districts that it names, or the place it begins with. */
  inNote(note: string): Belonging & { readonly via?: EntityId } {
    if (note === "" || unsure.test(note)) return nowhere;
    const mentions = this.find(note);
    const named = mentions.flatMap(({ id }) => (this.ids.has(id) ? [id] : []));
    const districts = [...new Set([...named, ...this.listed(note)])];
    if (districts.length > 0) return within(districts);
    const [first] = mentions;
    return first?.start === 0 ? { ...this.of(first.id), via: first.id } : nowhere;
  }

  /** The districts that lie within some metres of a position: longitude, latitude. */
  around(position: Position, within_m: number): EntityId[] {
    return this.all
      .filter(({ area }) => distanceTo(area, position) <= within_m)
      .map(({ entity }) => entity);
  }

  private look(card: EntityCard): Belonging {
    if (this.ids.has(card.id)) return within([card.id]);
    if (largeTypes.has(card.type ?? "")) return nowhere;
    if (card.type === "river")
      return { districts: [], over: this.isLong(card.id) ? [card.id] : [] };
    // Where law and daily administration differ, both are said.
    const rulers = [card.legalParent, card.administeredBy].flatMap((id) =>
      id && this.ids.has(id) ? [id] : [],
    );
    if (rulers.length > 0) return within(rulers);
    const noted = this.inNote(card.location?.zh ?? "");
    const [most] = this.sharesOf(card.id);
    if (most) {
      const isIn = most.share >= wholeShare;
      if (isIn) return within([...new Set([...noted.districts, most.district])]);
      const [only, ...others] = noted.districts;
      const agrees = most.share >= notedShare && only === most.district && others.length === 0;
      return agrees ? within([only]) : { districts: [], over: [card.id] };
    }
    // A street through several does not tell in which of them a thing on it lies.
    if (noted.districts.length > 1) return { districts: [], over: [card.id] };
    if (noted.districts.length > 0) return noted;
    const named = zoneTypes.has(card.type ?? "") ? this.inName(card.name.zh) : [];
    if (named.length > 0) return within(named);
    const position = smallTypes.has(card.type ?? "") ? this.positionOf(card.id) : null;
    const held = position ? this.around(position, 0) : [];
    if (held.length > 0) return within(held);
    const parts = card.parents.map((id) => this.of(id));
    return (
      parts.find(({ districts }) => districts.length > 0) ??
      parts.find(({ over }) => over.length > 0) ??
      noted
    );
  }

  /** Districts that stand in a list by the bare name: A·B, A/B. */
  private listed(note: string): EntityId[] {
    const parts = new Set(
      note
        .split(/[；;，,。（）()]/)
        .filter((clause) => listMarks.test(clause))
        .flatMap((clause) => clause.split(listMarks)),
    );
    return [...this.ids].filter((id) => {
      const name = this.cards.get(id)?.name.zh ?? "";
      return [...parts].some((part) => name.length === 3 && part.startsWith(name.slice(0, 2)));
    });
  }

  private inName(name: string): EntityId[] {
    return [...this.ids].filter((id) => {
      const card = this.cards.get(id);
      const names = [card?.name.zh ?? name, ...(card?.aliases ?? []).map(bareName)];
      return names.some((one) => one !== name && name.includes(one));
    });
  }

  /** The district with the largest part of the drawn area of a thing; none without an area. */
  private sharesOf(id: EntityId): { district: EntityId; share: number }[] {
    const areas = [
      ...this.plan.filter(
        ({ properties: { entity, certainty } }) => entity === id && certainty !== "candidate",
      ),
      ...this.ground.filter(({ properties: { entity } }) => entity === id),
    ].flatMap(({ geometry, layer }) =>
      isArea(geometry) && ownAreas.has(layer.card.drawing.as) ? [geometry] : [],
    );
    const whole = areas.reduce((sum, one) => sum + areaOfShape(one), 0);
    if (whole === 0) return [];
    return this.all
      .map(({ entity, area }) => ({
        district: entity,
        share: areas.reduce((sum, one) => sum + commonArea(one, area), 0) / whole,
      }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share);
  }

  /** Whether a line runs through several districts. */
  private isLong(id: EntityId): boolean {
    const lines = this.ground.filter(({ properties: { entity } }) => entity === id);
    const stops = lines
      .flatMap(({ geometry }) => positionsOf(geometry))
      .filter((_, index) => index % riverStep === 0);
    return new Set(stops.flatMap((stop) => this.around(stop, 0))).size > 1;
  }

  private positionOf(id: EntityId): Position | null {
    for (const { properties, geometry } of [...this.ground, ...this.plan]) {
      const isGood = !("certainty" in properties) || properties.accuracy_m <= districtLimit_m;
      if (properties.entity === id && geometry.type === "Point" && isGood) {
        return geometry.coordinates;
      }
    }
    return null;
  }
}

/** A spelling without the words that stand beside it. */
export function bareName(pattern: string): string {
  const { words, from, to } = readPattern(pattern);
  return words.slice(from, to);
}
