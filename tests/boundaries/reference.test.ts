import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import gcoord from "gcoord";
import type { FeatureCollection, Polygon, MultiPolygon, Position } from "geojson";
import { afterAll, expect, test } from "vitest";
import { datums, type Datum } from "#model/official-card.ts";
import { detectDatum } from "#boundaries/detect-datum.ts";
import { outlineOf, ringsOf } from "#boundaries/outlines.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { readContent } from "#compile/content.ts";
import { importFile } from "../../geodata/import/import-file.ts";
import { readKnownWorld } from "../../geodata/import/read-known-world.ts";
import { root } from "../architecture/repository.ts";

/** Not part of the project: an independent outline of the counties, WGS-84, beside the checkout. */
const reference = join(root, "../shared/reference/county_osm_odbl.geojson");
const isThere = existsSync(reference);
const whenThere = isThere ? test : test.skip;
if (!isThere) console.log("skipped: no reference file at ../shared/reference to import");

type Area = Polygon | MultiPolygon;
type File = FeatureCollection<Area, { adcode: string; name: string }>;
const read = () => JSON.parse(readFileSync(reference, "utf8")) as File;

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** The file as somebody would have it who works in another datum. */
function inDatum(file: File, datum: Datum): File {
  const ring = (positions: Position[]) =>
    positions.map(([x = 0, y = 0]): Position =>
      gcoord.transform([x, y], gcoord.WGS84, systems[datum]),
    );
  const features = file.features.map((feature) => {
    const { geometry } = feature;
    const moved: Area =
      geometry.type === "Polygon"
        ? { type: "Polygon", coordinates: geometry.coordinates.map(ring) }
        : { type: "MultiPolygon", coordinates: geometry.coordinates.map((part) => part.map(ring)) };
    return { ...feature, geometry: moved };
  });
  return { ...file, features };
}

const copies: string[] = [];
afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true, force: true })));

function copyOfContent(): string {
  const copy = mkdtempSync(join(tmpdir(), "official-"));
  copies.push(copy);
  for (const folder of ["seeds", "geodata"]) {
    cpSync(join(root, folder), join(copy, folder), {
      recursive: true,
      filter: (path) => !/geodata.official.[^.]+$/.test(path),
    });
  }
  return copy;
}

whenThere(
  "the datum of the reference is found as it is and as converted, and never a wrong one",
  () => {
    const world = readKnownWorld(readContent(copyOfContent()), "counties");
    const known = new Set(world?.units?.map(({ code }) => code));
    const parts = {
      whole: read().features.filter(({ properties }) => known.has(properties.adcode)),
      "one city": read().features.filter(({ properties }) => properties.adcode.startsWith("2201")),
      // Where the drawn line is off as far and as evenly as a datum would be.
      ...Object.fromEntries(
        ["220105", "220112", "220113", "220422"].map((code) => [
          `${code} alone`,
          read().features.filter(({ properties }) => properties.adcode === code),
        ]),
      ),
    };
    const found = Object.entries(parts).flatMap(([part, features]) =>
      datums.map((datum) => {
        const file = inDatum({ type: "FeatureCollection", features }, datum);
        const lines = file.features.flatMap(({ geometry }) => outlineOf([geometry]));
        const detection = detectDatum(lines, [], world ?? { lines: [], points: [] });
        const { shifts, compared } = detection.evidence.at(-1) ?? {};
        const sizes = datums.map((one) => Math.round(shifts?.[one].size_m ?? 0)).join(" / ");
        console.log(
          `${part} in ${datum}: ${sizes} m over ${compared ?? ""} → ${detection.datum ?? "undecided"}`,
        );
        return [part, datum, detection.datum];
      }),
    );
    // One county is not enough to tell; then nothing is told.
    const isAllowed = ([part, datum, told]: readonly (string | null | undefined)[]) =>
      told === datum || (part?.endsWith("alone") === true && told === null);
    expect(found.filter((row) => !isAllowed(row))).toEqual([]);
  },
  120_000,
);

whenThere(
  "the reference in GCJ-02 is drawn in place of the counties, with its provenance",
  () => {
    const copy = copyOfContent();
    const path = join(copy, "counties.geojson");
    writeFileSync(path, JSON.stringify(inDatum(read(), "gcj02")));
    const printed: string[] = [];
    const words = [path, "--source", "独立资料", "--licence", "ODbL", "--date", "2020-09"];
    const code = importFile(copy, words, (line) => printed.push(line), new Date("2026-11-21"));
    expect(printed.join("\n")).toContain("coordinate system: GCJ-02, found");
    expect(code).toBe(0);

    const { core, shapes } = compileAtlas(readContent(copy));
    const layer = core.layers.find(({ id }) => id === "counties");
    expect(layer).toMatchObject({
      provenance: { text: { zh: "独立资料" }, licence: "ODbL", sources: ["official-counties"] },
      certainty: "confirmed",
      method: "dataset",
    });
    const drawn = shapes.filter((shape) => shape.layer.id === "counties");
    const theirs = new Map(
      read().features.map(({ properties, geometry }) => [properties.adcode, geometry]),
    );
    expect(drawn.length).toBeGreaterThan(25);
    for (const { properties, geometry } of drawn) {
      const code = "adcode" in properties ? (properties.adcode ?? "") : "";
      const wanted = theirs.get(code);
      if (!wanted) throw new Error(`no reference for ${code}`);
      const [ours, same] = [ringsOf(geometry as Area).flat(), ringsOf(wanted).flat()];
      const west = (positions: Position[]) => Math.min(...positions.map(([x = 0]) => x));
      const north = (positions: Position[]) => Math.max(...positions.map(([, y = 0]) => y));
      expect(Math.abs(west(ours) - west(same)) * 80_000).toBeLessThan(2);
      expect(Math.abs(north(ours) - north(same)) * 111_000).toBeLessThan(2);
    }
  },
  120_000,
);
