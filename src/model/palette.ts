/**
 * Every colour of the product, each with a meaning, in both themes. Nothing else may name a colour:
 * the stylesheet `ui/palette.css` is generated from this file, the map style and the legend read it.
 */
export const themes = ["paper", "night"] as const;
export type Theme = (typeof themes)[number];

type InBothThemes = Readonly<Record<Theme, string>>;

/** The quiet ground: sheet, ink, controls and the base map. */
export const ground = {
  /** The sheet of panels and cards. */
  sheet: { paper: "#fbf8f1", night: "#131c26" },
  /** A raised or pressed part of the sheet. */
  raised: { paper: "#f1ebde", night: "#1c2834" },
  ink: { paper: "#211f1b", night: "#ebe6da" },
  "ink-soft": { paper: "#545047", night: "#b9b9b2" },
  /** The faintest text that still reads (4.5 : 1 on the sheet). */
  "ink-faint": { paper: "#6d675b", night: "#8f979d" },
  hairline: { paper: "#ddd5c4", night: "#2b3946" },
  /** Outline of a control: 3 : 1 on the sheet. */
  edge: { paper: "#8f8674", night: "#6b7a87" },
  /** Vermilion of a seal: the centre, the selection, the primary action. */
  seal: { paper: "#b5341a", night: "#ff8562" },
  "seal-ink": { paper: "#fffaf2", night: "#1b0d08" },
  /** Wash behind what is lit: the passage being shown, a chosen row. */
  "seal-wash": { paper: "#f7e3d8", night: "#3a241f" },
  land: { paper: "#f7f2e7", night: "#0f1822" },
  water: { paper: "#c5dce2", night: "#1d3a4f" },
  "water-line": { paper: "#85adba", night: "#3a6380" },
  "water-name": { paper: "#4d7480", night: "#7fa9c0" },
  /** Tone of high ground, laid on very faintly, many times over. */
  relief: { paper: "#7a3800", night: "#84b0c8" },
  "relief-name": { paper: "#75613a", night: "#a39c86" },
  boundary: { paper: "#b3a68f", night: "#46545f" },
  "place-name": { paper: "#4b463c", night: "#c4c4bc" },
  "place-dot": { paper: "#6d675b", night: "#98a0a5" },
  halo: { paper: "#f9f5ec", night: "#0c141d" },
} as const satisfies Record<string, InBothThemes>;
export type GroundColour = keyof typeof ground;

/**
 * The tints that the plan may wear. A layer names one; what it means is said in its legend entry.
 * `line-*` are the operator's colours of numbered lines, told apart by number first.
 */
export const tints = {
  seal: { paper: "#b5341a", night: "#ff8562" },
  ochre: { paper: "#9d6207", night: "#e5b147" },
  moss: { paper: "#537a30", night: "#b3d666" },
  teal: { paper: "#057a71", night: "#4fc8ba" },
  azure: { paper: "#1b65a1", night: "#73b8ef" },
  indigo: { paper: "#3f4a9c", night: "#a0aaf5" },
  plum: { paper: "#82367d", night: "#d096ce" },
  rose: { paper: "#b83d69", night: "#f38daf" },
  umber: { paper: "#785131", night: "#cda27e" },
  slate: { paper: "#50606c", night: "#a5b4c1" },
  "line-red": { paper: "#d63f45", night: "#f0686c" },
  "line-blue": { paper: "#2b7cc1", night: "#5aa4e0" },
  "line-green": { paper: "#3c8f4e", night: "#66bd78" },
  "line-purple": { paper: "#7558d0", night: "#a48ef0" },
  "line-pink": { paper: "#d8598f", night: "#f79cc0" },
  "line-cyan": { paper: "#2395a3", night: "#5fd0dc" },
} as const satisfies Record<string, InBothThemes>;
export type Tint = keyof typeof tints;
export const tintNames = Object.keys(tints) as [Tint, ...Tint[]];

export function groundColour(name: GroundColour, theme: Theme): string {
  return ground[name][theme];
}

export function tintColour(name: Tint, theme: Theme): string {
  return tints[name][theme];
}

/** The stylesheet that gives panels the same colours: one custom property a meaning, a theme. */
export function paletteStylesheet(): string {
  const block = (theme: Theme) =>
    [
      ...Object.entries(ground).map(([name, value]) => `  --${name}: ${value[theme]};`),
      ...Object.entries(tints).map(([name, value]) => `  --tint-${name}: ${value[theme]};`),
    ].join("\n");
  return `/* The colours of model/palette.ts for the page; a test holds the two alike. */
:root {
  color-scheme: light;
${block("paper")}
}

:root[data-theme="night"] {
  color-scheme: dark;
${block("night")}
}
`;
}
