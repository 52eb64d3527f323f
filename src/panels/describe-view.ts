import { certainties, type Certainty } from "#model/certainty.ts";
import { inLanguage, type Language } from "#model/bilingual.ts";
import type { Entity, Layer } from "#model/atlas.ts";
import { sectionOf, type EntityId, type LayerId } from "#model/id.ts";
import type { Tally } from "#model/tally.ts";
import type { Bounds, View } from "#model/view.ts";
import { formatDistance } from "#messages/format.ts";
import { messagesIn } from "#messages/messages.ts";
import { countMessages } from "#messages/of-counts.ts";
import { viewWordsMessages } from "#messages/of-view-words.ts";
import { metresPerDegree } from "#earth/degrees.ts";
import { sheetTitle, visibleLayers } from "#store/sheet.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { asParagraph, countSentences } from "#panels/count-legend.ts";

/** One thing on the sheet: its name, and where it lies from the middle. */
export interface ThingInView {
  readonly id: EntityId;
  readonly name: string;
  readonly where: string;
}

export interface LayerInView {
  readonly id: string;
  readonly title: string;
  readonly certainty: string;
  /** From the middle of the sheet outwards. */
  readonly things: readonly ThingInView[];
}

/** A view as words: what a reader who cannot see the map needs to know of it. */
export interface ViewInWords {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly layers: readonly LayerInView[];
  readonly notice: string;
}

/** Says a view in words: its title, extent, layers, and what of each lies in it and where. */
export function describeView(
  atlas: Atlas,
  view: View,
  language: Language,
  tallies: Readonly<Record<LayerId, Tally>> = {},
): ViewInWords {
  const messages = messagesIn(language);
  const said = viewWordsMessages[language];
  const shown = visibleLayers(atlas, view);
  const isGround = (layer: Layer) => atlas.family(layer.family)?.ground === true;
  const ground = shown.filter(isGround).map(({ title }) => inLanguage(title, language));
  const plan = shown.filter((layer) => !isGround(layer));
  const selected = view.selection && atlas.entity(view.selection);
  const section = view.reading && atlas.section(sectionOf(view.reading));
  const sheet = { combined: messages.combinedSheet, ground: messages.groundSheet };
  return {
    title: sheetTitle(atlas, view, sheet, language),
    sentences: [
      extentSentence(view.bounds, language),
      ...(plan.length === 0 ? [said.nothingDrawn] : []),
      ...(ground.length > 0 ? [said.ground(ground.join(messages.comma))] : []),
      ...(view.evidenceOnly ? [said.onlyEvidence] : []),
      ...(view.candidates ? [said.withCandidates] : []),
      ...(selected ? [said.selected(inLanguage(selected.name, language))] : []),
      ...(section ? [said.reading(`${section.number} ${section.title}`.trim())] : []),
    ],
    layers: plan.map((layer) => {
      const tally = tallies[layer.id];
      return tally
        ? numbersInView(atlas, layer, tally, view)
        : layerInView(atlas, layer, view, language);
    }),
    notice: said.notice,
  };
}

/** The same as plain text, for minutes or a mail. */
export function plainWords(
  { title, sentences, layers, notice }: ViewInWords,
  stop: string,
): string {
  const rows = layers.flatMap(({ title: name, certainty, things }) => [
    "",
    name,
    certainty,
    ...things.map((thing) => `- ${thing.name}${thing.where && ` · ${thing.where}`}`),
  ]);
  return [title + stop, ...sentences, ...rows, "", notice].join("\n");
}

function extentSentence([west, south, east, north]: Bounds, language: Language): string {
  const messages = messagesIn(language);
  const degree = metresPerDegree((south + north) / 2);
  const [width_m, height_m] = [(east - west) * degree.east, (north - south) * degree.north];
  const distance = (metres: number) => formatDistance(metres, language, messages);
  const degrees = [south, north, west, east].map((value) => value.toFixed(2));
  const [s = "", n = "", w = "", e = ""] = degrees;
  return viewWordsMessages[language].extent(distance(width_m), distance(height_m), s, n, w, e);
}

function layerInView(
  atlas: Atlas,
  layer: Layer & { opacity: number },
  view: View,
  language: Language,
): LayerInView {
  const messages = messagesIn(language);
  const said = viewWordsMessages[language];
  const features = atlas.featuresIn(layer.id).filter(({ entity, certainty }) => {
    const bounds = atlas.entity(entity)?.bounds;
    return bounds && overlap(bounds, view.bounds) && (view.candidates || certainty !== "candidate");
  });
  const counts = certainties.flatMap((certainty: Certainty) => {
    const count = features.filter((feature) => feature.certainty === certainty).length;
    return count > 0 ? [said.count(messages.certainties[certainty], count)] : [];
  });
  const things = [...new Set(features.map(({ entity }) => entity))]
    .flatMap((id) => atlas.entity(id) ?? [])
    .map((entity) => ({ entity, from: fromMiddle(entity, view.bounds) }))
    .sort((a, b) => a.from.distance_m - b.from.distance_m);
  return {
    id: layer.id,
    title: titleOf(layer, language),
    certainty: counts.length > 0 ? said.certainties(counts.join(messages.comma)) : said.noneInView,
    things: things.map(({ entity, from }) => ({
      id: entity.id,
      name: inLanguage(entity.name, language),
      where: whereOf(from, language),
    })),
  };
}

/** A layer of numbers: what it counted, and the number of each district. */
function numbersInView(
  atlas: Atlas,
  layer: Layer & { opacity: number },
  tally: Tally,
  { language, standing }: View,
): LayerInView {
  const said = countMessages[language];
  return {
    id: layer.id,
    title: titleOf(layer, language),
    certainty: asParagraph(countSentences(tally, language, standing), language),
    things:
      tally.by === "cell"
        ? []
        : tally.rows.flatMap(([district, count]) => {
            const entity = atlas.entity(district);
            const name = entity && inLanguage(entity.name, language);
            return name ? [{ id: district, name, where: said.projects(count) }] : [];
          }),
  };
}

function titleOf(layer: Layer & { opacity: number }, language: Language): string {
  const faded = viewWordsMessages[language].faded(Math.round(layer.opacity * 100));
  return inLanguage(layer.title, language) + (layer.opacity < 1 ? faded : "");
}

interface FromMiddle {
  readonly distance_m: number;
  /** Eighths of a turn, from north by east. */
  readonly eighth: number;
  /** It fills so much of the sheet that a direction would say nothing. */
  readonly isWide: boolean;
}

function fromMiddle({ bounds }: Entity, sheet: Bounds): FromMiddle {
  const [x, y] = middleOf(bounds ?? sheet);
  const [x0, y0] = middleOf(sheet);
  const degree = metresPerDegree((y + y0) / 2);
  const [east_m, north_m] = [(x - x0) * degree.east, (y - y0) * degree.north];
  const turn = Math.atan2(east_m, north_m) / (2 * Math.PI);
  const [west, south, east, north] = bounds ?? sheet;
  const isWide =
    east - west > (sheet[2] - sheet[0]) / 2 || north - south > (sheet[3] - sheet[1]) / 2;
  return {
    distance_m: Math.hypot(east_m, north_m),
    eighth: Math.round(turn * 8 + 8) % 8,
    isWide,
  };
}

function whereOf({ distance_m, eighth, isWide }: FromMiddle, language: Language): string {
  const said = viewWordsMessages[language];
  if (isWide) return "";
  if (distance_m < 500) return said.middle;
  const rounded =
    distance_m < 10_000 ? Math.round(distance_m / 500) * 500 : Math.round(distance_m / 1000) * 1000;
  return said.place(
    said.compass[eighth] ?? "",
    formatDistance(rounded, language, messagesIn(language)),
  );
}

const middleOf = ([west, south, east, north]: Bounds) =>
  [(west + east) / 2, (south + north) / 2] as const;

function overlap(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}
