import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow, root, run } from "./repository.ts";

interface Cruise {
  readonly modules: readonly { source: string }[];
  readonly summary: {
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
    readonly totalDependenciesCruised: number;
  };
}

function cruise(folder: string): Cruise & { code: number | null } {
  const config = join(root, ".dependency-cruiser.mjs");
  const args = ["src", "--config", config, "--output-type", "json"];
  const { code, output } = run("dependency-cruiser:depcruise", args, folder);
  return { ...(JSON.parse(output) as Cruise), code };
}

test("no import breaks the table of folders, and every file of src was looked at", () => {
  const { summary, modules } = cruise(root);
  const looked = new Set(modules.map(({ source }) => source));
  const sources = filesBelow("src").filter((path) => /(?<!\.d)\.tsx?$/.test(path));
  expect(summary.violations).toEqual([]);
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((path) => !looked.has(path))).toEqual([]);
  expect(summary.totalDependenciesCruised).toBeGreaterThan(400);
});

/** Wrong imports, by file, each with the rule that must stop it. */
const wrong: Record<string, readonly [words: string, rule: string]> = {
  "src/model/wrong.ts": ['import "#atlas/good.ts";', "model-imports"],
  "src/messages/wrong.ts": ['import "#store/good.ts";', "messages-imports"],
  "src/text/wrong.ts": ['import "#space/good.ts";', "text-imports"],
  "src/space/wrong.ts": ['import "../text/good.ts";', "space-imports"],
  "src/boundaries/wrong.ts": ['import "#compile/good.ts";', "boundaries-imports"],
  "src/compile/wrong.ts": ['import "#atlas/good.ts";', "compile-imports"],
  "src/atlas/wrong.ts": ['import "#store/good.ts";', "atlas-imports"],
  "src/store/wrong.ts": ['import "#map/good.ts";', "store-imports"],
  "src/map/wrong.ts": ['import "#panels/good.ts";', "map-imports"],
  "src/ask/wrong.ts": ['import "#store/good.ts";', "ask-imports"],
  "src/output/wrong.ts": ['import "#panels/good.ts";', "output-imports"],
  "src/panels/wrong.ts": ['import "../map/good.ts";', "panels-imports"],
  "src/ui/wrong.ts": ['import "#model/good.ts";', "ui-imports"],
  "src/app/wrong.ts": ['import "#compile/good.ts";', "app-imports"],
  "src/panels/map.ts": [
    'import { Map } from "maplibre-gl"; export { Map };',
    "home-of-maplibre-gl",
  ],
  "src/map/react.ts": [
    'import { useState } from "react"; export { useState };',
    "home-of-reactreact-dom",
  ],
  "src/atlas/schema.ts": ['import * as v from "valibot"; export { v };', "home-of-valibot"],
  "src/map/measure.ts": ['import { area } from "@turf/turf"; export { area };', "home-of-turf"],
  "src/panels/deck.ts": [
    'import { Deck } from "@deck.gl/core"; export { Deck };',
    "home-of-deckgl",
  ],
  "src/map/state.ts": ['import { create } from "zustand"; export { create };', "home-of-zustand"],
  "src/compile/datum.ts": ['import gcoord from "gcoord"; export { gcoord };', "home-of-gcoord"],
  "src/panels/paper.ts": [
    'import { PDFDocument } from "@cantoo/pdf-lib"; export { PDFDocument };',
    "home-of-cantoopdf-lib",
  ],
  "src/panels/code.ts": [
    'import qrcode from "qrcode-generator"; export { qrcode };',
    "home-of-qrcode-generator",
  ],
  "src/app/cut.ts": ['import subset from "subset-font"; export { subset };', "home-of-subset-font"],
  "src/atlas/spell.ts": [
    'import { pinyin } from "pinyin-pro"; export { pinyin };',
    "home-of-pinyin-pro",
  ],
  "src/panels/geodesic.ts": [
    'import geodesic from "geographiclib-geodesic"; export { geodesic };',
    "home-of-geographiclib-geodesic",
  ],
  "src/panels/clip.ts": [
    'import { union } from "polyclip-ts"; export { union };',
    "home-of-polyclip-ts",
  ],
  "src/app/file.ts": [
    'import { readFileSync } from "node:fs"; export { readFileSync };',
    "no-node-in-the-browser",
  ],
  "src/helpers/wrong.ts": ['import "#model/good.ts";', "known-folder"],
  "src/model/ring-a.ts": ['import "./ring-b.ts";', "no-cycle"],
};

let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "imports-"));
  const write = (path: string, words: string) => {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), `${words}\n`);
  };
  for (const file of ["package.json", "tsconfig.json"]) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  for (const path of Object.keys(wrong)) write(`${dirname(path)}/good.ts`, "export {};");
  write("src/model/ring-b.ts", 'import "./ring-a.ts";');
  for (const [path, [words]] of Object.entries(wrong)) write(path, words);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("a wrong import is stopped, by the rule that is meant for it", () => {
  const { summary } = cruise(copy);
  const stopped = summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
  const wanted = Object.entries(wrong).map(([path, [, rule]]) => `${path}: ${rule}`);
  expect(stopped).toEqual(expect.arrayContaining(wanted));
  expect(stopped.filter((line) => line.includes("/good.ts"))).toEqual([]);
});

test("a wrong import makes the check fail, naming the rule", () => {
  const config = join(root, ".dependency-cruiser.mjs");
  const args = ["src", "--config", config, "--output-type", "err"];
  const { code, output } = run("dependency-cruiser:depcruise", args, copy);
  expect(code).not.toBe(0);
  expect(output).toContain("map-imports: src/map/wrong.ts");
});
