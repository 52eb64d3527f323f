import { expect, test } from "vitest";
import { filesBelow, root, run } from "./repository.ts";

test("the compiler finds nothing wrong", () => {
  expect(run("typescript:tsc", ["--noEmit"])).toEqual({ code: 0, output: "" });
});

test("the compiler looks at the whole of src and tests", () => {
  const { output } = run("typescript:tsc", ["--noEmit", "--listFilesOnly"]);
  const looked = new Set(output.split("\n").map((path) => path.replaceAll("\\", "/").trim()));
  const missed = [...filesBelow("src"), ...filesBelow("tests")]
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) => !looked.has(`${root.replaceAll("\\", "/")}${path}`));
  expect(missed).toEqual([]);
});

test("the linter finds nothing wrong, not even a warning", () => {
  expect(run("eslint", [".", "--max-warnings", "0"])).toEqual({ code: 0, output: "" });
});

test("the linter does look: text set as HTML is an error", () => {
  const { code, output } = run("eslint", ["--print-config", "src/app/App.tsx"]);
  expect(code).toBe(0);
  const { rules } = JSON.parse(output) as { rules: Record<string, [number, ...unknown[]]> };
  expect(rules["no-restricted-syntax"]?.[0]).toBe(2);
  expect(JSON.stringify(rules["no-restricted-syntax"])).toContain("dangerouslySetInnerHTML");
  for (const rule of ["react-hooks/rules-of-hooks", "jsx-a11y/click-events-have-key-events"])
    expect([rule, rules[rule]?.[0]]).toEqual([rule, 2]);
});

test("every file is set as the formatter sets it", () => {
  const { code, output } = run("prettier", ["--check", "."]);
  expect({ code, output }).toEqual({
    code: 0,
    output: expect.stringContaining("All matched files use Prettier code style!"),
  });
});

test("no file, export or dependency is unused", () => {
  const { code, output } = run("knip", ["--no-progress"]);
  expect({ code, output: output.trim() }).toEqual({ code: 0, output: "" });
});
