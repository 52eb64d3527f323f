import type { Geometry, Position } from "geojson";
import { isArea } from "#space/measured.ts";
import { asFeature } from "#space/geometry.ts";
import { areaAgreement, misplacedAreas, type Area } from "./area-agreement.ts";
import { agreementOf, distance_m, offsetFrom, quantile } from "./line-agreement.ts";
import { accuracyOf, type Shape } from "./layer-table.ts";
import { plainName, type Reference } from "./reference.ts";

/** Which named stations lie on which line, by feature id: names only. */
export type StationsOnLines = Readonly<Record<string, readonly string[]>>;

export interface Measured {
  readonly shapes: readonly Shape[];
  readonly stationsOnLines: StationsOnLines;
  readonly reference: Reference;
}

/** Something that is measured of a layer: a heading, and a line of text for each thing measured. */
export interface Measure {
  readonly layer: string;
  readonly title: string;
  readonly rows: (of: Measured) => string[];
}

/** Every measure, in the order of the report. A new one is a new entry of this list. */
export const measures: readonly Measure[] = [
  ...["railways", "metro-lines"].map((layer): Measure => ({
    layer,
    title: "lines, every 250 m, from the line of the reference",
    rows: ({ shapes, reference }) =>
      ofLayer(shapes, layer).map((shape) => {
        const lines = reference.lines.get(shape.properties.id) ?? [];
        if (lines.length === 0) return `${shape.properties.id}: not measured: no reference`;
        const { median_m, p90_m, max_m, samples } = agreementOf(linesOf(shape.geometry), lines);
        const text = `median ${m(median_m)}, p90 ${m(p90_m)}, max ${m(max_m)} (${samples} samples)`;
        return `${shape.properties.id}: ${text}; ${verdict(p90_m, shape)}`;
      }),
  })),
  {
    layer: "railways",
    title: "stations of the reference, from the line that they lie on",
    rows: ({ shapes, stationsOnLines, reference }) =>
      ofLayer(shapes, "railways").flatMap((shape) => {
        const names = stationsOnLines[shape.properties.id];
        if (!names) return [];
        const lines = linesOf(shape.geometry);
        const guesses = pointsOf(shapes, "rail-stations");
        const offsets = names.flatMap((name) => {
          const guess = guesses.get(plainName(name));
          const there = guess && reference.railStation(name, guess);
          return there ? [{ name, ...offsetFrom(lines, there) }] : [];
        });
        const p90_m = quantile(
          offsets.map((offset) => offset.distance_m),
          0.9,
        );
        const each = offsets.map((o) => `${o.name} ${m(o.distance_m)} ${o.side}`).join(", ");
        return `${shape.properties.id}: ${offsets.length} of ${names.length} stations, p90 ${m(p90_m)}; ${verdict(p90_m, shape)}; ${each}`;
      }),
  },
  {
    layer: "counties",
    title:
      "each unit with the outline of the same code: intersection over union, and the distance of its line every km",
    rows: ({ shapes, reference }) => {
      const drawn = unitsOf(shapes);
      const iou = new Map(
        areaAgreement(drawn, reference.counties).map((row) => [row.code, row.iou]),
      );
      return ofLayer(shapes, "counties").map((shape) => {
        const code = ("adcode" in shape.properties && shape.properties.adcode) || "";
        const there = reference.counties.get(code);
        if (!there) return `${nameOf(shape)}: not measured: no reference`;
        const { median_m, p90_m } = agreementOf(
          edgesOfArea(shape.geometry),
          edgesOfArea(there.geometry),
          1000,
        );
        const share = (iou.get(code) ?? 0).toFixed(3);
        return `${nameOf(shape)}: IoU ${share}, median ${m(median_m)}, p90 ${m(p90_m)}; ${verdict(p90_m, shape)}`;
      });
    },
  },
  {
    layer: "counties",
    title: "ground that another unit holds in the reference, 20 km² and more",
    rows: ({ shapes, reference }) => {
      const names = new Map(
        ofLayer(shapes, "counties").map((shape) => [
          ("adcode" in shape.properties && shape.properties.adcode) || "",
          nameOf(shape),
        ]),
      );
      return misplacedAreas(unitsOf(shapes), reference.counties, 20).map(
        ({ drawn, reference: other, km2 }) =>
          `${names.get(drawn) ?? drawn} holds ${Math.round(km2)} km² of ${names.get(other) ?? other}`,
      );
    },
  },
  stationMeasure("rail-stations", "railStation"),
  stationMeasure("metro-stations", "metroStation"),
];

/** The points of a layer against the reference's points of the same name. */
function stationMeasure(layer: string, find: "railStation" | "metroStation"): Measure {
  return {
    layer,
    title: "points, from the point of the same name in the reference",
    rows: ({ shapes, reference }) => {
      const measured = ofLayer(shapes, layer).map((shape) => {
        const name = nameOf(shape);
        const here = shape.geometry.type === "Point" ? shape.geometry.coordinates : [];
        const there = reference[find](name, here);
        return { shape, name, far_m: there ? distance_m(here, there) : undefined };
      });
      const known = measured.flatMap(({ far_m, ...row }) =>
        far_m === undefined ? [] : [{ ...row, far_m }],
      );
      const unknown = measured.filter(({ far_m }) => far_m === undefined).map(({ name }) => name);
      const all = known.map(({ far_m }) => far_m);
      const worse = known.filter(({ far_m, shape }) => far_m > (accuracyOf(shape) ?? 0));
      const told = layer === "metro-stations" ? worse : known;
      return [
        `${known.length} of ${measured.length} measured: median ${m(quantile(all, 0.5))}, p90 ${m(quantile(all, 0.9))}, max ${m(quantile(all, 1))}; ${worse.length} worse than stated`,
        ...told.map(({ name, far_m, shape }) => `${name} ${m(far_m)}; ${verdict(far_m, shape)}`),
        ...(unknown.length > 0 ? [`not measured: no reference: ${unknown.join("、")}`] : []),
      ];
    },
  };
}

/** The counties by their code. */
function unitsOf(shapes: readonly Shape[]): Map<string, Area> {
  return new Map(
    ofLayer(shapes, "counties").flatMap(({ properties, geometry }) =>
      "adcode" in properties && properties.adcode && isArea(geometry)
        ? [[properties.adcode, asFeature(geometry)] as const]
        : [],
    ),
  );
}

/** The rings of an area as lines. */
function edgesOfArea(geometry: Geometry): Position[][] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

export const ofLayer = (shapes: readonly Shape[], layer: string) =>
  shapes.filter((shape) => shape.layer.id === layer);

export function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

export function nameOf({ properties }: Shape): string {
  if ("name" in properties) return properties.name?.zh ?? properties.id;
  return ("label" in properties && properties.label) || properties.id;
}

/** The points of a layer by their name without 站. */
export function pointsOf(shapes: readonly Shape[], layer: string): Map<string, Position> {
  return new Map(
    ofLayer(shapes, layer).flatMap((shape) =>
      shape.geometry.type === "Point"
        ? [[plainName(nameOf(shape)), shape.geometry.coordinates] as const]
        : [],
    ),
  );
}

function verdict(measured_m: number, shape: Shape): string {
  const stated_m = accuracyOf(shape) ?? NaN;
  return `stated ${m(stated_m)}: ${measured_m <= stated_m ? "holds" : "WORSE THAN STATED"}`;
}

const m = (metres: number) => `${Math.round(metres)} m`;
