import * as v from "valibot";
import { bilingualSchema } from "#model/bilingual.ts";
import type { DocumentId, PassageId, SectionId } from "#model/id.ts";

/**
 * How a text file is set:
 * - `hard-wrapped`: a PDF of numbered parts (篇 章 节 专栏), broken at the width of the print column;
 * - `blocks`: paragraphs as blocks between blank lines.
 */
export const settings = ["hard-wrapped", "blocks"] as const;

const lineNumber = v.pipe(v.number(), v.integer(), v.minValue(1, "a line number, from 1"));

/** `document.json` of a folder in `seeds/documents/`; the folder's name is the document's id. */
export const documentCardSchema = v.strictObject({
  title: bilingualSchema,
  /** What the map and the margins call it. */
  short: bilingualSchema,
  issuer: bilingualSchema,
  /** Date of the document, as exactly as it is known. */
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/, "YYYY, YYYY-MM or YYYY-MM-DD")),
  /** `stated`: the text says it; `inferred`: worked out, and the basis says from what. */
  dateKnown: v.picklist(["stated", "inferred"]),
  dateBasis: bilingualSchema,
  /** The years that the plan is for, where it is for any. */
  period: v.optional(v.strictObject({ from: v.number(), to: v.number() })),
  /** Place in the sequence of plans, 1 the earliest. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1, "1 for the earliest plan")),
  /** What the document is in the sequence of plans, in a sentence. */
  place: bilingualSchema,
  /** The name of the file that the text was taken from. */
  file: v.string(),
  setting: v.picklist(settings),
  /** Headings that carry no mark of their own: the line as it stands, and its level (1 is highest). */
  headings: v.optional(
    v.array(v.strictObject({ line: v.string(), level: v.pipe(v.number(), v.minValue(1)) })),
    [],
  ),
  /**
   * Reading order for a print whose columns were mixed up: sections in order, each with the lines of
   * its heading (none where the print lost it) and the ranges of lines of its body, from 1.
   */
  arrangement: v.optional(
    v.array(
      v.strictObject({
        level: v.pipe(v.number(), v.minValue(1)),
        heading: v.array(lineNumber),
        body: v.optional(v.array(v.strictTuple([lineNumber, lineNumber])), []),
      }),
    ),
    [],
  ),
  /**
   * Where a hard-wrapped print hides its paragraphs: lines that go on with the paragraph before
   * (`goesOn`), and lines that begin one (`begins`), from 1.
   */
  paragraphs: v.optional(
    v.strictObject({
      goesOn: v.optional(v.array(lineNumber), []),
      begins: v.optional(v.array(lineNumber), []),
    }),
    {},
  ),
  /** Lines that are captions of pictures, as they stand. */
  captions: v.optional(v.array(v.string()), []),
});
export type DocumentCard = v.InferOutput<typeof documentCardSchema>;

/** What a section is called in the print: 篇, 章, 节, 专栏, or a heading without a mark. */
export const levels = ["篇", "章", "节", "专栏", "heading"] as const;
export type Level = (typeof levels)[number];

/** A heading with what stands under it, up to the next heading of its rank. */
export interface Section {
  readonly id: SectionId;
  readonly level: Level;
  /** Depth in the outline, 1 for the highest. */
  readonly depth: number;
  /** The number as printed (第三节, 专栏 5, （二）), "" where there is none. */
  readonly number: string;
  readonly title: string;
  readonly parent: SectionId | null;
  /** Page of the source, from 1; null where the source has no pages. */
  readonly page: number | null;
  /** Line of the source file, from 1. */
  readonly line: number;
}

/**
 * How much of a text the map shows, in sentences. One makes a spatial statement where it names a
 * place, an area, a line, a structure or a project (the subject of the whole plan, named in passing,
 * is none); it is linked where at least one of the things it names is drawn.
 */
export interface Coverage {
  readonly sentences: number;
  readonly spatial: number;
  readonly linked: number;
  /** Spatial and not linked: no source tells the place of anything that it names. */
  readonly placeUnknown: number;
  /** Spatial and not linked: the place could be drawn, and is not yet. */
  readonly notYetDrawn: number;
}

/** A section of the outline, with how many different things under it are on the map. */
export interface OutlineSection extends Section {
  readonly onMap: number;
  /** Numbers that its own words and those of its parts set or state. */
  readonly numbers: number;
  /** Of its own words, without those of its parts; absent where it has none of its own. */
  readonly coverage?: Coverage;
}

export type PassageForm = "paragraph" | "subheading" | "table" | "caption";

/** A paragraph: the unit that a link points to. */
export interface Passage {
  readonly id: PassageId;
  readonly section: SectionId;
  readonly form: PassageForm;
  /** Joined across line breaks, page numbers taken out of the words. A table keeps its lines. */
  readonly text: string;
  readonly page: number | null;
  /** First and last line of the source file, from 1, inclusive. */
  readonly lines: readonly [number, number];
  /** Where each sentence begins, as offsets into `text`. */
  readonly sentences: readonly number[];
}

export interface ParsedDocument {
  readonly id: DocumentId;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
}
