import type { Stroke, Symbology } from "#map/draw-context.ts";
import {
  all,
  byZoom,
  has,
  isHovered,
  isSelected,
  lit,
  tintOf,
  toScale,
  trusted,
  veiled,
  withoutCandidates,
} from "#map/expressions.ts";
import {
  fill,
  hatch,
  isCandidate,
  isLabel,
  isNoCandidate,
  isShape,
  outline,
  softEdge,
} from "#map/symbology/area-strokes.ts";
import { around, label } from "#map/symbology/labels.ts";

/** 组团: a soft blob with a ring, its name inside. */
export const cluster: Symbology = (layer, context) => [
  softEdge(layer, context, 0.022),
  fill(layer, context, 0.04),
  outline(layer, context, { width_px: 1.4, dash: [2.4, 1.8], when: isNoCandidate }),
  hatch(layer, context, isCandidate, 0.22),
  outline(layer, context, { width_px: 1.4, dash: [0.4, 2.2], name: "dots", when: isCandidate }),
  label(layer, context, { size_px: 16.5, strong: true, rank: 2, when: isLabel }),
];

/** 区: a tinted area with a quiet boundary. */
export const zone: Symbology = (layer, context) => [
  softEdge(layer, context, 0.016),
  fill(layer, context, 0.05),
  outline(layer, context, { width_px: 0.9, dash: [3, 2], when: isNoCandidate }),
  hatch(layer, context, isCandidate, 0.22),
  outline(layer, context, { width_px: 1.4, dash: [0.4, 2.2], name: "dots", when: isCandidate }),
  label(layer, context, { size_px: 14, strong: true, rank: 3, maxWidth_em: 7, when: isLabel }),
];

/** 板块: a strong outline, the core filled, the extension hatched. */
export const plate: Symbology = (layer, context) => {
  const isExtension = has("extension", true);
  return [
    softEdge(layer, context, 0.014),
    fill(layer, context, 0.11, ["!", isExtension]),
    hatch(layer, context, isExtension),
    outline(layer, context, { width_px: 2.2, when: ["all", ["!", isExtension], trusted] }),
    outline(layer, context, {
      width_px: 2,
      dash: [6, 2],
      name: "outline-schematic",
      when: ["all", ["!", isExtension], ["!", trusted]],
    }),
    outline(layer, context, {
      width_px: 1.4,
      dash: [2.4, 2],
      name: "outline-extension",
      when: isExtension,
    }),
    label(layer, context, {
      size_px: 17,
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
        "fill-opacity": veiled(lit(context, 0.45, 0.34, 0.15), layer, context),
      },
    },
  },
  outline(layer, context, {
    width_px: 0.8,
    dash: [4, 2.4],
    when: ["==", ["geometry-type"], "Polygon"],
  }),
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
    label(layer, context, {
      size_px: 22,
      strong: true,
      rank: 1,
      stands: around(1.7),
      firm: true,
    }),
  ];
};
