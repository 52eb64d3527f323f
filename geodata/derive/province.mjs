// The outline of the province (for checks) and its boundary with neighbouring provinces (to draw).
// The part that is also a national boundary is left out of what is drawn.
import { gmtSegments, roundPoint, simplify, writeFeatures } from "./lib.mjs";

const { segments, hash } = gmtSegments(["coast", "-M", "-ECN.JL"]);
const ring = segments.sort((a, b) => b.length - a.length)[0];
const outline = simplify(ring, 0.004).map((point) => roundPoint(point, 3));
outline[outline.length - 1] = outline[0];

// Where the provincial boundary meets the national one: with the south-western neighbour on the
// Yalu, and with the northern neighbour at the eastern end. Going round, the national part is the
// stretch between the two that passes through the south-east.
const corners = [[125.68, 40.87], [131.30, 43.50]];
const nearestIndex = ([x, y]) =>
  outline.reduce(
    (best, point, index) => {
      const distance = Math.hypot(point[0] - x, point[1] - y);
      return distance < best.distance ? { index, distance } : best;
    },
    { index: 0, distance: Infinity },
  ).index;
const [southWest, northEast] = corners.map(nearestIndex);
const open = outline.slice(0, -1);
const from = (a, b) => (a <= b ? open.slice(a, b + 1) : [...open.slice(a), ...open.slice(0, b + 1)]);
const [one, other] = [from(southWest, northEast), from(northEast, southWest)];
const passesSouthEast = (part) => part.some(([x, y]) => x > 128.5 && y < 42.6);
const inner = passesSouthEast(one) ? other : one;

const notice = (what) => `${what}
Derived by geodata/derive/province.mjs from DCW-GMT 2.1.1 (Debian package gmt-dcw), "gmt coast -M -ECN.JL".
Licence: LGPL-3.0-or-later. Simplified at 0.004°, rounded to 0.001°.
SHA-256 of the GMT output: ${hash}`;

writeFeatures(
  "base/province-boundary",
  [
    {
      type: "Feature",
      properties: { id: "province-boundary", name: { zh: "省界", en: "Provincial boundary" } },
      geometry: { type: "LineString", coordinates: inner },
    },
  ],
  notice("Boundary of the province with its neighbouring provinces; the national boundary is not drawn."),
);
writeFeatures(
  "checks/province-extent",
  [
    {
      type: "Feature",
      properties: { id: "province-extent", name: { zh: "吉林省", en: "Jilin Province" } },
      geometry: { type: "Polygon", coordinates: [outline] },
    },
  ],
  notice("Outline of the province, used to check positions; drawn only as the silhouette of the locator."),
);
