import type { Position } from "geojson";
import type { EntityCard } from "#model/entity.ts";
import type { EntityId } from "#model/id.ts";
import type { ProjectSite } from "#model/project-site.ts";
import { bareName, districtLimit_m, type KnownDistricts } from "#compile/known-districts.ts";

type Answer = Pick<ProjectSite, "districts" | "by" | "via" | "reach" | "over">;

const unknown: Answer = { districts: [] };
/** Kinds of place that are a city or a county of their own. */
const seats = new Set(["city", "county-level-city", "county"]);

/**
 * The districts of a project: those of what its words name, else what sources note of it, else of its
 * position, else of what it is a part of. Where none of these tells, none is told.
 */
export class ProjectDistricts {
  private readonly byName = new Map<string, EntityId[]>();

  private readonly known: KnownDistricts;
  private readonly cards: ReadonlyMap<EntityId, EntityCard>;

  constructor(known: KnownDistricts, cards: ReadonlyMap<EntityId, EntityCard>) {
    this.known = known;
    this.cards = cards;
    for (const { id, name, aliases } of cards.values()) {
      for (const spelling of new Set([name.zh, ...aliases.map(bareName)])) {
        this.byName.set(spelling, [...(this.byName.get(spelling) ?? []), id]);
      }
    }
  }

  /** `position` longitude, latitude; it may be off by `accuracy_m` metres. */
  of(
    card: EntityCard,
    parents: readonly EntityId[],
    position: Position | null,
    accuracy_m: number,
  ): Answer {
    const named = card.placeWords.map((word) => this.byName.get(word) ?? []);
    const said = this.fromPlaces(named);
    if (said.districts.length > 0) return said;
    const noted = this.fromNote(card.location?.zh ?? "");
    if (noted.districts.length > 0) return noted;
    const isGood = position && accuracy_m <= districtLimit_m;
    const [held, ...others] = isGood ? this.known.around(position, accuracy_m) : [];
    if (held && others.length === 0) return { districts: [held], by: "position" };
    const whole = this.fromPlaces(parents.map((id) => [id]));
    if (whole.districts.length > 0) return whole;
    if (card.reachWords !== undefined) return { districts: [], reach: "citywide" };
    if (position && this.known.around(position, 0).length === 0) {
      const over = named.flat().filter((id) => seats.has(this.cards.get(id)?.type ?? ""));
      if (over.length > 0) return { districts: [], reach: "elsewhere", over };
    }
    return [said, noted, whole].find(({ reach }) => reach !== undefined) ?? unknown;
  }

  /** Each word may mean several things: it tells where those that are known agree. */
  private fromPlaces(words: readonly (readonly EntityId[])[]): Answer {
    const told: EntityId[] = [];
    const districts = new Set<EntityId>();
    const over = new Set<EntityId>();
    for (const ids of words) {
      const all = ids.map((id) => ({ id, ...this.known.of(id) }));
      const wide = all.flatMap((one) => one.over);
      for (const area of wide) over.add(area);
      const first = wide.length > 0 ? undefined : all.find((one) => one.districts.length > 0);
      if (!first) continue;
      told.push(first.id);
      for (const district of first.districts) districts.add(district);
    }
    // A wide area that a named place is a part of says less than that place does.
    for (const area of told.flatMap((id) => this.wholesOf(id))) over.delete(area);
    const via = [...new Set(told)].filter((id) => !this.known.isDistrict(id));
    return {
      districts: [...districts],
      ...(told.length > 0 && { by: via.length > 0 ? "place" : "text" }),
      ...(via.length > 0 && { via }),
      ...(over.size > 0 && { reach: "several", over: [...over] }),
    };
  }

  private fromNote(note: string): Answer {
    const { districts, over, via } = this.known.inNote(note);
    if (districts.length > 0) return { districts, by: "note", ...(via && { via: [via] }) };
    return over.length > 0 ? { districts, reach: "several", over } : unknown;
  }

  private wholesOf(id: EntityId): EntityId[] {
    const card = this.cards.get(id);
    return card
      ? [card.legalParent, card.administeredBy, ...card.parents].filter((one) => one !== undefined)
      : [];
  }
}
