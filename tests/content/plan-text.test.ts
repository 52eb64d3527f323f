import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentCardSchema } from "#model/document.ts";
import { chineseNumber } from "#text/numbering.ts";
import { realAtlas, root, withoutSpace } from "./real-atlas.ts";

const { content, core, compiled } = realAtlas();
const textOf = (id: string) => content.get(`seeds/documents/${id}/text.txt`) ?? "";
const passagesOf = (id: string) => compiled.texts.find((text) => text.id === id)?.passages ?? [];

/** Where the texts were given, beside the repository; a copy of the repository may be without it. */
const given = join(root, "..", "shared", "seeds");
const isHere = existsSync(given);

describe("the long plan", () => {
  const plan = "changchun-14fyp";
  const sections = core.sections.filter(({ id }) => id.startsWith(`${plan}/`));
  const at = (level: string) => sections.filter((section) => section.level === level);
  const valueOf = (number: string) =>
    number.startsWith("专栏") ? Number(number.slice(2)) : chineseNumber(number.slice(1, -1));

  test("has 17 篇, 64 章, 198 节 and 15 专栏", () => {
    const counts = ["篇", "章", "节", "专栏"].map((level) => at(level).length);
    expect(counts).toEqual([17, 64, 198, 15]);
  });

  test("has them in printed order", () => {
    const lines = sections.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(new Set(lines).size).toBe(lines.length);
  });

  test("counts its parts from one, without a gap, inside the part above", () => {
    for (const level of ["篇", "章", "节"]) {
      for (const parent of new Set(at(level).map((section) => section.parent))) {
        const group = at(level).filter((section) => section.parent === parent);
        const numbers = group.map(({ number }) => valueOf(number));
        expect({ parent, numbers }).toEqual({ parent, numbers: group.map((_, i) => i + 1) });
      }
    }
    const boxes = at("专栏").map(({ number }) => valueOf(number));
    expect(boxes).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  });

  test("has every heading on the line of the print that it names", () => {
    const lines = textOf(plan).split("\n");
    const lost = sections.filter(
      ({ number, line }) => !withoutSpace(lines[line - 1] ?? "").startsWith(withoutSpace(number)),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test("runs from page 1 to page 198 without a gap, never backward", () => {
    const pages = passagesOf(plan).flatMap(({ page }) => page ?? []);
    expect([...new Set(pages)]).toEqual(Array.from({ length: 198 }, (_, i) => i + 1));
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
  });
});

test("there are at least five documents, in the order of their dates", () => {
  const dates = core.documents.map(({ date }) => date);
  expect(dates.length).toBeGreaterThanOrEqual(5);
  expect(dates).toEqual([...dates].sort());
  expect(new Set(core.documents.map(({ sequence }) => sequence)).size).toBe(dates.length);
});

describe.each(core.documents.map((document) => [document.id, document] as const))(
  "the document %s",
  (id, document) => {
    test("has every field of its card", () => {
      const { short, issuer, title, place, dateBasis } = document;
      for (const field of [short, issuer, title, place, dateBasis]) {
        expect(field.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(field.en).toMatch(/[a-z]/);
      }
      const wanted = ["date", "dateKnown", "sequence", "file", "setting"];
      expect(Object.keys(documentCardSchema.entries)).toEqual(expect.arrayContaining(wanted));
      const card = JSON.parse(content.get(`seeds/documents/${id}/document.json`) ?? "{}");
      for (const field of wanted) expect([field, card[field]]).not.toEqual([field, undefined]);
    });

    test("has sections and passages, each passage in a section of its own", () => {
      const own = new Set(core.sections.map((section) => section.id));
      expect(passagesOf(id).length).toBe(document.passages);
      expect(document.passages).toBeGreaterThan(0);
      for (const { section } of passagesOf(id)) expect(own.has(section)).toBe(true);
    });

    test.skipIf(!isHere)(
      `is the file as it was given, byte for byte${isHere ? "" : " (skipped: the files as given are not beside this repository)"}`,
      () => {
        const ours = readFileSync(join(root, "seeds", "documents", id, "text.txt"));
        expect(ours.equals(readFileSync(join(given, document.file)))).toBe(true);
      },
    );
  },
);

test("every quote stands word for word in its document, at the place that is kept", () => {
  const raw = new Map(
    core.documents.map(({ id }) => [
      id as string,
      // A number alone on its line is a page number of the print, inside the words.
      withoutSpace(textOf(id).replace(/^[ \f]*\d+[ ]*$/gm, "")),
    ]),
  );
  const quotes = core.entities.flatMap((entity) =>
    entity.quotes.map((quote) => ({ ...quote, of: entity.id })),
  );
  expect(quotes.length).toBeGreaterThan(300);
  const wrong = quotes.filter((quote) => {
    const words = withoutSpace(quote.text);
    const passage = passagesOf(quote.document).find(({ id }) => id === quote.passage);
    const kept = withoutSpace(passage?.text.slice(quote.start, quote.end) ?? "");
    return words === "" || kept !== words || !raw.get(quote.document)?.includes(words);
  });
  expect(wrong.map(({ of, text }) => `${of}: ${text}`)).toEqual([]);
});
