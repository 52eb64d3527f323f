import { expect, test } from "vitest";
import { nearest } from "#model/nearest.ts";

test("a slip of the pen finds what was meant", () => {
  expect(nearest("flim-plate", ["film-plate", "auto-plate"])).toBe("film-plate");
});

test("nothing is offered where nothing is close", () => {
  expect(nearest("harbour", ["film-plate", "auto-plate"])).toBeUndefined();
});
