import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";
import { certainties } from "#model/certainty.ts";
import { entityIdSchema, featureIdSchema, sourceIdSchema } from "#model/id.ts";
import { tintNames } from "#model/palette.ts";
import { statuses } from "#model/status.ts";

const longitude = v.pipe(v.number(), v.minValue(-180, "degrees east"), v.maxValue(180, "degrees"));
const latitude = v.pipe(v.number(), v.minValue(-90, "degrees north"), v.maxValue(90, "degrees"));
const metres = v.pipe(v.number(), v.minValue(1, "metres, at least 1"));
const degrees = v.pipe(v.number(), v.minValue(-360, "degrees"), v.maxValue(360, "degrees"));

/** A place by its entity id (its point on the map), or longitude and latitude in degrees, WGS-84. */
export const anchorSchema = v.union([entityIdSchema, v.strictTuple([longitude, latitude])]);
export type Anchor = v.InferOutput<typeof anchorSchema>;

const via = v.pipe(v.array(anchorSchema), v.minLength(2, "at least two places"));

/**
 * A written rule that makes a shape from named parts, so that the card can say it in a sentence and
 * the shape is made anew when a part improves. Lengths in metres, bearings in degrees from north,
 * clockwise.
 */
export const derivationSchema = v.variant("rule", [
  v.strictObject({ rule: v.literal("at"), place: anchorSchema }),
  v.strictObject({ rule: v.literal("through"), via }),
  v.strictObject({ rule: v.literal("curve"), via }),
  v.strictObject({
    rule: v.literal("course"),
    /** The line that it follows, and the stretch of it: from the one to the other by way of a third. */
    of: featureIdSchema,
    between: v.optional(v.strictTuple([anchorSchema, anchorSchema, anchorSchema])),
  }),
  v.strictObject({
    rule: v.literal("arrow"),
    via,
    width_m: v.strictTuple([metres, metres]),
  }),
  v.strictObject({ rule: v.literal("circle"), centre: anchorSchema, radius_m: metres }),
  v.strictObject({
    rule: v.literal("sector"),
    centre: anchorSchema,
    radius_m: v.strictTuple([v.number(), metres]),
    bearing_deg: v.strictTuple([degrees, degrees]),
  }),
  v.strictObject({
    rule: v.literal("around"),
    places: v.pipe(v.array(anchorSchema), v.minLength(1, "at least one place")),
    radius_m: metres,
  }),
  v.strictObject({
    rule: v.literal("union"),
    of: v.pipe(v.array(featureIdSchema), v.minLength(1, "at least one feature")),
  }),
]);
export type Derivation = v.InferOutput<typeof derivationSchema>;

/** How a position or an outline came about; each has its sentence in the message catalogue. */
export const methods = [
  "published-coordinate",
  "station-derived",
  "county-seat",
  "known-address",
  "road-description",
  "township-centroid",
  "district-guess",
  "hand-drawn",
  "rule",
  "dataset",
] as const;
export type Method = (typeof methods)[number];

/** What a feature of the plan carries: `properties` in `features.geojson`. */
export const planPropertiesSchema = v.strictObject({
  id: featureIdSchema,
  entity: entityIdSchema,
  /** Which part of the entity this is, where it has several (核心区, 拓展区). */
  part: v.optional(bilingualSchema),
  /** An extension, a part not in force everywhere: hatched. Of a railway, a part on another's rails: beside them. */
  extension: v.optional(v.boolean()),
  /** Text on the map where it is not the entity's short name; "" for none. */
  label: v.optional(v.string()),
  /** Only some of this area belongs to the thing, and no source says which part; drawn hatched. */
  partly: v.optional(v.boolean()),
  certainty: v.picklist(certainties),
  method: v.picklist(methods),
  accuracy_m: metres,
  sources: v.pipe(v.array(sourceIdSchema), v.minLength(1, "at least one source")),
  status: v.optional(v.picklist(statuses)),
  tint: v.optional(v.picklist(tintNames)),
  /** Drawn width of a band, in metres on the ground. */
  width_m: v.optional(metres),
  derivation: v.optional(derivationSchema),
  /** Declared to lie, wholly or in part, outside the stated area of the atlas. */
  beyond: v.optional(v.boolean()),
  note: v.optional(bilingualSchema),
});
export type PlanProperties = v.InferOutput<typeof planPropertiesSchema>;

/** What a feature of the ground carries: a name where one is known, a rank for its label. */
export const groundPropertiesSchema = v.strictObject({
  id: featureIdSchema,
  name: v.optional(bilingualSchema),
  /** 1 is the most important; labels of small ranks win and appear first. */
  rank: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
  entity: v.optional(entityIdSchema),
  /** Statistics code of an administrative area: six digits for a county or district. */
  adcode: v.optional(v.pipe(v.string(), v.regex(/^\d{6,12}$/, "6 to 12 digits"))),
  /** What an administrative area belongs to in law. */
  parent: v.optional(bilingualSchema),
  accuracy_m: v.optional(metres),
  /** Measured agreement with an independent outline: intersection over union, 0 to 1. */
  iou: v.optional(v.pipe(v.number(), v.minValue(0, "0 to 1"), v.maxValue(1, "0 to 1"))),
  note: v.optional(bilingualSchema),
});
export type GroundProperties = v.InferOutput<typeof groundPropertiesSchema>;
