import { expect, test } from "vitest";
import { bounceFilter, showKeyOf, startsShow } from "#briefing/show-key.ts";

const press = (key: string, more: object = {}) => ({
  key,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

test("keys of a keyboard and of a clicker ask for the same", () => {
  const of = (...keys: string[]) => [...new Set(keys.map((key) => showKeyOf(press(key))))];
  expect(of("PageDown", "ArrowRight", "ArrowDown", " ")).toEqual(["next"]);
  expect(of("PageUp", "ArrowLeft", "ArrowUp")).toEqual(["previous"]);
  expect(of("b", "B", ".")).toEqual(["blank"]);
  expect(of("r", "R", "Backspace")).toEqual(["return"]);
  expect(of("Home", "End", "Escape")).toEqual(["first", "last", "end"]);
});

test("a key with control is the browser's: only a bare F5 starts", () => {
  expect(showKeyOf(press("r", { ctrlKey: true }))).toBeNull();
  expect(startsShow(press("F5"))).toBe(true);
  expect(startsShow(press("F5", { ctrlKey: true }))).toBe(false);
});

test("the bounce of a clicker and a held key are no new presses", () => {
  const isNew = bounceFilter();
  expect(isNew(press("PageDown"), 0)).toBe(true);
  expect(isNew(press("PageDown"), 120)).toBe(false);
  expect(isNew(press("PageUp"), 130)).toBe(true);
  expect(isNew(press("PageUp"), 400)).toBe(true);
  expect(isNew(press("PageUp", { repeat: true }), 900)).toBe(false);
});
