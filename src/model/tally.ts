import type { Certainty } from "#model/certainty.ts";
import type { EntityId } from "#model/id.ts";
import type { WideReach } from "#model/project-site.ts";

/** Projects counted by the districts that they are known to be in. */
export interface DistrictTally {
  readonly by: "district";
  /** All projects of the texts. */
  readonly all: number;
  /** Those whose words name a district, and those in one by a named place, a source or their position. */
  readonly named: number;
  readonly placed: number;
  /** Of them, those in several districts: each counts once in every one. */
  readonly several: number;
  /** Those in no column, by what is said of them instead; the text says nothing of the unknown. */
  readonly wide: Readonly<Record<WideReach, number>>;
  readonly unknown: number;
  /** The districts with the number of their projects, the greatest first. */
  readonly rows: readonly (readonly [district: EntityId, count: number])[];
}

/** Projects counted by cells of a grid, from their positions. */
export interface CellTally {
  readonly by: "cell";
  readonly all: number;
  /** How many of all have a position, by how sure it is. */
  readonly located: Readonly<Partial<Record<Certainty, number>>>;
  /** Of them, those known worse than a cell is wide: they are in no cell. */
  readonly vague: number;
  /** Those without a position. */
  readonly unlocated: number;
  /** Side of a cell, in metres. */
  readonly cell_m: number;
  /** Cells with a project in them. */
  readonly cells: number;
  /** The most in one cell. */
  readonly most: number;
}

/** What a layer that counts has counted: its legend and its words are made of it. */
export type Tally = DistrictTally | CellTally;

/** The least number of each tone of a grid; the last is open above. */
export const cellSteps = [1, 2, 5, 10, 20] as const;

/** Strength of a tone, 0 to 1: the map and the legend draw alike. */
export const toneOf = (step: number) => 0.14 + step * 0.16;

/** How wide a circle is beside the widest: its area stands for the number. */
export const shareOf = (count: number, most: number) =>
  Number(Math.sqrt(count / Math.max(1, most)).toFixed(3));
