import type { Bilingual } from "#model/bilingual.ts";
import type { Bounds } from "#model/view.ts";

/** A light outline of the stated area, for the small inset that tells where the sheet lies (区位图). */
export interface Locator {
  /** The area's name, where its file gives one. */
  readonly name?: Bilingual;
  readonly bounds: Bounds;
  /** Closed rings of longitude and latitude in degrees. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}
