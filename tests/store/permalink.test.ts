import { describe, expect, test } from "vitest";
import type { EntityId, LayerId, PassageId } from "#model/id.ts";
import type { View } from "#model/view.ts";
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
  candidates: true,
  evidenceOnly: true,
  standing: true,
  theme: "night",
  language: "en",
};

test("the whole of a view is in its link, and comes back the same", () => {
  const link = writeLink(view, start);
  expect(link).toMatchInlineSnapshot(
    `"v=1&at=124.1000,43.2000,125.3000,44.4000&on=projects,zones~40&pick=east-zone&read=riverton-plan/1.1.1/p1&front=card&panel=projects&voices=stonebridge&candidates=1&evidence=1&stand=1&theme=night&lang=en"`,
  );
  expect(readLink(link, atlas, start)).toEqual({ view, unknown: [] });
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
