import type { ProjectCategory } from "#model/entity.ts";

/**
 * The signs of project categories: outlines in a 24 × 24 box, filled, drawn the same on the map and
 * in lists, so that a category never rests on colour alone.
 */
export const categoryGlyphs: Readonly<Record<ProjectCategory, string>> = {
  industry: "M3 21V11l6 4v-4l6 4v-4l6 4v6zM5 9l1-6h3l1 6z",
  research: "M10 3h4v6l5 9a2 2 0 0 1-2 3H7a2 2 0 0 1-2-3l5-9z",
  transport:
    "M6 3h12a2 2 0 0 1 2 2v10a3 3 0 0 1-2 3l2 3h-3l-1-3H8l-1 3H4l2-3a3 3 0 0 1-2-3V5a2 2 0 0 1 2-2zM7 6v5h10V6z",
  culture: "M3 6h18v12H3zM5 8v2h2V8zM5 14v2h2v-2zM17 8v2h2V8zM17 14v2h2v-2zM10 9v6l5-3z",
  commerce: "M5 8h14l1.5 13h-17zM8 8a4 4 0 0 1 8 0h-2a2 2 0 0 0-4 0z",
  education: "M12 3l11 6-11 6L1 9zM5 13l7 4 7-4v5l-7 4-7-4z",
  health: "M9 3h6v6h6v6h-6v6H9v-6H3V9h6z",
  environment: "M12 2c4 6 7 9 7 13a7 7 0 0 1-14 0c0-4 3-7 7-13z",
  energy: "M13 2L4 14h6l-1 8 10-13h-7z",
  agriculture: "M11 22v-8C5 14 3 10 3 6c5 0 7 2 8 5 0-5 3-8 10-8 0 7-3 11-8 11v8z",
  heritage: "M12 2L2 8v2h20V8zM4 11h3v7H4zM10.500 11h3v7h-3zM17 11h3v7h-3zM2 19h20v3H2z",
};
