import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const require = createRequire(import.meta.url);

/** The window of the ground map: west, south, east, north in degrees. */
export const atlasWindow = [121.6, 41.5, 129.4, 46.4];

export const readNames = (file) => JSON.parse(readFileSync(`${here}/names/${file}`, "utf8"));

/** The folder of an installed package: of the one file that every package has, wherever it may be. */
export const packageFolder = (name) => `${here}/node_modules/${name}`;

export const sha256 = (data) => createHash("sha256").update(data).digest("hex");

/** Runs GMT (Debian packages gmt, gmt-dcw, gmt-gshhg-full) and returns its multi-segment output as lists of [longitude, latitude]. */
export function gmtSegments(args) {
  const output = execFileSync("gmt", args, { encoding: "utf8", maxBuffer: 1 << 28 });
  const segments = [];
  for (const line of output.split("\n")) {
    if (line.startsWith(">")) segments.push([]);
    else if (line.trim() && !line.startsWith("#")) {
      const [longitude, latitude] = line.trim().split(/\s+/).map(Number);
      segments.at(-1)?.push([longitude, latitude]);
    }
  }
  return { segments: segments.filter((segment) => segment.length > 1), hash: sha256(output) };
}

export const round = (value, digits) => Number(value.toFixed(digits));
export const roundPoint = (point, digits) => point.map((value) => round(value, digits));

/** Perpendicular distance in degrees, longitude shortened by the cosine of the latitude. */
function offLine([x, y], [ax, ay], [bx, by]) {
  const k = Math.cos((y * Math.PI) / 180);
  const [dx, dy] = [(bx - ax) * k, by - ay];
  const [px, py] = [(x - ax) * k, y - ay];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
}

/** Douglas–Peucker; tolerance in degrees of latitude. */
export function simplify(points, tolerance) {
  if (points.length < 3) return points;
  let [worst, at] = [0, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const distance = offLine(points[i], points[0], points.at(-1));
    if (distance > worst) [worst, at] = [distance, i];
  }
  if (worst <= tolerance) return [points[0], points.at(-1)];
  return [
    ...simplify(points.slice(0, at + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(at), tolerance),
  ];
}

/** Writes a layer's features, one a line, so that a change can be read. */
export function writeFeatures(layer, features, notice) {
  const folder = `${here}/../${layer}`;
  mkdirSync(folder, { recursive: true });
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
  writeFileSync(`${folder}/features.geojson`, text);
  writeFileSync(`${folder}/NOTICE`, `${notice.trim()}\n\nSHA-256 of features.geojson: ${sha256(text)}\n`);
  console.log(`${layer}: ${features.length} features, ${text.length} bytes`);
}
