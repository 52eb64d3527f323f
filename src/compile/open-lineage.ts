import { sectionOf } from "#model/id.ts";
import type { Lineage, LineageQuote } from "#model/lineage.ts";
import type { OpenData } from "#model/open-data.ts";

/** What each document sets out and what became of it, as rows of the open data. */
export function openLineage({ stops, relations }: Lineage): Pick<OpenData, "stops" | "relations"> {
  return {
    stops: stops.map(({ document, layers, bounds, note, structures }) => ({
      document,
      layers: [...layers],
      bounds: [...bounds],
      note: note.zh,
      noteEn: note.en ?? null,
      structures: structures.map(({ entity, named, quote }) => ({
        entity,
        named,
        ...quoteRow(quote),
      })),
    })),
    relations: relations.map(({ id, change, confidence, note, states, ...sides }) => ({
      id,
      change,
      confidence,
      from: [...sides.from],
      to: [...sides.to],
      before: sides.before.map(quoteRow),
      after: sides.after.map(quoteRow),
      states: states ? quoteRow(states) : null,
      note: note.zh,
      noteEn: note.en ?? null,
    })),
  };
}

function quoteRow({ document, passage, text }: LineageQuote) {
  return { document, section: sectionOf(passage), passage, quote: text };
}
