import type { ExpressionSpecification } from "maplibre-gl";
import { certainties, hasEvidence } from "#model/certainty.ts";
import { tintColour, tintNames, type Tint } from "#model/palette.ts";
import type { DrawContext, DrawnLayer } from "#map/draw-context.ts";

export type Expression = ExpressionSpecification;

/** No length on screen grows beyond this (CSS px): a tile knows nothing of what lies further away. */
const widest_px = 900;
const zooms = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

/**
 * A length on the ground in pixels at any zoom, from a property that holds it at zoom 0 (doubled at
 * every zoom), times a factor; between a least and the widest.
 */
export function toScale(property: string, factor = 1, least_px = 0): Expression {
  const at = (zoom: number): Expression => [
    "max",
    least_px,
    ["min", widest_px, ["*", ["get", property], factor * 2 ** zoom]],
  ];
  return [
    "interpolate",
    ["exponential", 2],
    ["zoom"],
    ...zooms.flatMap((z) => [z, at(z)]),
  ] as never;
}

/** A value that changes with the zoom, linearly between the given pairs. */
export function byZoom(
  ...pairs: readonly [zoom: number, value: number | Expression][]
): Expression {
  return ["interpolate", ["linear"], ["zoom"], ...pairs.flat()] as never;
}

/** What is left of a tint that has grown over most of the sheet. */
const leastShare = 0.5;

/**
 * An opacity that sinks as a length on the ground outgrows the sheet, so that a shape of the region
 * does not flood a plan of the city. The property holds the length in pixels at zoom 0; beyond the
 * comfortable pixels little is left.
 */
export function thinning(
  opacity: number | Expression,
  property: string,
  comfortable_px: number,
): Expression {
  const share = (zoom: number): Expression => [
    "max",
    leastShare,
    ["min", 1, ["-", 1.3, ["*", ["coalesce", ["get", property], 0], 2 ** zoom / comfortable_px]]],
  ];
  return byZoom(
    ...[7, 8, 9, 10, 11, 12].map((zoom): [number, Expression] => [
      zoom,
      ["*", opacity, share(zoom)],
    ]),
  );
}

/** The colour of each feature's own tint. */
export function tintOf(layer: DrawnLayer, { theme }: DrawContext): string | Expression {
  const own: Tint = layer.drawing.tint;
  if (layer.tints.every((tint) => tint === own)) return tintColour(own, theme);
  return [
    "match",
    ["get", "tint"],
    ...tintNames.flatMap((tint) => [tint, tintColour(tint, theme)]),
    tintColour(own, theme),
  ] as never;
}

/** Something made of each feature's own tint, such as the name of a picture. */
export function byTint(layer: DrawnLayer, make: (tint: Tint) => string): string | Expression {
  const own: Tint = layer.drawing.tint;
  if (layer.tints.every((tint) => tint === own)) return make(own);
  const others = layer.tints.filter((tint) => tint !== own);
  return [
    "match",
    ["get", "tint"],
    ...others.flatMap((tint) => [tint, make(tint)]),
    make(own),
  ] as never;
}

export const isHovered: Expression = ["boolean", ["feature-state", "hover"], false];

export function isSelected({ selection }: DrawContext): Expression {
  return ["==", ["get", "entity"], selection ?? ""];
}

/** One value for what is selected, one for what is pointed at, one for the rest. */
export function lit<T extends number | string>(
  context: DrawContext,
  selected: T | Expression,
  hovered: T | Expression,
  rest: T | Expression,
): Expression {
  return ["case", isSelected(context), selected, isHovered, hovered, rest] as never;
}

/** Whether the shape of a feature has evidence. */
export const trusted: Expression = [
  "in",
  ["get", "certainty"],
  ["literal", certainties.filter(hasEvidence)],
];

/** What is left of the strength of a shape without evidence, where only evidence is wanted. */
export const veil = 0.14;

/**
 * An opacity under the layer's own, faded for what has no evidence where only that is wanted, and for
 * a project that the reader has filtered out.
 */
export function veiled(
  value: number | Expression,
  layer: DrawnLayer,
  context: DrawContext,
): number | Expression {
  const base: number | Expression =
    typeof value === "number" ? value * layer.opacity : ["*", value, layer.opacity];
  const faded = isFaded(layer, context);
  const filtered: number | Expression = faded ? ["*", ["case", faded, veil, 1], base] : base;
  if (!context.evidenceOnly || layer.certainties.length === 0) return filtered;
  return ["*", ["case", trusted, 1, veil], filtered];
}

/** Whether the reader has filtered a project out, unless its card is open; null where none is. */
function isFaded(layer: DrawnLayer, context: DrawContext): Expression | null {
  const { fadedProjects = [] } = context;
  if (fadedProjects.length === 0 || layer.drawing.as !== "project") return null;
  const isOut: Expression = ["in", ["get", "entity"], ["literal", [...fadedProjects]]];
  return ["all", ["!", isSelected(context)], isOut];
}

/** Leaves out candidates unless they are asked for. */
export function withoutCandidates({ candidates }: DrawContext): Expression | true {
  return candidates ? true : ["!=", ["get", "certainty"], "candidate"];
}

/** A filter of several conditions; `true` stands for none. */
export function all(...conditions: readonly (Expression | true)[]): { filter?: Expression } {
  const real = conditions.filter((condition) => condition !== true);
  const [only] = real;
  if (real.length === 0) return {};
  return { filter: real.length === 1 && only ? only : (["all", ...real] as Expression) };
}

export function has(property: string, value: string | number | boolean): Expression {
  return ["==", ["get", property], value];
}

export function nameIn({ language }: DrawContext): Expression {
  return language === "en" ? ["coalesce", ["get", "nameEn"], ["get", "name"]] : ["get", "name"];
}
