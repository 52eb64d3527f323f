import { groundColour } from "#model/palette.ts";
import type { DrawContext, DrawnLayer, Stroke, Symbology } from "#map/draw-context.ts";
import {
  all,
  byZoom,
  has,
  isHovered,
  isSelected,
  lit,
  tintOf,
  toScale,
  veiled,
  withoutCandidates,
  type Expression,
} from "#map/expressions.ts";
import { hatchImage } from "#map/images.ts";
import { label } from "#map/symbology/labels.ts";

const isCandidate: Expression = has("certainty", "candidate");
const isNoCandidate: Expression = ["!", isCandidate];
/** The point that carries the name of an area. */
const isLabel: Expression = has("role", "label");
/** A grown or shrunk copy of a shape, for its soft edge. */
const isEdge: Expression = has("role", "edge");
/** The shape itself. */
const isShape: Expression = ["!", ["has", "role"]];

/**
 * The soft edge of a shape that shows a relation rather than a boundary: grown and shrunk copies of
 * it, each faint, that fade over the stretch by which it may be wrong.
 */
function softEdge(layer: DrawnLayer, context: DrawContext, strength: number): Stroke {
  return {
    level: "area",
    name: "soft-edge",
    spec: {
      type: "fill",
      ...all(withoutCandidates(context), isEdge),
      paint: {
        "fill-color": tintOf(layer, context),
        "fill-antialias": false,
        "fill-opacity": veiled(
          lit(context, strength * 1.6, strength * 1.3, strength),
          layer,
          context,
        ),
      },
    },
  };
}

function fill(
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
function hatch(layer: DrawnLayer, context: DrawContext, when: Expression, strength = 0.7): Stroke {
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
          lit(context, strength + 0.3, strength + 0.2, strength),
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

function outline(
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

/** 组团: a soft blob with a ring, its name inside. */
export const cluster: Symbology = (layer, context) => [
  softEdge(layer, context, 0.055),
  fill(layer, context, 0.04),
  outline(layer, context, { width_px: 1.4, dash: [2.4, 1.8], when: isNoCandidate }),
  outline(layer, context, { width_px: 1.4, dash: [0.4, 2.2], name: "dots", when: isCandidate }),
  label(layer, context, { size_px: 15, strong: true, rank: 2, when: isLabel }),
];

/** 区: a tinted area with a quiet boundary. */
export const zone: Symbology = (layer, context) => [
  softEdge(layer, context, 0.05),
  fill(layer, context, 0.06),
  outline(layer, context, { width_px: 0.9, dash: [3, 2] }),
  label(layer, context, { size_px: 13.5, strong: true, rank: 3, maxWidth_em: 7, when: isLabel }),
];

/** 板块: a strong outline, the core filled, the extension hatched. */
export const plate: Symbology = (layer, context) => {
  const isExtension = has("extension", true);
  return [
    softEdge(layer, context, 0.045),
    fill(layer, context, 0.14, ["!", isExtension]),
    hatch(layer, context, isExtension),
    outline(layer, context, { width_px: 2.2, when: ["!", isExtension] }),
    outline(layer, context, {
      width_px: 1.6,
      dash: [3, 1.8],
      name: "outline-extension",
      when: isExtension,
    }),
    label(layer, context, {
      size_px: 15,
      strong: true,
      rank: 2,
      when: ["all", isLabel, ["!", isExtension]],
    }),
  ];
};

/** 范围: what a plan covers; a faint wash under all else, the part that is only partly in it hatched. */
export const extent: Symbology = (layer, context) => {
  const isExtension = has("extension", true);
  return [
    fill(layer, context, 0.06, ["!", isExtension]),
    hatch(layer, context, isExtension, 0.28),
    outline(layer, context, { width_px: 1.3, dash: [6, 2.5], when: ["!", isExtension] }),
    outline(layer, context, {
      width_px: 0.9,
      dash: [2.4, 2],
      name: "outline-extension",
      when: isExtension,
    }),
    label(layer, context, {
      size_px: 14,
      strong: true,
      rank: 3,
      when: ["all", isLabel, ["!", isExtension]],
    }),
  ];
};

/** 圈: a thin line with its name written on it. */
export const circle: Symbology = (layer, context) => [
  outline(layer, context, { width_px: 1.2 }),
  label(layer, context, { size_px: 12, along: true, rank: 5 }),
];

/** 轴: a broad translucent arrow. */
export const axis: Symbology = (layer, context) => [
  {
    level: "band",
    name: "fill",
    spec: {
      type: "fill",
      ...all(withoutCandidates(context), ["==", ["geometry-type"], "Polygon"], isShape),
      paint: {
        "fill-color": tintOf(layer, context),
        "fill-opacity": veiled(lit(context, 0.5, 0.4, 0.2), layer, context),
      },
    },
  },
  outline(layer, context, { width_px: 0.8, when: ["==", ["geometry-type"], "Polygon"] }),
  {
    level: "band",
    name: "spine",
    spec: {
      type: "line",
      ...all(withoutCandidates(context), ["==", ["geometry-type"], "LineString"]),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": tintOf(layer, context),
        "line-width": toScale("width_px0", 1, 6),
        "line-opacity": veiled(lit(context, 0.45, 0.36, 0.2), layer, context),
      },
    },
  },
  label(layer, context, {
    size_px: 12.5,
    rank: 5,
    when: ["any", isLabel, ["==", ["geometry-type"], "LineString"]],
  }),
];

/** 中心: concentric rings around a solid heart. */
export const centre: Symbology = (layer, context) => {
  const seal = tintOf(layer, context);
  const ring = (name: string, radius: number, width: number, opacity: number): Stroke => ({
    level: "point",
    name,
    spec: {
      type: "circle",
      ...all(withoutCandidates(context)),
      paint: {
        "circle-radius": byZoom(
          [6, radius * context.scale * 0.7],
          [10, radius * context.scale * 1.5],
        ),
        "circle-color": seal,
        "circle-opacity":
          name === "heart" ? veiled(1, layer, context) : veiled(0.05, layer, context),
        "circle-stroke-color": seal,
        "circle-stroke-width": [
          "case",
          isSelected(context),
          width + 1,
          isHovered,
          width + 0.6,
          width,
        ],
        "circle-stroke-opacity": veiled(opacity, layer, context),
      },
    },
  });
  return [
    ring("ring-outer", 30, 1, 0.55),
    ring("ring-middle", 21, 1.6, 0.8),
    ring("ring-inner", 13, 2.2, 0.95),
    ring("heart", 5.5, 0, 1),
    label(layer, context, { size_px: 21, strong: true, rank: 1, anchor: "top", offset: [0, 1.75] }),
  ];
};
