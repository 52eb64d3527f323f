import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection, LineString, Point, Position } from "geojson";
import type { Area } from "./area-agreement.ts";
import { distance_m } from "./line-agreement.ts";

/** Reference geometry, to measure with and for nothing else: none of it may enter the atlas. */
export interface Reference {
  /** Lines by the id of the feature that ought to follow them. */
  readonly lines: ReadonlyMap<string, readonly Position[][]>;
  /** Counties by their code. */
  readonly counties: ReadonlyMap<string, Area>;
  /** The reference position of a railway station by its name without 站, the one nearest to a guess. */
  readonly railStation: (name: string, near: Position) => Position | undefined;
  /** The same for a station of the metro. */
  readonly metroStation: (name: string, near: Position) => Position | undefined;
}

interface Named {
  readonly name: string;
  readonly position: Position;
}

/** Names beyond this many metres are another place of the same name. */
const sameName_m = 25_000;

/** Where the reference is looked for: beside the project, or where the environment says. */
export const referenceFolder = (root: string) =>
  process.env["REFERENCE"] ?? join(root, "..", "shared", "reference");

/** Reads the reference of a folder; null where there is none, as in a clone on its own. */
export function readReference(folder: string): Reference | null {
  if (!existsSync(folder)) return null;
  const collection = (file: string) =>
    JSON.parse(readFileSync(join(folder, file), "utf8")) as FeatureCollection;
  const metro = collection("metro_L1_L2_L6_osm_odbl.geojson").features;
  const points = collection("rail_metro_stations_osm_odbl.geojson").features;
  const trains = points.filter(({ properties }) => properties?.["station"] === "train");
  const rail = [...anchors(join(folder, "anchors_wgs84.csv")), ...trains.flatMap(named)];
  // A stop of the tram may bear the name of a metro station and lie elsewhere.
  const stops = [...metro, ...points.filter(isNoTram)].flatMap(named);
  const counties = collection("county_osm_odbl.geojson").features as Area[];
  return {
    counties: new Map(counties.map((unit) => [String(unit.properties?.["adcode"]), unit])),
    lines: new Map([
      ["hada-hsr-line", linesOf(collection("hsr_jingha_osm_odbl.geojson").features)],
      ...["1", "2", "6"].map((number): [string, Position[][]] => [
        `metro-line-${number}-built`,
        linesOf(metro.filter(({ properties }) => properties?.["line"] === `${number}号线`)),
      ]),
    ]),
    railStation: (name, near) => nearest(rail, name, near),
    metroStation: (name, near) => nearest(stops, name, near),
  };
}

const isNoTram = ({ properties }: Feature) => properties?.["station"] !== "tram_stop";

function linesOf(features: readonly Feature[]): Position[][] {
  return features.flatMap(({ geometry }) =>
    geometry.type === "LineString" ? [(geometry as LineString).coordinates] : [],
  );
}

function named({ properties, geometry }: Feature): Named[] {
  const name = properties?.["name"] as unknown;
  if (typeof name !== "string" || geometry.type !== "Point") return [];
  return [{ name: plainName(name), position: (geometry as Point).coordinates }];
}

/** Anchors whose name stands for a station: 长春站, 米沙子镇(米沙子站), 范家屯站(未命名点). */
function anchors(file: string): Named[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .slice(1)
    .flatMap((row) => {
      const [words = "", x, y] = row.split(",");
      const name = /([^(（]+)站(?:[)）(（]|$)/.exec(words)?.[1];
      return name ? [{ name, position: [Number(x), Number(y)] }] : [];
    });
}

export const plainName = (name: string) => name.replace(/站$/, "");

function nearest(rows: readonly Named[], name: string, near: Position): Position | undefined {
  const [best] = rows
    .filter((row) => row.name === plainName(name))
    .map(({ position }) => ({ position, far_m: distance_m(near, position) }))
    .filter(({ far_m }) => far_m < sameName_m)
    .sort((a, b) => a.far_m - b.far_m);
  return best?.position;
}
