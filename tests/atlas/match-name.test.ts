import { expect, test } from "vitest";
import { matchName, readTyped } from "#atlas/match-name.ts";
import { nameSpeller } from "#atlas/spell-name.ts";

const spell = nameSpeller({
  long: "龙",
  jia: "嘉",
  ji: "机",
  chang: "场长",
  zhang: "长",
  jing: "净",
  yue: "月乐",
  le: "乐",
  qu: "区",
  lv: "绿",
  lu: "绿",
  yuan: "园",
  shan: "山",
});
const match = (name: string, query: string) => matchName(spell(name), readTyped(query));
const found = (name: string, query: string) => {
  const at = match(name, query)?.at;
  return at ? name.slice(...at) : null;
};

test.each([
  ["jyq", "净月区"],
  ["jingyue", "净月"],
  ["jing'yue", "净月"],
  ["jing yue", "净月"],
  ["jing’yu", "净月"],
  ["jing'y", "净月"],
  ["JingYue", "净月"],
  ["净yue", "净月"],
  ["净月", "净月"],
  ["yueq", "月区"],
])("%s is %s", (query, part) => {
  expect(found("净月区", query)).toBe(part);
});

test.each([
  "ljjc",
  "longjia",
  "long'jia",
  "longjc",
  "longj",
  "lonjia",
  "longjiajichang",
  "jichang",
])("%s is of the airport, unless it is misspelled", (query) => {
  expect(found("龙嘉机场", query) !== null).toBe(query !== "lonjia");
});

test("a character is found by each of its readings, and an ü as v or u", () => {
  expect([found("长山", "changshan"), found("长山", "zhangs"), found("长山", "zhs")]).toEqual([
    "长山",
    "长山",
    "长山",
  ]);
  expect([found("绿园区", "lvyuan"), found("绿园区", "luyuan"), found("绿园区", "lüyuan")]).toEqual(
    ["绿园", "绿园", "绿园"],
  );
});

test("a syllable does not run over a space or an apostrophe", () => {
  expect(found("长山", "ch'ang")).toBeNull();
  expect(found("长山", "chang shan")).toBe("长山");
});

test("marks in a name are passed over; a foreign word is found from its beginning", () => {
  expect(found("“龙·嘉”机场", "longjia")).toBe("龙·嘉");
  expect(found("Longjia Airport", "air")).toBe("Air");
  expect(found("Longjia Airport", "port")).toBeNull();
  expect(found("龙嘉T2", "ljt2")).toBe("龙嘉T2");
});

test("one part of a name may be left out, not two", () => {
  expect([found("龙嘉机场", "龙嘉场"), found("龙嘉机场", "longchang")]).toEqual([null, "龙嘉机场"]);
  expect(found("龙嘉净月机场", "long月chang")).toBeNull();
});

test("writing is better than pinyin, pinyin than initials, a beginning than a middle", () => {
  const scores = ["龙嘉", "longjia", "lj", "机场"].map((query) => match("龙嘉机场", query)?.score);
  expect(scores).toEqual([...scores].sort((a = 0, b = 0) => a - b));
  expect(match("龙嘉机场", "jc")).toBeNull();
  expect(match("龙嘉机场", "longjichang")?.score).toBeGreaterThan(scores[1] ?? 0);
  expect(match("龙嘉机场", "")).toBeNull();
});
