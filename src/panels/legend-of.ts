import { inLanguage } from "#model/bilingual.ts";
import { certainties, type Certainty } from "#model/certainty.ts";
import type { Layer } from "#model/atlas.ts";
import type { Idiom } from "#model/layer.ts";
import { statuses } from "#model/status.ts";
import type { View } from "#model/view.ts";
import type { Messages } from "#messages/messages.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { visibleLayers } from "#store/sheet.ts";
import type { SymbolProps } from "#panels/LegendSymbol.tsx";

/** One entry: symbols side by side and what they mean; without symbols it is a sentence. */
export interface LegendRow {
  readonly symbols: readonly SymbolProps[];
  readonly text: string;
  /** It explains the row before. */
  readonly follows?: boolean;
  /** A layer of numbers: what it counted belongs beneath. */
  readonly counted?: Layer;
}

/** What a legend lists, plan before ground; a legend on screen and one in print say the same. */
export interface LegendContent {
  /** How many layers of the plan are visible. */
  readonly layers: number;
  readonly plan: readonly LegendRow[];
  /** One grammar for every line, said once: what stands, is built, is planned, is thought of. */
  readonly statuses: readonly LegendRow[];
  readonly certainties: readonly Certainty[];
  readonly ground: readonly LegendRow[];
  /** What is no part of any plan. */
  readonly drawn: readonly LegendRow[];
}

const lineIdioms: readonly Idiom[] = ["railway", "expressway", "metro-line"];
/** Idioms whose members wear tints of their own, worth showing side by side. */
const manyTinted: readonly Idiom[] = ["zone", "plate", "belt", "axis"];

/** The legend of a view: only what is visible. */
export function legendOf(atlas: Atlas, view: View, messages: Messages): LegendContent {
  const layers = visibleLayers(atlas, view);
  const isGround = (layer: Layer) => atlas.family(layer.family)?.ground === true;
  const title = (layer: Layer) => inLanguage(layer.title, view.language);
  const plan = layers.filter((layer) => !isGround(layer));
  const lines = plan.filter((layer) => lineIdioms.includes(layer.drawing.as));
  return {
    layers: plan.length,
    plan: plan.flatMap((layer) => rowsOf(layer, title(layer), messages)),
    statuses: statuses
      .filter((status) => lines.some((layer) => layer.statuses.includes(status)))
      .map((status) => ({
        symbols: [{ idiom: "metro-line", tint: "slate", status }],
        text: messages.statuses[status],
      })),
    certainties: certainties.filter(
      (certainty) =>
        plan.some((layer) => layer.certainties.includes(certainty)) &&
        (certainty !== "candidate" || view.candidates),
    ),
    drawn: view.draw
      ? [
          {
            symbols: [{ idiom: "circle", tint: "slate", variant: "drawn" }],
            text: messages.legendDrawn,
          },
        ]
      : [],
    ground: layers.filter(isGround).map((layer) => ({
      symbols: [{ idiom: layer.drawing.as, tint: layer.drawing.tint }],
      text: title(layer),
    })),
  };
}

/** A layer's entries: itself and its variants. */
function rowsOf(layer: Layer, title: string, messages: Messages): LegendRow[] {
  const { as: idiom, tint } = layer.drawing;
  // Stations of the ground are a railway's; those of a plan belong to its lines.
  const isRailway = idiom === "station" && layer.certainties.length === 0;
  const own = layer.tints.length === 1 ? (layer.tints[0] ?? tint) : tint;
  const showsTints = layer.tints.length > 1 && manyTinted.includes(idiom);
  const tints = showsTints ? layer.tints.slice(0, 4) : [own];
  const row = (symbol: SymbolProps, text: string): LegendRow => ({ symbols: [symbol], text });
  const rows: LegendRow[] = [
    {
      symbols: tints.map((one) => ({
        idiom,
        tint: one,
        ...(isRailway && { variant: "railway" as const }),
      })),
      text: title,
      ...(layer.counts && { counted: layer }),
    },
  ];
  if (idiom === "railway")
    rows.push(row({ idiom, tint: "rose", variant: "high-speed" }, messages.legendHighSpeed));
  if (idiom === "plate")
    rows.push(row({ idiom, tint, variant: "extension" }, messages.legendExtension));
  if (idiom === "project") rows.push(row({ idiom, tint, variant: "reach" }, messages.legendReach));
  if (idiom === "flow") rows.push({ symbols: [], text: messages.flowSentence, follows: true });
  return rows;
}
