import { featureFilter, type FilterSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Feature, FeatureCollection } from "geojson";
import type { Bounds } from "#model/view.ts";
import { openAtlas } from "#atlas/lookups.ts";
import { openingView } from "#store/app-state.ts";
import { buildStyle } from "#map/build-style.ts";
import { builtCore, textOf } from "./built-files.ts";

/** The highest screen that the opening map is shown on (CSS px), and the side of a tile. */
const screen_px = 2160;
const tile_px = 512;
const kinds = { Point: 1, LineString: 2, Polygon: 3 } as const;

/**
 * The font files that the first map asks for: those with a character of a name that a tile of the
 * opening map holds, whether or not the name finds room.
 */
export function fontsOfFirstMap(): string[] {
  const { core } = builtCore();
  const atlas = openAtlas(core);
  const files = { address: (file: string) => `atlas/${file}`, fontFaces: {} };
  const style = buildStyle(atlas, { view: openingView(atlas), scale: 1 }, files);
  const tileZoom = openingTileZoom(core.opening.bounds);
  const needed = new Map<400 | 600, Set<number>>([
    [400, new Set()],
    [600, new Set()],
  ]);
  for (const layer of style.layers) {
    if (layer.type !== "symbol" || !layer.layout?.["text-field"]) continue;
    if (Math.floor(layer.minzoom ?? 0) > tileZoom) continue;
    const passes = featureFilter(
      layer.filter as FilterSpecification | undefined,
      `layers.${layer.id}.filter`,
    );
    const isStrong = JSON.stringify(layer.layout["text-font"]).includes("Strong");
    const points = needed.get(isStrong ? 600 : 400);
    for (const feature of featuresOf(textOf(`atlas/${atlas.layer(layer.source)?.file ?? ""}`))) {
      const { geometry, properties } = feature;
      const type = kinds[geometry.type.replace("Multi", "") as keyof typeof kinds];
      const tiled = { type, properties: properties ?? {}, geometry: [] };
      if (!passes.filter({ zoom: tileZoom }, tiled as never)) continue;
      for (const character of String(properties?.["name"] ?? ""))
        points?.add(character.codePointAt(0) ?? 0);
    }
  }
  return core.fonts
    .filter((font) => font.forLabels)
    .filter((font) => {
      const points = needed.get(font.weight as 400 | 600) ?? new Set();
      return (font.ranges ?? []).some((range) => holdsAny(range, points));
    })
    .map(({ file }) => `atlas/${file}`);
}

/** The zoom of the tiles that show the opening bounds from top to bottom of the highest screen. */
function openingTileZoom([, south, , north]: Bounds): number {
  const mercator = (latitude: number) =>
    Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
  return Math.floor(Math.log2(screen_px / tile_px / (mercator(north) - mercator(south))));
}

const featuresOf = (text: string): Feature[] => (JSON.parse(text) as FeatureCollection).features;

function holdsAny(range: string, points: ReadonlySet<number>): boolean {
  const [from = 0, to = from] = range
    .slice(2)
    .split("-")
    .map((hex) => Number.parseInt(hex, 16));
  return [...points].some((point) => point >= from && point <= to);
}
