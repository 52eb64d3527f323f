import { expect, test } from "vitest";
import { atlasFilesAt } from "#atlas/load.ts";
import { tinyCompiled } from "../fixtures/tiny-atlas.ts";

const answer = (body: string, status = 200) =>
  atlasFilesAt("https://atlas.test/atlas/core-1.json", () =>
    Promise.resolve(new Response(body, { status, statusText: "Gone" })),
  );

test("files are taken from beside the core", () => {
  expect(answer("").address("text-a.json")).toBe("https://atlas.test/atlas/text-a.json");
});

test("a core is read", async () => {
  const core = await answer(JSON.stringify(tinyCompiled().core)).core();
  expect(core.entities.length).toBeGreaterThan(0);
});

test.each([
  ["an answer that is no file", answer("", 410), "unreadable file: text-a.json (410 Gone)"],
  ["words that are no JSON", answer("<html>"), /^unreadable file: text-a\.json \(.*JSON/],
  [
    "no answer at all",
    atlasFilesAt("https://atlas.test/atlas/core-1.json", () =>
      Promise.reject(new Error("offline")),
    ),
    "unreadable file: text-a.json (offline)",
  ],
])("%s names the file", async (_what, files, message) => {
  await expect(files.text("text-a.json")).rejects.toThrow(message);
});

test("a core of another format is refused by name", async () => {
  const other = JSON.stringify({ ...tinyCompiled().core, format: 99 });
  await expect(answer(other).core()).rejects.toThrow("core-1.json (format 99, expected 2)");
});
