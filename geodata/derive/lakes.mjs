// Lakes and reservoirs from OpenStreetMap through @geo-maps; the source has vertices on a 352 m grid,
// so the outlines are rounded off within that grid. The result stays under ODbL, in a file of its own.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { atlasWindow, packageFolder, readNames, require, roundPoint, sha256, writeFeatures } from "./lib.mjs";

const source = `${packageFolder("@geo-maps/earth-waterbodies-1m")}/map.geo.json`;
const folder = mkdtempSync(`${tmpdir()}/lakes-`);
execFileSync(
  process.execPath,
  [
    "--max-old-space-size=8192",
    require.resolve("mapshaper/bin/mapshaper"),
    source,
    "-clip",
    `bbox=${atlasWindow.join(",")}`,
    "-explode",
    "-filter",
    "this.area > 4e6",
    "-o",
    "format=geojson",
    "precision=0.0001",
    `${folder}/lakes.json`,
  ],
  { stdio: "inherit" },
);

const collection = JSON.parse(readFileSync(`${folder}/lakes.json`, "utf8"));
const geometries = collection.features?.map((feature) => feature.geometry) ?? collection.geometries;
const names = readNames("lakes.json");
const leftOut = readNames("lakes-left-out.json");

/** Corner cutting after Chaikin, twice: keeps within the grid of the source. */
function roundOff(ring) {
  let points = ring.slice(0, -1);
  for (let pass = 0; pass < 2; pass++) {
    points = points.flatMap((point, index) => {
      const next = points[(index + 1) % points.length];
      return [0.25, 0.75].map((t) => [
        point[0] + (next[0] - point[0]) * t,
        point[1] + (next[1] - point[1]) * t,
      ]);
    });
  }
  points = points.map((point) => roundPoint(point, 3));
  points = points.filter((point, i) => i === 0 || String(point) !== String(points[i - 1]));
  return [...points, points[0]];
}

function contains(ring, [x, y]) {
  let isInside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}
const near = (ring, [x, y]) =>
  contains(ring, [x, y]) || ring.some((p) => Math.hypot((p[0] - x) * 0.72, p[1] - y) < 0.03);

const features = geometries
  .filter((geometry) => geometry.type === "Polygon")
  .filter(({ coordinates: [ring] }) => !leftOut.some(([w, s, e, n]) => ring.every(([x, y]) => x > w && x < e && y > s && y < n)))
  .map(({ coordinates }, index) => {
    const named = names.find(({ at }) => at.some((point) => near(coordinates[0], point)));
    return {
      type: "Feature",
      properties: { id: `lake-${index + 1}`, ...(named && { name: named.name, rank: named.rank, entity: named.entity }) },
      geometry: { type: "Polygon", coordinates: coordinates.slice(0, 1).map(roundOff) },
    };
  })
  .map((feature) => JSON.parse(JSON.stringify(feature)));

// One name a lake: the largest piece keeps it.
const size = ({ geometry }) => geometry.coordinates[0].length;
for (const { name } of names) {
  const pieces = features.filter((f) => f.properties.name?.zh === name.zh).sort((a, b) => size(b) - size(a));
  if (pieces.length === 0) console.warn(`no lake at ${name.zh}`);
  for (const piece of pieces.slice(1)) delete piece.properties.rank;
}
writeFeatures(
  "base/lakes",
  features,
  `Lakes and reservoirs. © OpenStreetMap contributors.
Derived by geodata/derive/lakes.mjs from @geo-maps/earth-waterbodies-1m 0.6.0 (OpenStreetMap of November 2017).
Licence: the data are under the Open Database License (ODbL) 1.0; this file is a derived database under the same licence.
Changes: clipped, pieces under 4 km² and river fragments left out, corners rounded off, rounded to 0.001°, names assigned by known points.
SHA-256 of the source: ${sha256(readFileSync(source))}`,
);
