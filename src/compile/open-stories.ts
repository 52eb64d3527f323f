import { sectionOf } from "#model/id.ts";
import type { OpenData } from "#model/open-data.ts";
import type { Scene, SceneQuote, SceneView, Story } from "#model/story.ts";

/** The stories as rows of the open data: scenes with their words, the quotes behind them and what is shown. */
export function openStories(stories: readonly Story[]): OpenData["stories"] {
  return stories.map(({ id, title, lead, documents, scenes }) => ({
    id,
    title: title.zh,
    titleEn: title.en ?? null,
    lead: lead.zh,
    leadEn: lead.en ?? null,
    documents: [...documents],
    scenes: scenes.map(sceneRow),
  }));
}

function sceneRow({ id, title, caption, notes, quotes, view }: Scene) {
  return {
    id,
    title: title.zh,
    titleEn: title.en ?? null,
    caption: caption.zh,
    captionEn: caption.en ?? null,
    notes: notes.zh,
    notesEn: notes.en ?? null,
    quotes: quotes.map(quoteRow),
    view: viewRow(view),
  };
}

/** A story that is compiled has every quote in its passage. */
function quoteRow({ document, text, passage = "" }: SceneQuote) {
  return { document, section: sectionOf(passage), passage, quote: text };
}

function viewRow({ bounds, layers, selection, comparison, theme, ...rest }: SceneView) {
  return {
    bounds: [...bounds] as typeof bounds,
    layers: layers.map((words) => {
      const [layer = "", percent = "100"] = words.split("~");
      return { layer, opacity: Math.min(100, Number(percent)) / 100 };
    }),
    selection: selection ?? null,
    comparison: comparison ? { ...comparison, earlier: comparison.earlier ?? 0.5 } : null,
    candidates: rest.candidates ?? false,
    evidenceOnly: rest.evidenceOnly ?? false,
    theme: theme ?? null,
  };
}
