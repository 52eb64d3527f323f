import { expect, test } from "vitest";
import type { LayerId } from "#model/id.ts";
import { openingView } from "#store/app-state.ts";
import { sheetTitle, speakingFamilies } from "#store/sheet.ts";
import { tinyAtlas } from "../fixtures/tiny-atlas.ts";

const atlas = tinyAtlas();
const words = { combined: "规划综合示意图", ground: "底图" };
const showing = (...ids: string[]) => ({
  ...openingView(atlas),
  layers: ids.map((id) => ({ id: id as LayerId, opacity: 1 })),
});

test.each([
  [["towns"], "河城底图"],
  [["towns", "zones"], "河城空间布局示意图"],
  [["zones", "railways"], "河城空间布局示意图"],
  [["zones", "projects"], "河城规划综合示意图"],
])("the sheet of %j is called %s", (layers, title) => {
  expect(sheetTitle(atlas, showing(...layers), words, "zh")).toBe(title);
});

test("the ground never speaks", () => {
  expect(speakingFamilies(atlas, showing("towns"))).toEqual([]);
});
