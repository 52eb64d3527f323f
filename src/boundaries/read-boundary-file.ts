import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import type { Problem } from "#model/problem.ts";
import { codeIn, fieldsOf, nameIn, pointFields, type FoundCode } from "#boundaries/field-names.ts";

/** A feature of the file as it stands there. */
export interface RawUnit {
  /** `features.12 (农安县)`. */
  readonly at: string;
  readonly name: string | null;
  readonly code: FoundCode | null;
  readonly shape: Polygon | MultiPolygon;
}

/** A point that the file itself names, in the file's own datum. */
export interface RawPoint {
  readonly name: string;
  readonly position: Position;
}

export interface BoundaryFile {
  readonly units: readonly RawUnit[];
  readonly points: readonly RawPoint[];
  /** Features that are neither areas nor points: "features.3 (省界): LineString". */
  readonly otherShapes: readonly string[];
  /** The coordinate system that the file says it is in, in its own words. */
  readonly statedCrs: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a GeoJSON file of areas; null with a problem where it is none. `file` is the name to tell. */
export function readBoundaryFile(
  text: string,
  file: string,
  problems: Problem[],
): BoundaryFile | null {
  const json = parse(text, file, problems);
  if (json === null) return null;
  if (text.includes("\uFFFD")) {
    const expected = "UTF-8 (GeoJSON has no other; GB 18030 must be converted)";
    problems.push({ file, field: "", message: "unreadable text: not UTF-8", expected });
    return null;
  }
  const kind = isFields(json) ? json["type"] : undefined;
  const features = isFields(json) ? json["features"] : undefined;
  if (kind !== "FeatureCollection" || !Array.isArray(features)) {
    const message = `unfit file: ${typeof kind === "string" ? `a ${kind}` : "no GeoJSON"}`;
    const turn = kind === "Topology" ? ": mapshaper FILE -o format=geojson makes one of it" : "";
    problems.push({ file, field: "type", message, expected: `a FeatureCollection${turn}` });
    return null;
  }
  const units: RawUnit[] = [];
  const points: RawPoint[] = [];
  const otherShapes: string[] = [];
  for (const [index, feature] of features.entries()) {
    const properties =
      isFields(feature) && isFields(feature["properties"]) ? feature["properties"] : {};
    const geometry = isFields(feature) ? feature["geometry"] : null;
    const name = nameIn(properties);
    const at = `features.${index}${name ? ` (${name})` : ""}`;
    if (isArea(geometry)) {
      units.push({ at, name, code: codeIn(properties), shape: geometry });
      const [, position] = fieldsOf(properties, pointFields)[0] ?? [];
      if (name && isPosition(position)) points.push({ name, position });
    } else if (isPoint(geometry)) {
      if (name) points.push({ name, position: geometry.coordinates });
    } else {
      const type = isFields(geometry) ? geometry["type"] : null;
      otherShapes.push(`${at}: ${typeof type === "string" ? type : "no shape"}`);
    }
  }
  return { units, points, otherShapes, statedCrs: statedCrs(json) };
}

function parse(text: string, file: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    const expected = text.startsWith("PK")
      ? "GeoJSON, not an archive: unpack it first"
      : "GeoJSON in UTF-8 (QGIS or mapshaper make it of a shapefile)";
    const message = `unreadable JSON: ${(error as Error).message}`;
    problems.push({ file, field: "", message, expected });
    return null;
  }
}

function statedCrs(json: unknown): string | null {
  const crs = isFields(json) ? json["crs"] : null;
  const properties = isFields(crs) ? crs["properties"] : null;
  const name = isFields(properties) ? properties["name"] : null;
  return typeof name === "string" ? name : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every((one) => Number.isFinite(one));
}

const isRing = (value: unknown) => Array.isArray(value) && value.every(isPosition);
const isRings = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isRing);

/** A Polygon or MultiPolygon whose every position is numbers. */
function isArea(value: unknown): value is Polygon | MultiPolygon {
  if (!isFields(value)) return false;
  const { type, coordinates } = value;
  if (type === "Polygon") return isRings(coordinates);
  return type === "MultiPolygon" && Array.isArray(coordinates) && coordinates.every(isRings);
}

function isPoint(value: unknown): value is Extract<Geometry, { type: "Point" }> {
  return isFields(value) && value["type"] === "Point" && isPosition(value["coordinates"]);
}
