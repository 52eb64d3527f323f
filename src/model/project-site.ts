import type { Bilingual } from "#model/bilingual.ts";
import type { EntityId } from "#model/id.ts";

/** A position: longitude, latitude in degrees, WGS-84. */
export type LngLat = readonly [longitude: number, latitude: number];

/**
 * How the districts of a project are known: `text` names one; `place` is a place that the text names,
 * whose district is known; `note` is what sources say of where it is; `position` is where it is drawn.
 */
export const districtBases = ["text", "place", "note", "position"] as const;
export type DistrictBasis = (typeof districtBases)[number];

/**
 * What is true of a project instead of a district, or beside it: `citywide`: the text says that it is
 * for the whole city; `several`: the named area lies in several; `elsewhere`: in a city off the list.
 */
export const wideReaches = ["citywide", "several", "elsewhere"] as const;
export type WideReach = (typeof wideReaches)[number];

/** The value of a district that no text names and nothing tells. */
export const noDistrict = "none";

/** What the list of projects needs to know of where one is, beside the core. */
export interface ProjectSite {
  /** Districts and counties that it is in, as far as that is known. */
  readonly districts: readonly EntityId[];
  /** Left out where no district is known. */
  readonly by?: DistrictBasis;
  /** The places that the districts are known by, where it is not the text that names them. */
  readonly via?: readonly EntityId[];
  readonly reach?: WideReach;
  /** The areas that lie in several districts, or the cities off the list. */
  readonly over?: readonly EntityId[];
  /** Plates (板块) that it is a part of, itself or by a project or structure that it belongs to. */
  readonly plates: readonly EntityId[];
  /** Null where it is not on the map. */
  readonly at: LngLat | null;
  /** Why it is not on the map: a place in the list of reasons. */
  readonly reason?: number;
}

/** A place that somebody may live at or know the way from. */
export interface NamedPosition {
  readonly name: Bilingual;
  readonly at: LngLat;
  /** How far from the position it may be, in metres; of an area, how far it reaches. */
  readonly accuracy_m: number;
  /** A stop, a railway station, an area … by the way it is drawn. */
  readonly kind: "place" | "station" | "airport" | "area" | "site";
}

/** The file of the list of projects. */
export interface Sites {
  readonly projects: Readonly<Record<EntityId, ProjectSite>>;
  readonly reasons: readonly Bilingual[];
  /** Districts and counties in the order in which they are drawn. */
  readonly districts: readonly EntityId[];
  readonly plates: readonly EntityId[];
  readonly places: readonly NamedPosition[];
  /** How the characters of the places are read. */
  readonly readings: Readonly<Record<string, string>>;
}
