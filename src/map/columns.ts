import { ColumnLayer, TextLayer } from "@deck.gl/layers";
import type { Feature, Point } from "geojson";
import type { EntityId } from "#model/id.ts";
import { groundColour, tintColour, type Theme } from "#model/palette.ts";
import type { DrawnLayer } from "#map/draw-context.ts";

/** A number that stands on the map. */
export interface Column {
  /** Longitude, latitude: the middle of the district, no place of what is counted. */
  readonly at: readonly [number, number];
  readonly district: EntityId;
  readonly count: number;
}

interface ColumnLook {
  readonly theme: Theme;
  /** Size of the type, 1 on a desk. */
  readonly scale: number;
  readonly metresPerPixel: number;
  /** The layer of the map that the columns go under. */
  readonly beforeId: string | undefined;
}

/** Height of the tallest column and half its width, in CSS pixels at any zoom. */
const tallest_px = 170;
const radius_px = 9;

const face = '"Atlas Sans", sans-serif';
const weight = 600;
const digits = "0123456789";

/** Fetches the face that the numbers are drawn in; without it one of this machine stands in. */
export async function loadDigits(): Promise<void> {
  await document.fonts.load(`${weight} 20px ${face}`, digits).catch(() => []);
}

export function columnOf({ geometry, properties }: Feature<Point>): Column {
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  return {
    at: [longitude, latitude],
    district: properties?.["district"] as EntityId,
    count: Number(properties?.["count"]),
  };
}

/** Numbers as columns, their heights in proportion from nought, each with its number on top. */
export function columns(layer: DrawnLayer, data: readonly Column[], look: ColumnLook) {
  const { theme, scale, metresPerPixel, beforeId } = look;
  const most = Math.max(1, ...data.map(({ count }) => count));
  const height_m = (count: number) => (count / most) * tallest_px * scale * metresPerPixel;
  const common = { data: data as Column[], ...(beforeId !== undefined && { beforeId }) };
  const strength = Math.round(255 * layer.opacity);
  return [
    new ColumnLayer<Column>({
      ...common,
      id: `${layer.id}/columns`,
      pickable: true,
      diskResolution: 20,
      radius: radius_px * scale * metresPerPixel,
      getPosition: ({ at }) => [...at],
      getElevation: ({ count }) => height_m(count),
      getFillColor: [...channels(tintColour(layer.drawing.tint, theme)), strength],
      // Mostly even light: a side in the dark would read as another colour.
      material: { ambient: 0.72, diffuse: 0.35, shininess: 1 },
      updateTriggers: { getElevation: [metresPerPixel, scale] },
    }),
    new TextLayer<Column>({
      ...common,
      id: `${layer.id}/numbers`,
      getPosition: ({ at, count }) => [...at, height_m(count)],
      getText: ({ count }) => String(count),
      getSize: 14 * scale,
      getAlignmentBaseline: "bottom",
      getPixelOffset: [0, -5 * scale],
      getColor: [...channels(groundColour("ink", theme)), strength],
      outlineColor: [...channels(groundColour("halo", theme)), 255],
      outlineWidth: 4,
      fontFamily: face,
      fontWeight: weight,
      fontSettings: { sdf: true },
      characterSet: digits,
      parameters: { depthCompare: "always" },
      updateTriggers: { getPosition: [metresPerPixel, scale] },
    }),
  ];
}

function channels(hex: string): [number, number, number] {
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
  return [at(1), at(3), at(5)];
}
