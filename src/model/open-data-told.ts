import * as v from "valibot";
import { confidences } from "#model/certainty.ts";
import { lineageChanges } from "#model/lineage.ts";
import { about, text } from "#model/open-data-terms.ts";
import { themes } from "#model/palette.ts";

const quote = v.strictObject({ document: text, section: text, passage: text, quote: text });
const bounds = about(
  v.strictTuple([v.number(), v.number(), v.number(), v.number()]),
  "West, south, east, north in degrees, WGS-84: what must be seen.",
);

/** What a document sets out, as the list of what became of the structures has it. */
export const stop = v.strictObject({
  document: text,
  layers: about(
    v.array(text),
    "Layers that show what it sets out; none is drawn from a later text.",
  ),
  bounds,
  note: about(text, "What the map shows of it, and what it cannot show."),
  noteEn: v.nullable(text),
  structures: v.array(
    v.strictObject({
      entity: text,
      named: about(v.boolean(), "False where the text counts it in a whole and does not name it."),
      ...quote.entries,
    }),
  ),
});

/** What became of structures from one document to another. */
export const relation = v.strictObject({
  id: text,
  change: about(
    v.picklist(lineageChanges),
    "recast: the later text sets out a layout of its own, and no words tie the two together.",
  ),
  confidence: v.picklist(confidences),
  from: about(v.array(text), "Entities of the earlier text."),
  to: about(v.array(text), "Entities of the later text."),
  before: about(v.array(quote), "Words of the earlier text."),
  after: about(v.array(quote), "Words of the later text."),
  states: about(v.nullable(quote), "The words in which a text itself states the change."),
  note: text,
  noteEn: v.nullable(text),
});

const scene = v.strictObject({
  id: text,
  title: text,
  titleEn: v.nullable(text),
  caption: text,
  captionEn: v.nullable(text),
  notes: about(text, "For the speaker."),
  notesEn: v.nullable(text),
  quotes: about(v.array(quote), "The words that the caption stands on."),
  view: v.strictObject({
    bounds,
    layers: about(
      v.array(v.strictObject({ layer: text, opacity: about(v.number(), "0 to 1.") })),
      "Layers of the plan that are on, over the ground as it opens.",
    ),
    selection: about(v.nullable(text), "The entity whose shape is lit."),
    comparison: about(
      v.nullable(v.strictObject({ before: text, after: text, earlier: v.number() })),
      "Two documents with a divider; earlier is the share of the map, from its left edge, of the one before.",
    ),
    candidates: v.boolean(),
    evidenceOnly: v.boolean(),
    theme: about(v.nullable(v.picklist(themes)), "Null where it is the show's own."),
  }),
});

/** A story with its scenes. */
export const story = v.strictObject({
  id: text,
  title: text,
  titleEn: v.nullable(text),
  lead: text,
  leadEn: v.nullable(text),
  documents: v.array(text),
  scenes: v.array(scene),
});
