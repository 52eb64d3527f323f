import type { ParsedDocument } from "#model/document.ts";
import type { DocumentId } from "#model/id.ts";
import type { StopCard } from "#model/lineage.ts";
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
  const { layers, selection, comparison } = scene.view;
  const view = (part: string) => ({ file, field: `${field}.view.${part} (${scene.id})` });
  const layerIds = cards.layers.map(({ id }) => id);
  const wanted = layers.map((layer) => layer.replace(/~.*$/, ""));
  checkKnown("layer", layerIds, wanted, view("layers"), problems);
  const entityIds = cards.entities.map(({ card }) => card.id);
  checkKnown("entity", entityIds, selection ? [selection] : [], view("selection"), problems);
  if (comparison) checkComparison(comparison, wanted, view, cards, problems);
  checkWords(scene, `${field}.`, file, problems);
  if (scene.quotes.length === 0) {
    const message = "missing quote: nothing in the text is cited for the caption";
    const at = `${field}.quotes (${scene.id})`;
    problems.push({ file, field: at, message, expected: "one to three quotes" });
  }
}

/** A scene may compare two documents of the lineage, the earlier first, each with something of it to be seen. */
function checkComparison(
  { before, after }: NonNullable<Scene["view"]["comparison"]>,
  layers: readonly string[],
  view: (part: string) => Pick<Problem, "file" | "field">,
  cards: Cards,
  problems: Problem[],
): void {
  const stops = new Map<string, StopCard>(cards.stops.map(({ card }) => [card.document, card]));
  const sides = { before, after } as const;
  for (const [side, id] of Object.entries(sides)) {
    const at = view(`comparison.${side}`);
    checkKnown("document", stops.keys(), [id], at, problems);
    const own = stops.get(id)?.layers ?? [];
    if (own.length === 0 || own.some((layer) => layers.includes(layer))) continue;
    const message = `missing layer: nothing of ${id} is on`;
    problems.push({ ...at, message, expected: `one of ${own.join(", ")} in view.layers` });
  }
  const sequence = new Map<string, number>(
    cards.documents.map(({ id, card }) => [id, card.sequence]),
  );
  if ((sequence.get(before) ?? 0) < (sequence.get(after) ?? Infinity)) return;
  const message = `wrong order: ${before} is not earlier than ${after}`;
  problems.push({ ...view("comparison"), message, expected: "the earlier document before" });
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
