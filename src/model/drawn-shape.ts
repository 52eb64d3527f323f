import type { Position } from "geojson";
import type { EntityId, FeatureId } from "#model/id.ts";

/** Longitude and latitude in degrees, WGS-84. */
export type LonLat = readonly [longitude: number, latitude: number];

/** A point that the reader set, and the drawn feature of the plan that lay there. */
export interface Vertex {
  readonly at: LonLat;
  readonly on: FeatureId | null;
}

interface Listed {
  readonly id: number;
  /** The reader's own name for it; "" while it goes by its number. */
  readonly name: string;
}

export interface DrawnLine extends Listed {
  readonly kind: "line";
  readonly vertices: readonly Vertex[];
}

export interface DrawnArea extends Listed {
  readonly kind: "area";
  readonly vertices: readonly Vertex[];
}

export interface DrawnCircle extends Listed {
  readonly kind: "circle";
  readonly centre: Vertex;
  readonly radius_m: number;
  /** The thing that it was drawn about. */
  readonly about: EntityId | null;
}

/** The areas of a thing of the atlas, taken as they are. */
export interface DrawnThing extends Listed {
  readonly kind: "thing";
  readonly entity: EntityId;
  readonly features: readonly FeatureId[];
  /** As in a MultiPolygon: longitude, latitude. */
  readonly areas: readonly Position[][][];
}

/** What the reader drew on the map to measure it or to ask what lies in it. */
export type DrawnShape = DrawnLine | DrawnArea | DrawnCircle | DrawnThing;
