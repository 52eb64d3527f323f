import type { Bilingual } from "#model/bilingual.ts";
import type { EntityId } from "#model/id.ts";

/** A position: longitude, latitude in degrees, WGS-84. */
export type LngLat = readonly [longitude: number, latitude: number];

/** What the list of projects needs to know of where one is, beside the core. */
export interface ProjectSite {
  /** Districts and counties that it is said to be in, else the one that its known position lies in. */
  readonly districts: readonly EntityId[];
  /** No words name the districts: they are where the position lies. */
  readonly placed?: true;
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
