import { groundColour, tintColour } from "#model/palette.ts";
import type { Status } from "#model/status.ts";
import type { DrawContext, DrawnLayer, LevelName, Stroke, Symbology } from "#map/draw-context.ts";
import {
  all,
  byZoom,
  has,
  isHovered,
  isSelected,
  lit,
  tintOf,
  veiled,
  withoutCandidates,
  type Expression,
} from "#map/expressions.ts";
import { frameImage, shieldImage } from "#map/images.ts";
import { badge, label } from "#map/symbology/labels.ts";

/** One grammar for every line: existing solid, being built long dash, planned short dash, concept dots. */
const dashes: Readonly<Record<Exclude<Status, "existing">, [number, number]>> = {
  building: [5, 1.6],
  planned: [2.2, 1.6],
  concept: [0.3, 2],
  unknown: [1, 3],
};

interface LineOptions {
  readonly name: string;
  readonly width_px: number;
  readonly colour: string | Expression;
  readonly level?: LevelName;
  readonly when?: Expression | true;
  readonly dash?: [number, number];
  readonly opacity?: number;
  /** Beside its course, to the right, so many pixels. */
  readonly offset_px?: number;
  readonly minzoom?: number;
}

export function line(layer: DrawnLayer, context: DrawContext, options: LineOptions): Stroke {
  const wide = (zoom: number, factor: number): [number, Expression] => {
    const width = options.width_px * context.scale * factor;
    return [zoom, ["case", isSelected(context), width + 2, isHovered, width + 1.2, width]];
  };
  const opacity = options.opacity ?? 1;
  return {
    level: options.level ?? "line",
    name: options.name,
    spec: {
      type: "line",
      ...(options.minzoom !== undefined && { minzoom: options.minzoom }),
      ...all(withoutCandidates(context), options.when ?? true),
      layout: {
        "line-join": "round",
        "line-cap": options.dash && options.dash[0] >= 1 ? "butt" : "round",
      },
      paint: {
        "line-color": options.colour,
        "line-width": byZoom(wide(7, 0.75), wide(10, 1), wide(14, 1.7)),
        "line-opacity": veiled(opacity, layer, context),
        ...(options.dash && { "line-dasharray": options.dash }),
        ...(options.offset_px && { "line-offset": options.offset_px * context.scale }),
      },
    },
  };
}

/** The strokes of lines that are not there yet, one a status. */
function unbuilt(
  layer: DrawnLayer,
  context: DrawContext,
  width_px: number,
  colour: string | Expression,
  part: Partial<LineOptions> & { readonly when?: Expression } = {},
): Stroke[] {
  return (Object.keys(dashes) as (keyof typeof dashes)[])
    .filter((status) => layer.statuses.includes(status))
    .map((status) =>
      line(layer, context, {
        ...part,
        name: part.name ? `${status}-${part.name}` : status,
        width_px,
        colour,
        when: part.when ? ["all", has("status", status), part.when] : has("status", status),
        dash: dashes[status],
      }),
    );
}

export function litColour(layer: DrawnLayer, context: DrawContext): Expression {
  const tint = tintOf(layer, context);
  return lit(context, groundColour("seal", context.theme), tint, tint);
}

const existing = has("status", "existing");
const isHighSpeed = has("type", "high-speed");
/** Trains of a suburb run on a railway that is there: they are drawn beside it. */
const isSuburban = has("type", "suburban");
/** The part of a line that runs on another's rails; it is drawn beside them too. */
const isShared = has("extension", true);
const isIdea: Expression = ["in", ["get", "status"], ["literal", ["concept", "unknown"]]];

/** 铁路: dark and pale in turns, high-speed in its own tint, broader and in longer turns. */
export const railway: Symbology = (layer, context) => {
  const paper = groundColour("land", context.theme);
  const colour = litColour(layer, context);
  const slow: Expression = ["all", existing, ["!", isHighSpeed], ["!", isShared]];
  const fast: Expression = ["all", existing, isHighSpeed, ["!", isShared]];
  const shared: Expression = ["all", existing, isShared];
  return [
    line(layer, context, { name: "bed", width_px: 2.8, colour, when: slow }),
    line(layer, context, { name: "ties", width_px: 1.4, colour: paper, when: slow, dash: [4, 4] }),
    line(layer, context, { name: "fast-bed", width_px: 4, colour, when: fast }),
    line(layer, context, {
      name: "fast-ties",
      width_px: 1.9,
      colour: paper,
      when: fast,
      dash: [8, 5],
    }),
    line(layer, context, { name: "shared", width_px: 1.5, colour, when: shared, offset_px: 5 }),
    ...unbuilt(layer, context, 2.2, colour, { when: ["!", isSuburban] }),
    ...unbuilt(layer, context, 1.7, colour, {
      name: "beside",
      when: isSuburban,
      offset_px: 4.5,
      minzoom: 8.6,
    }),
    label(layer, context, {
      size_px: 11.5,
      along: true,
      rank: 6,
      minzoom: 7.2,
      when: ["!", isIdea],
    }),
    label(layer, context, {
      name: "label-idea",
      size_px: 10.5,
      along: true,
      rank: 8,
      minzoom: 8,
      spacing_px: 640,
      offset: [0, 0.95],
      when: isIdea,
    }),
  ];
};

/** 高速公路: a double line, its number on a shield that is filled where the road is open. */
export const expressway: Symbology = (layer, context) => {
  const paper = groundColour("land", context.theme);
  const colour = litColour(layer, context);
  const { tint } = layer.drawing;
  const isNumber: Expression = ["==", ["slice", ["coalesce", ["get", "name"], ""], 0, 1], "G"];
  const shield = (name: string, when: Expression, image: string, ink: string): Stroke => ({
    level: "label",
    name,
    spec: {
      type: "symbol",
      minzoom: 6.8,
      ...all(withoutCandidates(context), isNumber, when),
      layout: {
        ...badge(context, 10.5, 360),
        "text-field": ["get", "name"],
        "symbol-sort-key": 6,
        "icon-image": image,
      },
      paint: {
        "text-color": ink,
        "text-opacity": veiled(1, layer, context),
        "icon-opacity": veiled(1, layer, context),
      },
    },
  });
  return [
    line(layer, context, { name: "casing", width_px: 3.6, colour, when: existing }),
    line(layer, context, { name: "inside", width_px: 1.3, colour: paper, when: existing }),
    ...unbuilt(layer, context, 2.4, colour),
    // Two strokes: MapLibre joins lines of one name, and the open half would lend the other its shield.
    shield(
      "shield",
      existing,
      shieldImage(tint, context.theme),
      groundColour("sheet", context.theme),
    ),
    shield(
      "shield-unbuilt",
      ["!", existing],
      frameImage(tint, context.theme),
      tintColour(tint, context.theme),
    ),
    label(layer, context, {
      size_px: 11.5,
      along: true,
      rank: 6,
      minzoom: 7.6,
      when: ["!", isNumber],
    }),
  ];
};

/** 轨道交通: the operator's tint in a pale casing, its number in a frame of the same, at its ends and along it. */
export const metroLine: Symbology = (layer, context) => {
  const colour = litColour(layer, context);
  const ink = groundColour("ink", context.theme);
  const number = (name: string, isEnd: boolean): Stroke => ({
    level: "label",
    name,
    spec: {
      type: "symbol",
      minzoom: isEnd ? 9.4 : 11.6,
      ...all(
        withoutCandidates(context),
        ["has", "name"],
        isEnd ? has("role", "end") : ["!", ["has", "role"]],
      ),
      layout: {
        ...badge(context, 11, isEnd ? null : 240),
        "symbol-sort-key": ["case", existing, 3, 4],
        "icon-image": [
          "match",
          ["get", "tint"],
          ...layer.tints.flatMap((tint) => [tint, frameImage(tint, context.theme)]),
          frameImage(layer.drawing.tint, context.theme),
        ] as never,
      },
      paint: {
        "text-color": lit(context, groundColour("seal", context.theme), ink, ink),
        "text-opacity": veiled(1, layer, context),
        "icon-opacity": veiled(1, layer, context),
      },
    },
  });
  return [
    line(layer, context, {
      name: "casing",
      width_px: 6,
      colour: groundColour("halo", context.theme),
      when: existing,
      opacity: 0.9,
    }),
    line(layer, context, { name: "line", width_px: 3.6, colour, when: existing }),
    ...unbuilt(layer, context, 2.8, colour),
    number("number", false),
    number("number-at-end", true),
  ];
};
