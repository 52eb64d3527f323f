import { describe, expect, test } from "vitest";
import type { DocumentId, EntityId, LayerId, PassageId } from "#model/id.ts";
import { openingFilter } from "#model/project-filter.ts";
import { longestDrawn, type View } from "#model/view.ts";
import { openingView } from "#store/app-state.ts";
import { readLink, writeLink } from "#store/permalink.ts";
import { tinyAtlas } from "../fixtures/tiny-atlas.ts";

const atlas = tinyAtlas();
const start = openingView(atlas);
const view: View = {
  layers: [
    { id: "projects" as LayerId, opacity: 1 },
    { id: "zones" as LayerId, opacity: 0.4 },
  ],
  bounds: [124.1, 43.2, 125.3, 44.4],
  selection: "east-zone" as EntityId,
  reading: "riverton-plan/1.1.1/p1" as PassageId,
  front: "card",
  panel: "projects",
  voices: "stonebridge" as EntityId,
  comparison: {
    before: "riverton-plan" as DocumentId,
    after: "riverton-report" as DocumentId,
    earlier: 0.35,
  },
  draw: "A1/7g0h9c,2m5mdc*east-zone-area,2s,0*,0,2s/our site",
  projects: {
    words: "水厂~100%: a",
    chosen: { district: ["stonebridge", "none"], status: ["planned"] },
    locatedOnly: true,
    inView: true,
    order: "name",
  },
  candidates: true,
  evidenceOnly: true,
  standing: true,
  theme: "night",
  language: "en",
};

test("the whole of a view is in its link, and comes back the same", () => {
  const link = writeLink(view, start);
  expect(link).toMatchInlineSnapshot(
    `"v=1&at=124.1000,43.2000,125.3000,44.4000&on=projects,zones~40&pick=east-zone&read=riverton-plan/1.1.1/p1&front=card&panel=projects&voices=stonebridge&compare=riverton-plan,riverton-report~35&draw=A1/7g0h9c,2m5mdc*east-zone-area,2s,0*,0,2s/our+site&list=district:stonebridge~district:none~status:planned~located~seen~order:name~words:%E6%B0%B4%E5%8E%82%257e100%2525:+a&candidates=1&evidence=1&stand=1&theme=night&lang=en"`,
  );
  expect(readLink(link, atlas, start)).toEqual({ view, unknown: [] });
});

test("which projects are kept is in the link, but not from where they are measured", () => {
  const projects = { ...openingFilter, order: "distance" } as const;
  expect(writeLink({ ...start, projects }, start)).toBe(writeLink(start, start));
  const { view: opened, unknown } = readLink(
    "v=1&list=category:water~category:none~district:atlantis~order:distance~seen",
    atlas,
    start,
  );
  expect(opened.projects).toEqual({ ...openingFilter, inView: true });
  expect(unknown).toEqual([
    "category:water",
    "category:none",
    "district:atlantis",
    "order:distance",
  ]);
});

test("what was drawn stays out of a link that it would make too long", () => {
  const draw = `l1/${"1,1,".repeat(longestDrawn / 4)}1,1`;
  expect(writeLink({ ...start, draw }, start)).toBe(writeLink(start, start));
});

test("what equals the opening view is left out", () => {
  expect(writeLink(start, start)).toBe("v=1&at=124.5000,43.5000,125.5000,44.5000");
});

test("nothing chosen survives the journey too", () => {
  const empty: View = { ...start, layers: [], reading: null, panel: null };
  expect(readLink(writeLink(empty, start), atlas, start).view).toEqual(empty);
});

test("ids that the atlas does not have are told, and the rest opens", () => {
  const link = "v=1&on=zones,tramways&pick=west-zone&read=old-plan/1/p1&theme=night";
  const { view: opened, unknown } = readLink(link, atlas, start);
  expect(unknown).toEqual(["tramways", "west-zone", "old-plan/1/p1"]);
  expect(opened).toEqual({ ...start, layers: [{ id: "zones", opacity: 1 }], theme: "night" });
});

describe("a comparison in a link", () => {
  const half = { before: "riverton-plan", after: "riverton-report", earlier: 0.5 };
  test.each([
    ["riverton-plan,riverton-report", half],
    ["riverton-report,riverton-plan", half],
    ["riverton-plan,riverton-report~0", { ...half, earlier: 0 }],
    ["riverton-plan,riverton-report~700", { ...half, earlier: 1 }],
    ["riverton-plan,riverton-report~left", half],
    ["riverton-plan,riverton-plan", null],
    ["riverton-plan", null],
  ])("%s", (value, comparison) => {
    const read = readLink(`v=1&compare=${value}`, atlas, start);
    expect(read).toEqual({ view: { ...start, comparison }, unknown: comparison ? [] : [value] });
    const again = readLink(writeLink(read.view, start), atlas, start);
    expect(again.view).toEqual(read.view);
  });

  test("a document that the atlas does not have is told, and the rest opens", () => {
    const link = "v=1&compare=riverton-plan,old-plan~20&theme=night";
    const { view: opened, unknown } = readLink(link, atlas, start);
    expect(unknown).toEqual(["old-plan"]);
    expect(opened).toEqual({ ...start, theme: "night" });
  });
});

describe("what cannot be read is left as it opens", () => {
  test.each([
    "at=1,2,3",
    "at=a,b,c,d",
    "at=126,43,124,44",
    "at=124,43,900,44",
    "theme=pink",
    "lang=fr",
    "panel=cellar",
    "__proto__=x",
    "constructor=x",
    "",
    "%E0%A4%A",
  ])("%s", (query) => {
    expect(readLink(query, atlas, start)).toEqual({ view: start, unknown: [] });
  });
});
