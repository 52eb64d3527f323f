import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { datums, type Datum } from "#model/official-card.ts";
import { nearest } from "#model/nearest.ts";
import { ContentError, type Problem } from "#model/problem.ts";
import { importBoundaries, tellProblems } from "#boundaries/import-boundaries.ts";
import { readBoundaryFile, type BoundaryFile } from "#boundaries/read-boundary-file.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { readContent, type Content } from "#compile/content.ts";
import { officialFiles } from "./official-files.ts";
import { layersWithCodes, readKnownWorld } from "./read-known-world.ts";
import { writeSlot } from "./write-slot.ts";

const usage = `npm run geodata:boundaries -- FILE [options]
  --layer counties|townships|plates   the layer (default: told by the codes of the file)
  --source TEXT                       publisher, title and date, as they shall stand on the map
  --licence TEXT   --date YYYY-MM     of the data
  --accuracy METRES                   how far a line may be off (default 100)
  --crs auto|wgs84|gcj02|bd09         coordinate system of the file (default auto; CGCS2000 is wgs84)
  --allow-missing                     keep the drawn shapes of units that the file lacks
  --overlap SHARE                     part of a unit that may lie in its neighbour (default 0.001)
  --dry-run                           check only, write nothing`;

interface Asked {
  readonly path: string;
  readonly layer: string | null;
  readonly source: string | null;
  readonly licence: string | null;
  readonly date: string;
  readonly accuracy_m: number;
  readonly datum: Datum | null;
  readonly allowMissing: boolean;
  readonly overlap: number;
  readonly isDry: boolean;
}

/**
 * The command: checks a file of official boundaries and puts it in the slot of the project at `root`.
 * Prints what was read, found and checked. Returns the exit code; on 1 nothing was written.
 */
export function importFile(
  root: string,
  words: readonly string[],
  print: (line: string) => void,
  today: Date,
): 0 | 1 {
  const problems: Problem[] = [];
  try {
    const asked = readWords(words, today, problems);
    if (asked) importAsked(root, asked, print, problems);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
  }
  if (problems.length === 0) return 0;
  print(tellProblems(problems));
  print("nothing was written; what the slot held before is untouched");
  return 1;
}

function importAsked(
  root: string,
  asked: Asked,
  print: (line: string) => void,
  problems: Problem[],
): void {
  const file = basename(asked.path);
  if (!existsSync(asked.path)) {
    problems.push({ file: asked.path, field: "", message: "missing file" });
    return;
  }
  const bytes = readFileSync(asked.path);
  const read = readBoundaryFile(bytes.toString("utf8"), file, problems);
  if (!read) return;
  print(`read: ${file}, ${read.units.length} areas, ${read.points.length} named points`);
  const content = readContent(root);
  const layer = asked.layer ?? layerOf(read, content, file, problems);
  if (layer === null) return;
  const world = readKnownWorld(content, layer);
  if (!world) {
    const known = layersWithCodes(content).map(({ id }) => id);
    const fix = nearest(layer, known);
    const expected = `a layer of the atlas, or ${known.join(", ")}`;
    problems.push({
      file: "--layer",
      field: "",
      message: `unknown layer: ${layer}`,
      expected,
      ...(fix && { nearest: fix }),
    });
    return;
  }
  print(`layer: ${layer}`);
  const imported = importBoundaries(read, world, asked, file);
  for (const line of imported.report) print(line);
  problems.push(...imported.problems);
  if (problems.length > 0) return;
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const files = officialFiles(imported, world, { ...asked, file, hash });
  // The build is tried before anything is written: what it would refuse is refused here.
  const slot = [...files].map(
    ([name, text]) => [`geodata/official/${layer}/${name}`, text] as const,
  );
  compileAtlas(new Map([...content, ...slot]));
  if (asked.source === null)
    print("note: no --source is given; cards will say that it is not stated");
  if (asked.isDry) print("sound: nothing is written because of --dry-run");
  else print(`written: ${writeSlot(root, layer, files)} – the next build draws it`);
}

/** The layer whose codes are as long as most of the file's. */
function layerOf(
  { units }: BoundaryFile,
  content: Content,
  file: string,
  problems: Problem[],
): string | null {
  const lengths = units.flatMap(({ code }) => code?.code.length ?? []);
  const layers = layersWithCodes(content);
  const count = (digits: number) => lengths.filter((length) => length === digits).length;
  const [found] = layers.toSorted((a, b) => count(b.digits) - count(a.digits));
  if (found && count(found.digits) > 0) return found.id;
  const known = layers.map(({ id, digits }) => `${id} has ${digits} digits`).join(", ");
  const message = `unknown layer: no codes tell it`;
  problems.push({ file, field: "features", message, expected: `codes (${known}), or --layer` });
  return null;
}

function readWords(words: readonly string[], today: Date, problems: Problem[]): Asked | null {
  const wrong = (field: string, message: string, expected: string) =>
    problems.push({ file: "geodata:boundaries", field, message, expected });
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        layer: { type: "string" },
        source: { type: "string" },
        licence: { type: "string" },
        date: { type: "string", default: today.toISOString().slice(0, 7) },
        accuracy: { type: "string", default: "100" },
        crs: { type: "string", default: "auto" },
        overlap: { type: "string", default: "0.001" },
        "allow-missing": { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
      },
    });
    const [path] = positionals;
    if (path === undefined) wrong("FILE", "missing file", usage);
    const datum = datums.find((one) => one === values.crs) ?? null;
    if (datum === null && values.crs !== "auto")
      wrong("--crs", `invalid value: ${values.crs}`, `auto, ${datums.join(", ")}`);
    const accuracy_m = Number(values.accuracy);
    if (!(accuracy_m >= 1))
      wrong("--accuracy", `invalid value: ${values.accuracy}`, "metres, at least 1");
    const overlap = Number(values.overlap);
    if (!(overlap >= 0 && overlap < 1))
      wrong("--overlap", `invalid value: ${values.overlap}`, "a share, 0 to 1");
    if (!/^\d{4}(-\d{2}){0,2}$/.test(values.date))
      wrong("--date", `invalid value: ${values.date}`, "YYYY, YYYY-MM or YYYY-MM-DD");
    if (path === undefined || problems.length > 0) return null;
    const { layer = null, source = null, licence = null, date } = values;
    const [allowMissing, isDry] = [values["allow-missing"], values["dry-run"]];
    return { path, layer, source, licence, date, accuracy_m, datum, allowMissing, overlap, isDry };
  } catch (error) {
    wrong("", `unreadable options: ${(error as Error).message}`, usage);
    return null;
  }
}
