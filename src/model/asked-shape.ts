import type { Geometry } from "geojson";
import type { Bilingual } from "#model/bilingual.ts";
import type { FeatureId, LayerId } from "#model/id.ts";

/** A shape as it was made, before the map spreads or softens it: what is measured and asked. */
export interface AskedShape {
  readonly id: FeatureId;
  readonly layer: LayerId;
  /** What it is a shape of: those of the same thing, part and kind are taken together. */
  readonly of: string;
  /** How far it may be wrong, in metres. */
  readonly accuracy_m: number;
  /** The name of a district that is no thing of the plans. */
  readonly name?: Bilingual;
  readonly geometry: Geometry;
}
