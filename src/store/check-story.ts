import type { Passage } from "#model/document.ts";
import { nearest } from "#model/nearest.ts";
import type { Problem } from "#model/problem.ts";
import type { SceneQuote, Story } from "#model/story.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { drawnIn } from "#store/drawn-shapes.ts";

/** The passages of a document, null where its text did not come. */
export type PassagesOf = (document: string) => readonly Passage[] | null;

export interface CheckedStory {
  /** As it was, less the quotes that stand in no text. */
  readonly story: Story;
  /** What cannot be shown here, or was left out. */
  readonly remarks: readonly Problem[];
}

/** The documents that a story names; those that this atlas lacks are problems: it is another atlas's. */
export function unknownDocuments(atlas: Atlas, story: Story, file: string): Problem[] {
  const known = atlas.core.documents.map(({ id }) => id);
  return [...documentsOf(story)]
    .filter((id) => !atlas.document(id))
    .map((id) => {
      const fix = nearest(id, known);
      const message = `unknown document: ${id}`;
      return {
        file,
        field: "documents",
        message,
        expected: known.join(", "),
        ...(fix && { nearest: fix }),
      };
    });
}

export function documentsOf(story: Story): Set<Story["documents"][number]> {
  const quoted = story.scenes.flatMap(({ quotes }) => quotes.map(({ document }) => document));
  return new Set([...story.documents, ...quoted]);
}

/**
 * Holds a story from a file against the atlas: what stands on the wall as words of a plan must be words
 * of a plan, so a quote that is found nowhere is left out; a layer or a thing that is not here is told.
 */
export function checkStory(
  atlas: Atlas,
  story: Story,
  passagesOf: PassagesOf,
  file: string,
): CheckedStory {
  const remarks: Problem[] = [];
  const scenes = story.scenes.map((scene, index) => {
    const field = (part: string) => `scenes.${index}.${part} (${scene.id})`;
    const { layers, selection, comparison, draw = "" } = scene.view;
    for (const id of layers.map((layer) => layer.replace(/~.*$/, ""))) {
      if (!atlas.layer(id))
        remarks.push({ file, field: field("view.layers"), message: `unknown layer: ${id}` });
    }
    if (selection && !atlas.entity(selection)) {
      const message = `unknown entity: ${selection}`;
      remarks.push({ file, field: field("view.selection"), message });
    }
    for (const side of ["before", "after"] as const) {
      const id = comparison?.[side];
      if (id === undefined || atlas.document(id)) continue;
      const message = `unknown document: ${id}`;
      remarks.push({ file, field: field(`view.comparison.${side}`), message });
    }
    for (const word of drawnIn(atlas, draw, {}).unknown) {
      const message = `cannot be read or is not in this atlas: ${word}`;
      remarks.push({ file, field: field("view.draw"), message });
    }
    const quotes = scene.quotes.flatMap((quote, at) => {
      const passages = passagesOf(quote.document);
      const found = passages && findIn(passages, quote);
      if (found) return [{ ...quote, passage: found.id }];
      const message = `${passages ? "missing" : "unchecked"} quote: “${quote.text}”`;
      const expected = `words that stand in ${quote.document}`;
      remarks.push({ file, field: field(`quotes.${at}`), message, expected });
      return [];
    });
    return { ...scene, quotes };
  });
  return { story: { ...story, scenes }, remarks };
}

const bare = (text: string) => text.replace(/\s/g, "");

/** The passage where a quote stands word for word, white space aside: the one it names, else the first. */
function findIn(passages: readonly Passage[], { text, passage: named }: SceneQuote) {
  const words = bare(text);
  const found = passages.filter((passage) => words !== "" && bare(passage.text).includes(words));
  return found.find(({ id }) => id === named) ?? found[0];
}
