import * as v from "valibot";

/** A speaking id: lower-case words joined by hyphens, so that links and files stay readable. */
const slug = (what: string) =>
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `lower-case words joined by hyphens, as ${what}`),
  );

export const documentIdSchema = v.pipe(slug("metro-plan-2025"), v.brand("DocumentId"));
export const entityIdSchema = v.pipe(slug("film-city-plate"), v.brand("EntityId"));
export const featureIdSchema = v.pipe(slug("film-city-plate-core"), v.brand("FeatureId"));
export const layerIdSchema = v.pipe(slug("metro-lines"), v.brand("LayerId"));
export const familyIdSchema = v.pipe(slug("transport"), v.brand("FamilyId"));
export const sourceIdSchema = v.pipe(slug("city-report-2026"), v.brand("SourceId"));

export type DocumentId = v.InferOutput<typeof documentIdSchema>;
export type EntityId = v.InferOutput<typeof entityIdSchema>;
export type FeatureId = v.InferOutput<typeof featureIdSchema>;
export type LayerId = v.InferOutput<typeof layerIdSchema>;
export type FamilyId = v.InferOutput<typeof familyIdSchema>;

/** `<document>/<section path>`, e.g. `city-14fyp/2.1.1`. Made by the parser, never written by hand. */
export type SectionId = string & { readonly __brand: "SectionId" };
/** `<section>/p<n>`, e.g. `city-14fyp/2.1.1/p3`; n counts from 1 in reading order. */
export type PassageId = string & { readonly __brand: "PassageId" };

/** The document that a section or a passage belongs to: what stands before the first slash. */
export function documentOf(id: string): DocumentId {
  return id.slice(0, id.indexOf("/")) as DocumentId;
}

/** The section that a passage stands in; a section is its own. */
export function sectionOf(id: string): SectionId {
  return id.replace(/\/p\d+$/, "") as SectionId;
}
