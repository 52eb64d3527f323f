/** The papers that a figure is made for; sizes in millimetres, upright. */
export const papers = { A4: [210, 297], A3: [297, 420] } as const;
export type Paper = keyof typeof papers;
export const paperNames = ["A4", "A3"] as const satisfies readonly Paper[];

export const directions = ["landscape", "portrait"] as const;
export type Direction = (typeof directions)[number];

/** How large things are on a paper beside A4: larger paper is looked at from farther away. */
export const typeScale: Readonly<Record<Paper, number>> = { A4: 1, A3: 1.3 };

/** What one CSS pixel of the map takes on paper, in millimetres: names of 12 px are set in 7 point. */
export const mmPerPixel = 0.205;

export const mmPerInch = 25.4;

/** Densities to try, in dots to the inch: the first is what print asks for. */
const densities = [300, 240, 200, 150, 120] as const;

/** Width and height of a page, in millimetres. */
export function pageSize(paper: Paper, direction: Direction): readonly [number, number] {
  const [short, long] = papers[paper];
  return direction === "portrait" ? [short, long] : [long, short];
}

/** Width and height of a page in pixels, at a density in dots to the inch. */
export function pagePixels(
  paper: Paper,
  direction: Direction,
  density: number,
): readonly [number, number] {
  const [width, height] = pageSize(paper, direction);
  const pixels = (mm: number) => Math.round((mm / mmPerInch) * density);
  return [pixels(width), pixels(height)];
}

/** The greatest density whose page fits this machine; null where not even the least one does. */
export function densityThatFits(
  paper: Paper,
  direction: Direction,
  fits: (width: number, height: number) => boolean,
): number | null {
  return densities.find((density) => fits(...pagePixels(paper, direction, density))) ?? null;
}
