import type { DrawnShape, DrawnThing, LonLat, Vertex } from "#model/drawn-shape.ts";
import type { EntityId } from "#model/id.ts";

/** What a click on the map adds to. */
export const drawTools = ["line", "area", "circle"] as const;
export type DrawTool = (typeof drawTools)[number];

/** The areas of things, as far as they have been worked out. */
export type Outlines = Readonly<Record<EntityId, DrawnThing["areas"]>>;

/** A shape being drawn. */
export interface Drawing {
  readonly tool: DrawTool;
  readonly vertices: readonly Vertex[];
}

/** How the reader is at work on what is measured; what was drawn is in the view. */
export interface AskState {
  /** Null while no tool is active. */
  readonly drawing: Drawing | null;
  /** Where the pointer is, while a tool is active. */
  readonly pointer: LonLat | null;
  /** A wish for a point in the middle of the map, which the map answers. A new object is a new wish. */
  readonly middleWanted: object | null;
  /** Of the next circle, in metres. */
  readonly radius_m: number;
  /** The shape whose points can be moved. */
  readonly chosen: number | null;
  /** That shape as a hand is moving it right now. */
  readonly moving: DrawnShape | null;
  readonly outlines: Outlines;
  /** What was drawn before each change, the last one last. */
  readonly past: readonly string[];
  /** What the last change was to: several of a kind in a row are taken back as one. */
  readonly lastChange: string | null;
}

export const openingAskState: AskState = {
  drawing: null,
  pointer: null,
  middleWanted: null,
  radius_m: 5000,
  chosen: null,
  moving: null,
  outlines: {},
  past: [],
  lastChange: null,
};
