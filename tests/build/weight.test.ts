import { beforeAll, describe, expect, test } from "vitest";
import {
  builtCore,
  html,
  manifest,
  scriptsOfMap,
  scriptsOfText,
  weigh,
  withImports,
} from "./built-files.ts";
import { fontsOfFirstMap } from "./first-labels.ts";
import { modulesOfScripts } from "./modules.ts";

/** Weighs files against a budget in kB; the message says what each weighs. */
function expectWithin(files: readonly string[], budget_kB: number): void {
  const { kB, told } = weigh(files);
  expect(files.length, "nothing was weighed").toBeGreaterThan(0);
  expect(kB, `${told} (at most ${budget_kB} kB)`).toBeLessThanOrEqual(budget_kB);
}

test("the text can be read after 115 kB of scripts", () => {
  expectWithin(scriptsOfText(), 115);
});

test("the first map is drawn after 560 kB of scripts", () => {
  const files = scriptsOfMap();
  expect(
    files.some((file) => /worker/.test(file)),
    files.join(),
  ).toBe(true);
  expect(
    files.some((file) => /attach-map/.test(file)),
    files.join(),
  ).toBe(true);
  expectWithin(files, 560);
});

test("the labels of the first map need 60 kB of fonts", () => {
  expectWithin(fontsOfFirstMap(), 60);
});

test("the first screen needs 200 kB of the atlas", () => {
  const { core, file } = builtCore();
  const opening = core.documents.filter(({ id }) => core.opening.reading?.startsWith(`${id}/`));
  const layers = core.layers.filter(({ shown }) => shown);
  expect(opening).toHaveLength(1);
  expect(layers.length).toBeGreaterThan(4);
  expectWithin(
    [
      file,
      ...[...opening.map(({ text }) => text), ...layers.map((l) => l.file)].map(
        (f) => `atlas/${f}`,
      ),
    ],
    200,
  );
});

test("a search in pinyin needs 4 kB more, which come when somebody is about to search", () => {
  const { core } = builtCore();
  expectWithin([`atlas/${core.readings}`], 4);
  expect(html()).not.toContain(core.readings);
});

test("what people say for what the texts write takes 1 kB beside them", () => {
  const { core } = builtCore();
  expectWithin([`atlas/${core.synonyms}`], 1);
  expect(html()).not.toContain(core.synonyms);
});

test("what the page asks for ahead of time is the core and the opening text", () => {
  const { core, file } = builtCore();
  const asked = [...html().matchAll(/rel="preload"[^>]*href="\.\/([^"]+)"/g)].map(
    ([, path]) => path,
  );
  const opening = core.documents.find(({ id }) => core.opening.reading?.startsWith(`${id}/`));
  expect(asked).toEqual([file, `atlas/${opening?.text}`]);
});

describe("of what the scripts are made", () => {
  let modules: ReadonlyMap<string, readonly string[]> = new Map();
  const holds = (file: string, library: string) =>
    (modules.get(file) ?? []).some((id) => id.includes(`/node_modules/${library}`));

  beforeAll(async () => {
    modules = await modulesOfScripts();
  });

  test("the build looked at is the one that ships: the same names, the same hashes", () => {
    const scripts = scriptsOfMap().filter((file) => !/worker/.test(file));
    expect(scripts.filter((file) => !modules.has(file))).toEqual([]);
    expect(scripts.some((file) => holds(file, "maplibre-gl/"))).toBe(true);
    expect(scripts.some((file) => holds(file, "react-dom/"))).toBe(true);
  });

  test.each([
    "@deck.gl/",
    "@luma.gl/",
    "@loaders.gl/",
    "@math.gl/",
    "@turf/",
    "subset-font/",
    "pinyin-pro/",
  ])("%s is in no file of the first map", (library) => {
    expect(scriptsOfMap().filter((file) => holds(file, library))).toEqual([]);
  });

  test("deck.gl is in the chunk of flows and columns, which comes when they are wanted", () => {
    const flows = [...withImports("src/map/overlay.ts")];
    expect(flows.some((file) => holds(file, "@deck.gl/"))).toBe(true);
    expect(manifest()["src/map/attach-map.ts"]?.dynamicImports).toContain("src/map/overlay.ts");
  });

  test("turf is in no script at all: what it works out is worked out when the atlas is built", () => {
    expect([...modules.keys()].filter((file) => holds(file, "@turf/"))).toEqual([]);
  });

  test("MapLibre is in no script that the text waits for", () => {
    expect(scriptsOfText().filter((file) => holds(file, "maplibre-gl/"))).toEqual([]);
  });
});
