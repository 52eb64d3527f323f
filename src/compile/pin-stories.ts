import type { ParsedDocument } from "#model/document.ts";
import type { DocumentId } from "#model/id.ts";
import type { Problem } from "#model/problem.ts";
import type { Scene, Story } from "#model/story.ts";
import { checkKnown } from "#compile/check-known.ts";
import { pinQuote } from "#compile/link-text.ts";
import type { Cards } from "#compile/read-cards.ts";

type Documents = ReadonlyMap<DocumentId, ParsedDocument>;

/**
 * Checks that every scene names layers and things that exist, has words to say, and stands on words
 * of a plan; gives each quote the passage where it was found. The story with the widest view comes first.
 */
export function pinStories(cards: Cards, documents: Documents, problems: Problem[]): Story[] {
  const stories = cards.stories.map(({ file, card }) => {
    const name = file.replace(/^.*\/|\.json$/g, "");
    if (card.id !== name) {
      problems.push({ file, field: "id", message: `unlike the file: ${card.id}`, expected: name });
    }
    checkKnown(
      "document",
      documents.keys(),
      card.documents,
      { file, field: "documents" },
      problems,
    );
    checkWords(card, "", file, problems);
    return {
      ...card,
      scenes: card.scenes.map((scene, index) => {
        const field = `scenes.${index}`;
        checkScene(scene, field, file, cards, problems);
        return { ...scene, quotes: pinned(scene, field, file, documents, problems) };
      }),
    };
  });
  return stories.sort((a, b) => widest(b) - widest(a));
}

function widest({ scenes }: Story): number {
  return Math.max(0, ...scenes.map(({ view: { bounds } }) => bounds[2] - bounds[0]));
}

function pinned(
  scene: Scene,
  field: string,
  file: string,
  documents: Documents,
  problems: Problem[],
): Scene["quotes"] {
  return scene.quotes.flatMap(({ document, text, passage }, index) => {
    const quote = { document, text, ...(passage !== undefined && { passage }) };
    const at = `${field}.quotes.${index} (${scene.id})`;
    const found = pinQuote(quote, at, file, documents, problems);
    return found ? [{ document, text, passage: found.passage }] : [];
  });
}

function checkScene(
  scene: Scene,
  field: string,
  file: string,
  cards: Cards,
  problems: Problem[],
): void {
  const { layers, selection } = scene.view;
  const view = (part: string) => ({ file, field: `${field}.view.${part} (${scene.id})` });
  const layerIds = cards.layers.map(({ id }) => id);
  const wanted = layers.map((layer) => layer.replace(/~.*$/, ""));
  checkKnown("layer", layerIds, wanted, view("layers"), problems);
  const entityIds = cards.entities.map(({ card }) => card.id);
  checkKnown("entity", entityIds, selection ? [selection] : [], view("selection"), problems);
  checkWords(scene, `${field}.`, file, problems);
  if (scene.quotes.length === 0) {
    const message = "missing quote: nothing in the text is cited for the caption";
    const at = `${field}.quotes (${scene.id})`;
    problems.push({ file, field: at, message, expected: "one to three quotes" });
  }
}

/** A story that ships says everything in both languages. */
function checkWords(
  part: Pick<Scene, "id" | "title"> & Partial<Pick<Scene, "caption" | "notes">>,
  at: string,
  file: string,
  problems: Problem[],
): void {
  for (const field of ["title", "caption", "notes"] as const) {
    const words = part[field];
    if (!words || (words.zh && words.en)) continue;
    const expected = "words in zh and in en";
    problems.push({
      file,
      field: `${at}${field} (${part.id})`,
      message: "missing words",
      expected,
    });
  }
}
