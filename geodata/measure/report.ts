// Prints what each layer says of itself, and how far it agrees with the reference where one is at hand.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { readContent } from "#compile/content.ts";
import { layerTable } from "./layer-table.ts";
import { measures, type StationsOnLines } from "./measures.ts";
import { readReference, referenceFolder } from "./reference.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { shapes } = compileAtlas(readContent(root));

const say = (line = "") => process.stdout.write(`${line}\n`);
const list = (counts: ReadonlyMap<string, number>) =>
  [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
const metres = (value: number) => (Number.isNaN(value) ? "not stated" : `${Math.round(value)} m`);

say("# Layers: what they state");
for (const row of layerTable(shapes)) {
  say();
  say(`${row.layer}: ${row.features} features`);
  say(`  certainty: ${list(row.certainties)}`);
  say(`  method: ${list(row.methods)}`);
  say(
    `  stated accuracy: median ${metres(row.medianAccuracy_m)}, largest ${metres(row.largestAccuracy_m)}`,
  );
}

say();
say("# Measured agreement with the reference");
const reference = readReference(referenceFolder(root));
const stationsOnLines = JSON.parse(
  readFileSync(new URL("stations-on-lines.json", import.meta.url), "utf8"),
) as StationsOnLines;
for (const { layer, title, rows } of measures) {
  say();
  say(`${layer}: ${title}`);
  const told = reference
    ? rows({ shapes, stationsOnLines, reference })
    : ["not measured: no reference (expected a folder ../shared/reference, or REFERENCE)"];
  for (const row of told) say(`  ${row}`);
}
const measured = new Set(measures.map(({ layer }) => layer));
const rest = [...new Set(shapes.map(({ layer }) => layer.id as string))];
say();
say(
  `not measured, no reference for them: ${rest.filter((layer) => !measured.has(layer)).join(", ")}`,
);
