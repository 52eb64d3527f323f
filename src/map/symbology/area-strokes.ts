import { groundColour } from "#model/palette.ts";
import type { DrawContext, DrawnLayer, Stroke } from "#map/draw-context.ts";
import {
  all,
  has,
  lit,
  thinning,
  tintOf,
  veiled,
  withoutCandidates,
  type Expression,
} from "#map/expressions.ts";
import { hatchImage } from "#map/images.ts";

export const isCandidate: Expression = has("certainty", "candidate");
export const isNoCandidate: Expression = ["!", isCandidate];
/** The point that carries the name of an area. */
export const isLabel: Expression = has("role", "label");
/** A grown or shrunk copy of a shape, for its soft edge. */
export const isEdge: Expression = has("role", "edge");
/** The shape itself. */
export const isShape: Expression = ["!", ["has", "role"]];

/**
 * The soft edge of a shape that shows a relation rather than a boundary: grown and shrunk copies of
 * it, each faint, that fade over the stretch by which it may be wrong.
 */
export function softEdge(layer: DrawnLayer, context: DrawContext, strength: number): Stroke {
  const strengths = lit(context, strength * 1.6, strength * 1.3, strength);
  const opacity = veiled(strengths, layer, context);
  return {
    level: "area",
    name: "soft-edge",
    spec: {
      type: "fill",
      ...all(isNoCandidate, isEdge),
      paint: {
        "fill-color": tintOf(layer, context),
        "fill-antialias": false,
        // A regional cluster would flood a plan of the city; a zone or a plate is read from near.
        "fill-opacity":
          layer.drawing.as === "cluster" ? thinning(opacity, "accuracy_px0", 160) : opacity,
      },
    },
  };
}

export function fill(
  layer: DrawnLayer,
  context: DrawContext,
  strength: number,
  when: Expression | true = true,
): Stroke {
  return {
    level: "area",
    name: "fill",
    spec: {
      type: "fill",
      ...all(withoutCandidates(context), isNoCandidate, isShape, when),
      paint: {
        "fill-color": tintOf(layer, context),
        "fill-antialias": false,
        "fill-opacity": veiled(
          lit(context, strength * 1.7, strength * 1.4, strength),
          layer,
          context,
        ),
      },
    },
  };
}

/** Open hatching: an extension, or a reading that is only a candidate. */
export function hatch(
  layer: DrawnLayer,
  context: DrawContext,
  when: Expression,
  strength = 0.7,
): Stroke {
  const image = (tint: string | Expression): Expression =>
    typeof tint === "string" ? ["image", hatchImage(tint)] : mapColours(tint);
  return {
    level: "area",
    name: "hatch",
    spec: {
      type: "fill",
      ...all(withoutCandidates(context), isShape, when),
      paint: {
        "fill-pattern": image(tintOf(layer, context)),
        "fill-opacity": veiled(
          lit(context, strength + 0.4, strength + 0.25, strength),
          layer,
          context,
        ),
      },
    },
  };
}

/** Turns a choice of colours by tint into a choice of hatchings. */
function mapColours(choice: Expression): Expression {
  return choice.map((item, index) =>
    typeof item === "string" && index > 1 && item.startsWith("#")
      ? ["image", hatchImage(item)]
      : item,
  ) as unknown as Expression;
}

export function outline(
  layer: DrawnLayer,
  context: DrawContext,
  options: { width_px: number; name?: string; dash?: number[]; when?: Expression | true },
): Stroke {
  const width = options.width_px * context.scale;
  return {
    level: "line",
    name: options.name ?? "outline",
    spec: {
      type: "line",
      ...all(withoutCandidates(context), isShape, options.when ?? true),
      layout: { "line-join": "round", "line-cap": options.dash ? "butt" : "round" },
      paint: {
        "line-color": lit(
          context,
          groundColour("seal", context.theme),
          tintOf(layer, context),
          tintOf(layer, context),
        ),
        "line-width": lit(context, width + 1.6, width + 0.8, width),
        "line-opacity": veiled(lit(context, 1, 1, 0.85), layer, context),
        ...(options.dash && { "line-dasharray": options.dash }),
      },
    },
  };
}
