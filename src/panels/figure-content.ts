import { inLanguage, type Language } from "#model/bilingual.ts";
import type { DocumentSummary } from "#model/atlas.ts";
import type { Certainty } from "#model/certainty.ts";
import type { LayerId } from "#model/id.ts";
import type { Tally } from "#model/tally.ts";
import type { View } from "#model/view.ts";
import { formatDate, formatDistance, formatNumber } from "#messages/format.ts";
import { messagesIn } from "#messages/messages.ts";
import { figureMessages } from "#messages/of-figure.ts";
import { swipeMessages } from "#messages/of-swipe.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { openingView } from "#store/app-state.ts";
import { drawnIn } from "#store/drawn-shapes.ts";
import { writeLink } from "#store/permalink.ts";
import { isTangled } from "#ask/drawn-geometry.ts";
import { visibleLayers } from "#store/sheet.ts";
import type { PageContent, PrintedEntry } from "#output/page.ts";
import { nameOfShape, valueOfShape } from "#panels/ask-words.ts";
import { asParagraph, countKeys, countSentences } from "#panels/count-legend.ts";
import { legendOf, type LegendRow } from "#panels/legend-of.ts";
import { dateOf, periodsOf } from "#panels/periods-of.ts";
import { symbolSvg } from "#panels/symbol-svg.tsx";

/** The address that opens a view, from the address of the page. */
export function addressOf(atlas: Atlas, view: View, page: string): string {
  return new URL(`?${writeLink({ ...view, panel: null }, openingView(atlas))}`, page).href;
}

/** All that a figure of a view says: what stands around the map on screen, and the way back. */
export function figureContent(
  atlas: Atlas,
  view: View,
  words: {
    readonly title: string;
    readonly link: string;
    readonly reviewNumber: string;
    /** The day it is made, `YYYY-MM-DD`. */
    readonly date: string;
    /** What the layers of numbers have counted; without it the legend cannot say what they show. */
    readonly tallies: Readonly<Record<LayerId, Tally>>;
  },
): PageContent {
  const { language, theme } = view;
  const messages = messagesIn(language);
  const own = figureMessages[language];
  const legend = legendOf(atlas, view, messages);
  const credits = visibleLayers(atlas, view).flatMap(({ provenance }) =>
    provenance.credit ? [inLanguage(provenance.credit, language)] : [],
  );
  const rows = (some: readonly LegendRow[]) =>
    group(
      some.map(({ symbols, text, follows = false }) => [
        symbols.map((one) => ({ svg: symbolSvg(one, theme) })),
        text,
        follows,
      ]),
    );
  const textures = legend.certainties.map(
    (certainty: Certainty) => [[{ certainty }], messages.certainties[certainty]] as const,
  );
  return {
    title: words.title,
    lines: periodsOf(atlas, view),
    ...sidesOf(atlas, view),
    legendTitle: messages.legend,
    legend: [
      ...rows(legend.plan.flatMap((row) => [row, ...countedRows(row, words.tallies, language)])),
      ...rows(legend.statuses),
      ...group(textures),
      ...rows(legend.ground),
      ...rows([...legend.drawn, ...drawnRows(atlas, view)]),
    ],
    north: messages.north,
    notices: [
      messages.reviewNumber(words.reviewNumber || messages.reviewNumberPending),
      messages.schematicNotice,
      own.made(formatDate(words.date, language)),
    ],
    credits: [...new Set(credits)].join(messages.comma),
    linkLead: own.scanLead,
    link: words.link,
    scale: (metres, ratio) => ({
      bar: formatDistance(metres, language, messages),
      ratio: own.ratio(formatNumber(ratio, language)),
    }),
  };
}

/** The documents that divide the map, each with its date and its side. */
function sidesOf(atlas: Atlas, { comparison, language }: View): Pick<PageContent, "sides"> {
  const before = comparison && atlas.document(comparison.before);
  const after = comparison && atlas.document(comparison.after);
  if (!before || !after) return {};
  const { sides } = swipeMessages[language];
  const name = (document: DocumentSummary) =>
    `${inLanguage(document.short, language)} · ${dateOf(document, language)}`;
  return {
    sides: {
      before: `${sides.before} · ${name(before)}`,
      after: `${name(after)} · ${sides.after}`,
    },
  };
}

/** What was drawn, by number, name and measure; things' own shapes are measured on their cards. */
function drawnRows(atlas: Atlas, view: View): LegendRow[] {
  return drawnIn(atlas, view.draw, {}).shapes.flatMap((shape): LegendRow[] => {
    if (shape.kind === "thing" || isTangled(shape)) return [];
    const words = valueOfShape(atlas, shape, view.language);
    return [
      { symbols: [], text: `${shape.id} ${nameOfShape(atlas, shape, view.language)} · ${words}` },
    ];
  });
}

/** What follows the title of a layer of numbers: its keys and its sentences. */
function countedRows(
  { counted }: LegendRow,
  tallies: Readonly<Record<LayerId, Tally>>,
  language: Language,
): LegendRow[] {
  const tally = counted && tallies[counted.id];
  if (!tally) return [];
  const sentence = asParagraph(countSentences(tally, language), language);
  const rows = [...countKeys(counted, tally, language), { symbols: [], text: sentence }];
  return rows.map((row) => ({ ...row, follows: true }));
}

function group(
  rows: readonly (readonly [PrintedEntry["swatches"], string, follows?: boolean])[],
): readonly PrintedEntry[] {
  return rows.map(([swatches, text, follows = false], index) => ({
    swatches,
    text,
    begins: index === 0,
    follows,
  }));
}
