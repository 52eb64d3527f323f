import type { DrawnShape, LonLat, Vertex } from "#model/drawn-shape.ts";

/** What a click on the map adds to. */
export const drawTools = ["line", "area", "circle"] as const;
export type DrawTool = (typeof drawTools)[number];

/** A shape being drawn. */
export interface Drawing {
  readonly tool: DrawTool;
  readonly vertices: readonly Vertex[];
}

/** What the reader measures on the map, and asks of it. */
export interface AskState {
  /** Null while no tool is active. */
  readonly drawing: Drawing | null;
  /** Where the pointer is, while a tool is active. */
  readonly pointer: LonLat | null;
  /** A wish for a point in the middle of the map, which the map answers. A new object is a new wish. */
  readonly middleWanted: object | null;
  /** Of the next circle, in metres. */
  readonly radius_m: number;
  readonly shapes: readonly DrawnShape[];
  /** The number of the next shape. */
  readonly next: number;
  /** The shape whose contents are asked for. */
  readonly asked: number | null;
}

export const openingAskState: AskState = {
  drawing: null,
  pointer: null,
  middleWanted: null,
  radius_m: 5000,
  shapes: [],
  next: 1,
  asked: null,
};
