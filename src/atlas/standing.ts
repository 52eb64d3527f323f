import type { Entity } from "#model/atlas.ts";
import type { EntityDetail } from "#model/atlas-details.ts";
import { documentOf, type DocumentId, type SectionId } from "#model/id.ts";
import type { Standing } from "#model/standing.ts";
import type { Range } from "#atlas/excerpt.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** A heading with a name of the thing in it. */
export interface Heading {
  readonly section: SectionId;
  readonly title: string;
  readonly mark: Range;
}

interface Told {
  /** Passages that speak of the thing itself. */
  readonly speaking: number;
  readonly headings: readonly Heading[];
  /** Whether the card rests on words of the document that tell of its whole. */
  readonly hasContext: boolean;
}

/** One rule for every view that says whether a document speaks. */
export function standingOf({ speaking, headings, hasContext }: Told): Standing {
  if (speaking > 0) return "speaks";
  if (headings.length > 0) return "heading";
  return hasContext ? "whole" : "silent";
}

/** The headings of a document that name a thing, where none of its passages speaks of it. */
export function headingsIn(
  document: DocumentId,
  detail: Pick<EntityDetail, "headings"> | undefined,
  atlas: Pick<Atlas, "section">,
): Heading[] {
  return (detail?.headings ?? []).flatMap(({ section, start, end }) => {
    const title = documentOf(section) === document ? atlas.section(section)?.title : undefined;
    return title === undefined ? [] : { section, title, mark: [start, end] as const };
  });
}

/** How a document stands to a thing, as far as it is known without the text. */
export function standingIn(
  document: DocumentId,
  { mentionedIn }: Pick<Entity, "mentionedIn">,
  detail: Pick<EntityDetail, "headings" | "quotes"> | undefined,
  atlas: Pick<Atlas, "section">,
): Told & { readonly standing: Standing } {
  const told = {
    speaking: mentionedIn[document] ?? 0,
    headings: headingsIn(document, detail, atlas),
    hasContext: detail?.quotes.some((quote) => quote.document === document) ?? false,
  };
  return { ...told, standing: standingOf(told) };
}
