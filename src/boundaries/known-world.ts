import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Bilingual } from "#model/bilingual.ts";

/** A unit of a layer that a file may bring the official shape of. */
export interface KnownUnit {
  /** Id of the feature that is replaced, or of the one that is made. */
  readonly id: string;
  readonly code: string | null;
  /** Names that mean it, the first is told. */
  readonly names: readonly string[];
  /** As the atlas draws it now, WGS-84. */
  readonly shape: Polygon | MultiPolygon | null;
}

/** A code that was in force once. */
export interface FormerCode {
  readonly code: string;
  readonly name: string;
  readonly now: string;
  /** What changed, and when. */
  readonly why: Bilingual;
}

/** A named point that is known in WGS-84, longitude and latitude. */
export interface KnownPoint {
  readonly name: string;
  readonly position: Position;
}

/** Lines that are known in WGS-84: what the file's lines are laid over to find its datum. */
export interface KnownLines {
  readonly title: string;
  /** Stated accuracy in metres: rough lines need more length to tell a datum. */
  readonly accuracy_m: number;
  readonly rings: readonly (readonly Position[])[];
}

/** A thing of the atlas that a unit without a feature may stand for. */
export interface KnownPlace {
  readonly name: string;
  readonly entity: string;
}

/** What the atlas knows before it reads a file. */
export interface KnownWorld {
  readonly layer: string;
  /** Null: the layer is new, and any unit below the known codes is taken. */
  readonly units: readonly KnownUnit[] | null;
  /** How many digits a code of this layer has; null where its units have none. */
  readonly digits: number | null;
  /** Codes that the units of a new layer must begin with. */
  readonly parents: readonly string[];
  readonly places: readonly KnownPlace[];
  readonly formerCodes: readonly FormerCode[];
  readonly extent: Polygon | MultiPolygon | null;
  readonly lines: readonly KnownLines[];
  readonly points: readonly KnownPoint[];
}
