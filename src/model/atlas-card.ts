import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";

const boundsSchema = v.strictTuple([v.number(), v.number(), v.number(), v.number()]);

/** `seeds/atlas.json`: what the atlas is of. Another city is another card. */
export const atlasCardSchema = v.strictObject({
  title: bilingualSchema,
  subject: bilingualSchema,
  opening: v.strictObject({
    /** West, south, east, north of the first view, in degrees. */
    bounds: boundsSchema,
    /** The section or passage that is open beside the map. */
    reading: v.optional(v.string()),
  }),
  maxBounds: boundsSchema,
  /** Folder in `geodata/checks/` with the area that positions must lie in. */
  statedArea: v.string(),
  /** Words that contain a name and mean something else: they are never linked. */
  otherWords: v.optional(v.array(v.string()), []),
});
export type AtlasCard = v.InferOutput<typeof atlasCardSchema>;
