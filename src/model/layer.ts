import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";
import { certainties } from "#model/certainty.ts";
import { methods } from "#model/feature.ts";
import { documentIdSchema, familyIdSchema, sourceIdSchema } from "#model/id.ts";
import { tintNames } from "#model/palette.ts";

/**
 * The ways of drawing, named for what a structure plan calls them. The switch in
 * `map/symbology` must answer every one of them, or the code does not compile.
 */
export const idioms = [
  // of the plan
  "centre",
  "cluster",
  "zone",
  "plate",
  "belt",
  "axis",
  "corridor",
  "circle",
  "railway",
  "expressway",
  "metro-line",
  "station",
  "airport",
  "project",
  "flow",
  "extent",
  // numbers
  "column",
  "grid",
  // of the ground
  "place",
  "county",
  "tract",
  "boundary",
  "river",
  "lake",
  "relief",
] as const;
export type Idiom = (typeof idioms)[number];

type Dimension = "Point" | "LineString" | "Polygon";

/** What each way can draw; several of one count as one. */
export const drawableShapes: Readonly<Record<Idiom, readonly Dimension[]>> = {
  centre: ["Point"],
  cluster: ["Polygon"],
  zone: ["Polygon"],
  plate: ["Polygon"],
  belt: ["LineString", "Polygon"],
  axis: ["LineString", "Polygon"],
  corridor: ["LineString", "Polygon"],
  circle: ["Polygon"],
  railway: ["LineString"],
  expressway: ["LineString", "Polygon"],
  "metro-line": ["LineString"],
  station: ["Point"],
  airport: ["Point"],
  project: ["Point"],
  flow: ["LineString"],
  extent: ["Polygon"],
  column: ["Point"],
  grid: ["Polygon"],
  place: ["Point"],
  county: ["Polygon"],
  tract: ["Polygon"],
  boundary: ["LineString", "Polygon"],
  river: ["LineString"],
  lake: ["Polygon"],
  relief: ["Polygon", "LineString"],
};

const text = v.pipe(v.string(), v.nonEmpty("some text"));

/** Where the data of a layer came from, in the words its licence asks for. */
export const provenanceSchema = v.strictObject({
  text: bilingualSchema,
  /** The credit that stands on the map and in every export, where the licence asks for one. */
  credit: v.optional(bilingualSchema),
  licence: text,
  /** Date of the data (not of this file), `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/, "YYYY, YYYY-MM or YYYY-MM-DD")),
  sources: v.optional(v.array(sourceIdSchema), []),
});

/** A cell no smaller than this: positions are not known better (metres). */
const leastCell_m = 1000;

/** What a layer counts, and by what; it has no features of its own. */
const countsSchema = v.variant(
  "by",
  [
    v.strictObject({ of: v.picklist(["projects"]), by: v.literal("district") }),
    v.strictObject({
      of: v.picklist(["projects"]),
      by: v.literal("cell"),
      cell_m: v.pipe(v.number(), v.minValue(leastCell_m, `metres, at least ${leastCell_m}`)),
    }),
  ],
  "district or cell",
);
export type Counts = v.InferOutput<typeof countsSchema>;

/** The way of drawing that goes with each way of counting. */
export const countingIdioms: Readonly<Record<Counts["by"], Idiom>> = {
  district: "column",
  cell: "grid",
};

/** `layer.json` of a folder in `geodata/`; the folder's name is the layer's id. */
export const layerCardSchema = v.strictObject({
  title: bilingualSchema,
  family: familyIdSchema,
  drawing: v.strictObject({ as: v.picklist(idioms), tint: v.picklist(tintNames) }),
  /** For a layer of numbers: it is counted when the atlas is built. */
  counts: v.optional(countsSchema),
  /** Place within its family, small numbers first. */
  order: v.optional(v.number(), 0),
  /** Whether the layer is on for a reader who has chosen nothing. */
  shown: v.optional(v.boolean(), false),
  /** The document whose date and period the layer speaks for. */
  document: v.optional(documentIdSchema),
  provenance: provenanceSchema,
  /** How sure the positions are and how they came about (only layers of the ground). */
  certainty: v.optional(v.picklist(certainties), "confirmed"),
  method: v.optional(v.picklist(methods), "dataset"),
  /** Accuracy of features that state none, in metres (only layers of the ground). */
  accuracy_m: v.optional(v.pipe(v.number(), v.minValue(1, "metres, at least 1"))),
  note: v.optional(bilingualSchema),
});
export type LayerCard = v.InferOutput<typeof layerCardSchema>;

/** A group of layers that a reader turns on and off together; `geodata/families.json`. */
export const familyCardSchema = v.strictObject({
  id: familyIdSchema,
  title: bilingualSchema,
  /** One sentence under the title. */
  lead: v.optional(bilingualSchema),
  /** Title of the sheet when this family speaks (图名), without the city's name. */
  sheet: v.optional(bilingualSchema),
  document: v.optional(documentIdSchema),
  /** The structure whose members the family lists, drawn or not. */
  structures: v.optional(v.array(v.string()), []),
  ground: v.optional(v.boolean(), false),
});
export type FamilyCard = v.InferOutput<typeof familyCardSchema>;
