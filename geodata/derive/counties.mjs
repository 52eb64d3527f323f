// Counties and districts from the hand-drawn sketch: edges between corners, each drawn once and shared
// by the two areas beside it, so that there are neither gaps nor overlaps. A stretch "along" a river
// or the province outline takes the course of the atlas's own layer.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const read = (file) => JSON.parse(readFileSync(`${here}/${file}`, "utf8"));
const { faces, nodes, edges } = read("counties/sketch.json");
const units = read("counties/units.json");
const tracts = read("counties/tracts.json");
const accuracy = read("counties/accuracy.json");

const province = read("../checks/province-extent/features.geojson").features[0].geometry;
const rivers = read("../base/rivers/features.geojson").features;
/** The lines that an edge may follow, by name. A ring goes round; a river has two ends. */
const courses = (name) =>
  name === "province"
    ? (province.type === "Polygon" ? [province.coordinates] : province.coordinates).map(([ring]) => ring)
    : rivers
        .filter(({ properties }) => properties.name?.zh === name)
        .map(({ geometry }) => geometry.coordinates);

const narrow = Math.cos((43.8 * Math.PI) / 180);
const far = ([ax, ay], [bx, by]) => Math.hypot((ax - bx) * narrow, ay - by);
const round = (point) => point.map((degrees) => Number(degrees.toFixed(3)));
const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/** The nearest point of a line: which segment, where on it, how far (degrees of latitude). */
function nearestOn(line, [x, y]) {
  let best = { distance: Infinity };
  for (let i = 0; i + 1 < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i], line[i + 1]];
    const [dx, dy] = [(bx - ax) * narrow, by - ay];
    const length = dx * dx + dy * dy;
    const share = length && Math.max(0, Math.min(1, ((x - ax) * narrow * dx + (y - ay) * dy) / length));
    const at = [ax + (bx - ax) * share, ay + (by - ay) * share];
    const distance = far(at, [x, y]);
    if (distance < best.distance) best = { distance, segment: i, share, at };
  }
  return best;
}

/** The stretch of a named line between the points nearest to two positions; of a ring, the shorter way. */
function stretch(name, from, to) {
  const found = courses(name)
    .map((line) => ({ line, a: nearestOn(line, from), b: nearestOn(line, to) }))
    .sort((p, q) => p.a.distance + p.b.distance - q.a.distance - q.b.distance)[0];
  if (!found || found.a.distance + found.b.distance > 0.2) throw new Error(`no ${name} from ${from} to ${to}`);
  const { line, a, b } = found;
  const isBefore = a.segment < b.segment || (a.segment === b.segment && a.share <= b.share);
  const [p, q] = isBefore ? [a, b] : [b, a];
  let path = [p.at, ...line.slice(p.segment + 1, q.segment + 1), q.at];
  if (same(line[0], line.at(-1))) {
    const around = [q.at, ...line.slice(q.segment + 1, -1), ...line.slice(0, p.segment + 1), p.at];
    const long = (points) => points.reduce((sum, point, i) => sum + (i ? far(points[i - 1], point) : 0), 0);
    if (long(around) < long(path)) path = around.toReversed();
  }
  return isBefore ? path : path.toReversed();
}

// Corners that an edge follows a line from lie on that line.
const corners = new Map(Object.entries(nodes));
const snap = (corner, name) => {
  const [near] = courses(name).map((line) => nearestOn(line, corners.get(corner))).sort((a, b) => a.distance - b.distance);
  corners.set(corner, round(near.at));
};
for (const order of [(name) => name !== "province", (name) => name === "province"]) {
  for (const [, ...path] of edges) {
    path.forEach((step, i) => {
      if (!step.along || !order(step.along)) return;
      for (const beside of [path[i - 1], path[i + 1]]) if (typeof beside === "string") snap(beside, step.along);
    });
  }
}

const position = (step) => {
  if (typeof step !== "string") return step;
  const corner = corners.get(step);
  if (!corner) throw new Error(`unknown corner: ${step}`);
  return corner;
};
const arcs = edges.map(([, ...path]) =>
  path
    .flatMap((step, i) =>
      step.along ? stretch(step.along, position(path[i - 1]), position(path[i + 1])).map(round) : [position(step)],
    )
    .filter((point, i, all) => i === 0 || !same(point, all[i - 1])),
);

for (const [between] of edges) {
  for (const face of between.split("|")) {
    if (face !== "x" && !faces[face]) throw new Error(`unknown face: ${face}`);
  }
}

/** The rings around what belongs together, as lists of arcs (~i: arc i backwards). */
function ringsOf(belongs) {
  const open = edges.flatMap(([between], i) => {
    const [a, b] = between.split("|").map(belongs);
    return a === b ? [] : a || b ? [i] : [];
  });
  const rings = [];
  while (open.length) {
    const first = open.shift();
    const ring = [first];
    let end = arcs[first].at(-1);
    while (!same(end, arcs[first][0])) {
      const at = open.findIndex((i) => same(arcs[i][0], end) || same(arcs[i].at(-1), end));
      if (at < 0) throw new Error(`open ring at ${end}: ${ring.map((i) => edges[i < 0 ? ~i : i][0])}`);
      const [next] = open.splice(at, 1);
      const forward = same(arcs[next][0], end);
      ring.push(forward ? next : ~next);
      end = forward ? arcs[next].at(-1) : arcs[next][0];
    }
    rings.push(ring);
  }
  const points = (ring) => ring.flatMap((i) => (i < 0 ? arcs[~i].toReversed() : arcs[i]));
  const turned = (list) => list.reduce((sum, [x, y], i) => {
    const [nx, ny] = list[(i + 1) % list.length];
    return sum + x * ny - nx * y;
  }, 0);
  // The widest ring is the outer one and runs counter-clockwise, holes the other way.
  return rings
    .sort((a, b) => Math.abs(turned(points(b))) - Math.abs(turned(points(a))))
    .map((ring, i) => (turned(points(ring)) > 0 === (i === 0) ? ring : ring.map((arc) => ~arc).toReversed()));
}

const unitOf = (face) => faces[face]?.unit ?? face;
const geometry = (properties, belongs) => ({ type: "Polygon", properties, arcs: ringsOf(belongs) });
const topology = (name, geometries) => {
  // Only the arcs that are used, in order of their first use.
  const used = [...new Set(geometries.flatMap(({ arcs: rings }) => rings.flat().map((i) => (i < 0 ? ~i : i))))];
  const renumber = (i) => (i < 0 ? ~used.indexOf(~i) : used.indexOf(i));
  return {
    type: "Topology",
    objects: {
      [name]: {
        type: "GeometryCollection",
        geometries: geometries.map((one) => ({ ...one, arcs: one.arcs.map((ring) => ring.map(renumber)) })),
      },
    },
    arcs: used.map((i) => arcs[i]),
  };
};

/** One geometry and one arc a line, so that a change can be read. */
function write(folder, { type, objects, arcs: list }) {
  const [[name, { geometries }]] = Object.entries(objects);
  const lines = (rows) => rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n");
  writeFileSync(
    `${here}/../base/${folder}/features.topojson`,
    `{"type":${JSON.stringify(type)},"objects":{${JSON.stringify(name)}:{"type":"GeometryCollection","geometries":[\n${lines(geometries)}\n]}},"arcs":[\n${lines(list)}\n]}\n`,
  );
}

write(
  "counties",
  topology(
    "counties",
    units.map(({ adcode, ...rest }) =>
      geometry(
        { id: `county-${adcode}`, adcode, ...rest, ...accuracy[adcode] },
        (face) => unitOf(face) === adcode,
      ),
    ),
  ),
);
write(
  "administered-tracts",
  topology(
    "tracts",
    tracts.map(({ face, ...properties }) => geometry(properties, (one) => one === face)),
  ),
);
