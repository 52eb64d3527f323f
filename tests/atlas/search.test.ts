import { expect, test } from "vitest";
import { folded } from "#atlas/fold.ts";
import { search, searchNear, type Found } from "#atlas/search.ts";
import { indexSearch } from "#atlas/search-index.ts";
import { openAtlas } from "#atlas/lookups.ts";
import { compileAtlas } from "#compile/compile-atlas.ts";
import { tinyContent } from "../fixtures/tiny-content.ts";

const target = {
  id: "waterworks-built",
  kind: "target",
  indicator: { zh: "石桥水厂座数", en: "Waterworks at Stonebridge" },
  value: 1,
  comparator: "=",
  unit: "座",
  year: 2025,
  document: "riverton-plan",
  quote: "石桥水厂",
};
const { core, texts, readings } = compileAtlas(
  tinyContent({ "seeds/targets/riverton-plan.json": [target] }),
);
const index = indexSearch(openAtlas(core), readings, texts);
const find = (query: string) => search(index, query);
const ids = (query: string) =>
  Object.fromEntries(
    Object.entries(find(query) as Record<keyof Found, readonly unknown[]>).flatMap(
      ([group, rows]) => (rows.length === 0 ? [] : [[group, rows.map(idOf)]]),
    ),
  );
const idOf = (row: unknown) => {
  const { thing, passage } = row as { thing?: { id: string }; passage?: { id: string } };
  return thing?.id ?? passage?.id;
};

test("a name is found by a part of it, its pinyin, its initials, in either language", () => {
  const everyWay = ["石桥水", "shiqiaos", "sqsc", "ｓｈｉｑｉａｏshui", "Stonebridge WA"].map(
    (query) => ids(query)["projects"],
  );
  expect(everyWay).toEqual(Array(5).fill(["bridge-waterworks"]));
  expect(folded("ＡＢ c")).toBe("abc");
});

test("what is found stands in groups: things by their kind, layers, numbers, passages", () => {
  expect(ids("shiqiao")).toEqual({
    places: ["stonebridge"],
    projects: ["bridge-waterworks"],
    targets: ["waterworks-built"],
  });
  expect(ids("railway")).toEqual({ corridors: ["old-railway"], layers: ["railways"] });
  expect(Object.keys(ids("石桥"))).toEqual(["places", "projects", "targets", "passages"]);
});

test("of two names the whole one comes first, and an alias tells itself", () => {
  const [first, ...others] = find("hecheng").places;
  expect([first?.thing.id, first?.name, others.map(({ thing }) => thing.id)]).toEqual([
    "riverton",
    "河城",
    ["riverton-station"],
  ]);
  expect(find("石桥").places[0]).toMatchObject({ name: "石桥", at: [0, 2] });
});

test("nothing typed finds nothing, nor do marks alone", () => {
  expect([ids("  "), ids("，")]).toEqual([{}, {}]);
});

test("a passage is found by its words, all of them, with where they stand", () => {
  const [found] = find("石桥水厂").passages;
  expect([found?.passage.id, found?.at]).toEqual(["riverton-plan/box-1/p1", [[2, 6]]]);
  expect(find("水厂 推进").passages[0]?.at).toEqual([
    [0, 2],
    [4, 6],
  ]);
  expect(find("水厂 地铁").passages).toEqual([]);
  expect(find("一").passages).toEqual([]);
});

test("without the readings, names are found as they are written", () => {
  const plain = indexSearch(openAtlas(core), {}, []);
  expect(search(plain, "shiqiao").places).toEqual([]);
  expect(search(plain, "石桥").places).toHaveLength(1);
});

test("a passage is found though its marks and spaces were not typed; words together come first", () => {
  expect(find("东区、为核心 区").passages[0]?.at).toEqual([[1, 7]]);
  const [together, apart] = ["一心两区", "一心 两区"].map((query) => find(query).passages.length);
  expect([together, apart]).toEqual([1, 1]);
});

test("a number is not found inside another", () => {
  const [row] = texts.flatMap(({ passages }) => passages);
  const at = (text: string, query: string) => {
    const passages = row ? [{ ...row, text, mentions: [] }] : [];
    const own = indexSearch(openAtlas(core), {}, [{ passages, targets: [], errata: [] }]);
    return search(own, query).passages.length;
  };
  expect([at("超1000万人", "1000万"), at("超1000万人", "000万"), at("1.35万亿", "35万亿")]).toEqual(
    [1, 0, 0],
  );
});

test("a heading is found by its number, and a number by its value", () => {
  expect(ids("第一节")["sections"]).toEqual(["riverton-plan/1.1.1"]);
  expect(ids("1座")["targets"]).toEqual(["waterworks-built"]);
});

test("where nothing answers, names come near by sound, or by all characters but one of four", () => {
  const near = (query: string) => searchNear(index, query);
  expect(find("时桥水厂").projects).toEqual([]);
  expect(near("时桥水厂").projects[0]?.name).toBe("石桥水厂");
  expect(near("铁桥水厂").projects[0]?.name).toBe("石桥水厂");
  expect([near("铁桥").places, near("shiqio").places]).toEqual([[], []]);
});

test("in English, what a thing is comes before what only begins so", () => {
  const named = (id: string, en: string) => ({ id, name: { zh: `名${id}`, en } });
  const places = [named("a", "Airport town"), named("b", "Old Stone Airport")];
  const own = compileAtlas(tinyContent({ "seeds/entities/organisations.json": places }));
  const found = search(indexSearch(openAtlas(own.core), own.readings, []), "airport");
  expect(found.others.map(({ thing }) => thing.id)).toEqual(["b", "a"]);
});
