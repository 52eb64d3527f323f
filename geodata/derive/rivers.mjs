// Rivers from WDBII through GMT: joined where the pieces of the source meet, named by a point that
// the river is known to pass.
import { atlasWindow, gmtSegments, readNames, roundPoint, simplify, writeFeatures } from "./lib.mjs";

const [west, south, east, north] = atlasWindow;
const { segments, hash } = gmtSegments([
  "coast",
  `-R${west}/${east}/${south}/${north}`,
  "-M",
  "-Df",
  "-I1/0.1p",
  "-I2/0.1p",
  "-I3/0.1p",
  "-I4/0.1p",
]);

const reach = 0.02;
const near = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) < reach;
const inside = ([x, y]) => x >= west && x <= east && y >= south && y <= north;

const reachOf = (line) => Math.hypot(line[0][0] - line.at(-1)[0], line[0][1] - line.at(-1)[1]);

// The source is cut at whole degrees and leaves stubs there; without them the pieces meet in twos.
let lines = segments
  .map((segment) => segment.filter(inside))
  .filter((line) => line.length > 1 && (line.length > 6 || reachOf(line) > 0.03));
for (let joined = true; joined; ) {
  joined = false;
  search: for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length; j++) {
      const merged = merge(lines[i], lines[j]);
      if (!merged || touches(merged.at, i, j) > 0) continue;
      lines = lines.filter((_, index) => index !== i && index !== j);
      lines.push(merged.line);
      joined = true;
      break search;
    }
  }
}

function merge(a, b) {
  if (near(a.at(-1), b[0])) return { line: [...a, ...b], at: b[0] };
  if (near(a.at(-1), b.at(-1))) return { line: [...a, ...b.toReversed()], at: a.at(-1) };
  if (near(a[0], b[0])) return { line: [...a.toReversed(), ...b], at: a[0] };
  if (near(a[0], b.at(-1))) return { line: [...b, ...a], at: a[0] };
  return null;
}

/** Number of other lines that end at a point: at a confluence nothing is joined. */
function touches(point, i, j) {
  return lines.filter(
    (line, index) =>
      index !== i && index !== j && (near(line[0], point) || near(line.at(-1), point)),
  ).length;
}

const names = readNames("rivers.json");
const distanceTo = (line, [x, y]) =>
  Math.min(...line.map((point) => Math.hypot((point[0] - x) * 0.72, point[1] - y)));

const features = lines
  .map((line) => simplify(line, 0.003).map((point) => roundPoint(point, 3)))
  .map((line, index) => {
    const named = names.find(({ passes }) => passes.some((point) => distanceTo(line, point) < 0.06));
    return {
      type: "Feature",
      properties: {
        id: `river-${index + 1}`,
        ...(named && { name: named.name, rank: named.rank, entity: named.entity }),
      },
      geometry: { type: "LineString", coordinates: line },
    };
  })
  .filter(({ properties, geometry }) => !readNames("rivers-left-out.json").some(([x, y]) =>
    distanceTo(geometry.coordinates, [x, y]) < 0.06 && !properties.name))
  .filter(({ geometry }) => geometry.coordinates.length > 3)
  .map((feature) => JSON.parse(JSON.stringify(feature)));

for (const { name, passes } of names) {
  const found = features.some((feature) => feature.properties.name?.zh === name.zh);
  if (!found) console.warn(`no river passes ${JSON.stringify(passes)} (${name.zh})`);
}
writeFeatures(
  "base/rivers",
  features,
  `Rivers.
Derived by geodata/derive/rivers.mjs from GSHHG/WDBII 2.3.7 (Debian package gmt-gshhg-full) through "gmt coast -M -Df -I1..4".
Licence: LGPL-3.0-or-later. Joined, simplified at 0.003°, rounded to 0.001°; names assigned by known points.
SHA-256 of the GMT output: ${hash}`,
);
