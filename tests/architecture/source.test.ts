import { expect, test } from "vitest";
import { zh } from "#messages/zh.ts";
import { filesBelow, read } from "./repository.ts";

const sources = filesBelow("src")
  .filter((path) => !path.endsWith(".woff2"))
  .map((path) => ({ path, text: read(path) }));
const code = sources.filter(({ path }) => /\.tsx?$/.test(path));

/** Files of the tree that are text: what a machine path could stand in. */
const texts = filesBelow("").filter(
  (path) => !/\.(?:woff2|png|jpg|ico|tsbuildinfo)$|package-lock\.json$/.test(path),
);

test("the code knows nothing of the city it draws", () => {
  expect(sources.length).toBeGreaterThan(100);
  const knows = sources.filter(({ text }) => /长春|changchun/i.test(text));
  expect(knows.map(({ path }) => path)).toEqual([]);
});

test("every message is used", () => {
  const readers = code.filter(({ path }) => !/^src\/messages\/(?:zh|en)\.ts$/.test(path));
  const all = readers.map(({ text }) => text).join("\n");
  const keys = Object.keys(zh);
  expect(keys.length).toBeGreaterThan(100);
  const isUsed = (key: string) =>
    new RegExp(`\\b(?:messages|messagesIn\\([^)]*\\))\\s*\\.${key}\\b`).test(all);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test("every message of a group is used, or the group is read by a name at hand", () => {
  const all = code.map(({ text }) => text).join("\n");
  const groups = Object.entries(zh).filter(([, value]) => typeof value === "object");
  const unused = groups.flatMap(([group, members]) => {
    if (new RegExp(`\\.${group}\\b(?:\\[|[,;)}\\s])`).test(all)) return [];
    return Object.keys(members)
      .filter((key) => !new RegExp(`\\.${group}\\.${key}\\b`).test(all))
      .map((key) => `${group}.${key}`);
  });
  expect(unused).toEqual([]);
});

test("nothing in the tree names a path of the machine it was made on", () => {
  const machine = /(?:^|[^\w.])\/(?:work|farm|home|root|Users|tmp\/\w+)\/[\w.]|[A-Z]:\\\\Users/m;
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((path) => machine.test(read(path)))).toEqual([]);
});

test("no text is set as HTML, and no string is run as code", () => {
  const html =
    /dangerouslySetInnerHTML|\.(?:innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
  expect(code.filter(({ text }) => html.test(text)).map(({ path }) => path)).toEqual([]);
});

test("the code asks no other origin for anything: it has no absolute address", () => {
  const found = sources.filter(({ text }) => /["'`(]\s*(?:https?:)?\/\/[\w$]/.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
});
