import * as v from "valibot";
import { documentIdSchema, entityIdSchema } from "#model/id.ts";
import { themes } from "#model/palette.ts";

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const slug = (example: string) =>
  v.pipe(v.string(), v.regex(slugPattern, `lower-case words joined by hyphens, as ${example}`));
const filled = v.pipe(v.string(), v.nonEmpty("some text"));

/** Words of a story. A reader's own story may leave them empty for now; one that ships may not. */
const wordsSchema = v.strictObject({ zh: v.string(), en: v.optional(v.string()) });

/** The words of a plan that a caption stands on; the build finds them in the text or fails. */
const sceneQuoteSchema = v.strictObject({
  document: documentIdSchema,
  text: filled,
  passage: v.optional(filled),
});
export type SceneQuote = v.InferOutput<typeof sceneQuoteSchema>;

const degrees = (limit: number) =>
  v.pipe(
    v.number(),
    v.minValue(-limit, `degrees, at least -${limit}`),
    v.maxValue(limit, `degrees, at most ${limit}`),
  );

/**
 * Two documents with a divider between them; `earlier` is the share of the map, from its left edge, that
 * shows the one before. The layers of the scene are those of both.
 */
const comparisonSchema = v.strictObject({
  before: documentIdSchema,
  after: documentIdSchema,
  earlier: v.optional(
    v.pipe(v.number(), v.minValue(0, "a share, at least 0"), v.maxValue(1, "a share, at most 1")),
  ),
});

/**
 * What a scene shows, in the words of a link: the layers of the plan that are on (`plates`, or
 * `plates~60` at 60 percent) over the ground, the bounds that must be seen, and what a reader drew. What is
 * left out is as in the neutral view.
 */
const sceneViewSchema = v.strictObject({
  bounds: v.pipe(
    v.tuple([degrees(180), degrees(85), degrees(180), degrees(85)]),
    v.check(
      ([west, south, east, north]) => west < east && south < north,
      "west, south, east, north",
    ),
  ),
  layers: v.array(
    v.pipe(
      v.string(),
      v.regex(
        /^[a-z0-9]+(-[a-z0-9]+)*(~\d{1,3})?$/,
        "the id of a layer, as metro-lines or metro-lines~60",
      ),
    ),
  ),
  selection: v.optional(entityIdSchema),
  comparison: v.optional(comparisonSchema),
  draw: v.optional(filled),
  candidates: v.optional(v.boolean()),
  evidenceOnly: v.optional(v.boolean()),
  standing: v.optional(v.boolean()),
  theme: v.optional(v.picklist(themes)),
});
export type SceneView = v.InferOutput<typeof sceneViewSchema>;

const sceneSchema = v.strictObject({
  id: slug("three-clusters"),
  title: wordsSchema,
  caption: wordsSchema,
  notes: wordsSchema,
  quotes: v.pipe(v.array(sceneQuoteSchema), v.maxLength(3, "at most three quotes")),
  view: sceneViewSchema,
});
export type Scene = v.InferOutput<typeof sceneSchema>;

/**
 * A story: scenes in order, each a caption, notes for the speaker, quotes and a view. A file of
 * `seeds/stories/`, and just so the file that a reader saves and loads.
 */
export const storySchema = v.strictObject({
  id: slug("metropolitan-layout"),
  title: wordsSchema,
  lead: wordsSchema,
  documents: v.array(documentIdSchema),
  scenes: v.pipe(
    v.array(sceneSchema),
    v.check(
      (scenes) => new Set(scenes.map(({ id }) => id)).size === scenes.length,
      "scenes with different ids",
    ),
  ),
});
export type Story = v.InferOutput<typeof storySchema>;
