import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";
import { featureIdSchema } from "#model/id.ts";
import { layerCardSchema } from "#model/layer.ts";

/** Coordinate systems that a file of boundaries may come in; CGCS2000 counts as WGS-84. */
export const datums = ["wgs84", "gcj02", "bd09"] as const;
export type Datum = (typeof datums)[number];

const { provenance, certainty, method, accuracy_m, note } = layerCardSchema.entries;
const metres = v.pipe(v.number(), v.minValue(1, "metres, at least 1"));
/** The system that the file came in; what is stored is WGS-84. */
const crs = v.optional(v.picklist(datums), "wgs84");

/** `layer.json` of a folder in `geodata/official/` that is named for a layer: what it says anew. */
export const officialCardSchema = v.strictObject({
  provenance,
  certainty,
  method,
  accuracy_m: metres,
  note,
  crs,
});

/** The same where no layer of that name exists: the whole card of a layer of the ground. */
export const newLayerCardSchema = v.strictObject({
  ...layerCardSchema.entries,
  accuracy_m: v.optional(accuracy_m.wrapped),
  crs,
});

/** A feature that takes the place of the one of the same id; it keeps that one's name and thing. */
export const officialPropertiesSchema = v.strictObject({
  id: featureIdSchema,
  /** For a reader of the file; not used. */
  name: v.optional(bilingualSchema),
  accuracy_m: v.optional(metres),
  note,
});
export type OfficialProperties = v.InferOutput<typeof officialPropertiesSchema>;
