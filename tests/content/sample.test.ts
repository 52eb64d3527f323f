import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { Target } from "#model/atlas.ts";
import type { EntityKind } from "#model/entity.ts";
import { realAtlas, withoutSpace } from "./real-atlas.ts";

interface SampleEntity {
  readonly kind: EntityKind;
  readonly name: string;
  readonly text: string;
  readonly optional?: boolean;
  readonly kinds_ok?: readonly EntityKind[];
}
interface SampleTarget {
  readonly kind: "target" | "fact";
  readonly value: Target["value"];
  readonly unit: string;
  readonly year: number | null;
  readonly quote: string;
  readonly optional?: boolean;
  readonly kinds_ok?: readonly string[];
  readonly yearOk?: readonly (number | null)[];
  readonly valueOk?: readonly number[];
  readonly orBase?: boolean;
}
interface SamplePassage {
  readonly document: string;
  readonly text: string;
  readonly entities: readonly SampleEntity[];
  readonly places: readonly (string | { text: string; optional?: boolean; parts?: string[] })[];
  readonly targets: readonly SampleTarget[];
}

const { compiled, core } = realAtlas();
const sample = JSON.parse(
  readFileSync(new URL("../fixtures/sample.json", import.meta.url), "utf8"),
) as { passages: SamplePassage[] };

/** Marks and spaces aside, two spellings of a name are one. */
const bare = (text: string) => withoutSpace(text).replace(/[“”"「」《》]/g, "");
const entityOf = new Map(core.entities.map((entity) => [entity.id as string, entity]));

/** What the atlas has in the words of a sampled passage. */
function found({ document, text }: SamplePassage) {
  const file = compiled.texts.find(({ id }) => id === document);
  const passage = file?.passages.find((one) => withoutSpace(one.text).includes(withoutSpace(text)));
  if (!file || !passage) throw new Error(`the sample's words are gone: ${text.slice(0, 30)}`);
  const from = passage.text.indexOf(text);
  const [start, end] = from < 0 ? [0, passage.text.length] : [from, from + text.length];
  const mentions = passage.mentions
    .filter(([a, b]) => a >= start && b <= end)
    .map(([a, b, id]) => ({ start: a - start, end: b - start, entity: entityOf.get(id) }));
  const quoted = core.entities.filter(({ quotes }) =>
    quotes.some((q) => q.passage === passage.id && q.start >= start && q.end <= end),
  );
  const targets = file.targets.filter(
    (target) => target.passage === passage.id && bare(text).includes(bare(target.quote)),
  );
  return { mentions, quoted, targets };
}

const rows: string[] = [];
afterAll(() => console.log(["", "the sample, against the atlas:", ...rows].join("\n")));
function rate(what: string, hits: number, all: number, missing: readonly string[]): number {
  rows.push(`  ${what}: ${hits} of ${all} (${((100 * hits) / Math.max(1, all)).toFixed(1)} %)`);
  if (process.env["SAMPLE"]) rows.push(...missing.map((one) => `    ${one}`));
  return all === 0 ? 1 : hits / all;
}

const isOf = (gold: SampleEntity, entity: (typeof core.entities)[number]) => {
  const names = [entity.name.zh, ...entity.aliases].map(bare);
  return names.includes(bare(gold.name)) || names.includes(bare(gold.text));
};
const kinds = ["project", "corridor", "structure", "zone", "chain", "organisation"] as const;

test.each(kinds)("what the sample names as a %s is in the atlas, and little else", (kind) => {
  const missing: string[] = [];
  const extra: string[] = [];
  let all = 0;
  let drawn = 0;
  for (const passage of sample.passages) {
    const { mentions, quoted } = found(passage);
    const here = [...new Set([...mentions.flatMap(({ entity }) => entity ?? []), ...quoted])];
    for (const gold of passage.entities.filter((one) => one.kind === kind && !one.optional)) {
      all += 1;
      const right = [kind, ...(gold.kinds_ok ?? [])];
      if (!here.some((one) => right.includes(one.kind) && isOf(gold, one))) {
        missing.push(`not found: ${gold.name} – ${passage.text.slice(0, 20)}`);
      }
    }
    const named = new Set(mentions.flatMap(({ entity }) => (entity?.kind === kind ? entity : [])));
    for (const entity of named) {
      drawn += 1;
      const words = passage.places.map((one) => (typeof one === "string" ? one : one.text));
      const names = [entity.name.zh, ...entity.aliases].map(bare);
      const isKnown =
        passage.entities.some((gold) => isOf(gold, entity)) ||
        words.some((word) => names.includes(bare(word)));
      if (!isKnown)
        extra.push(`not in the sample: ${entity.name.zh} – ${passage.text.slice(0, 20)}`);
    }
  }
  const recall = rate(`${kind}, recall`, all - missing.length, all, missing);
  const precision = rate(`${kind}, precision`, drawn - extra.length, drawn, extra);
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.9);
});

test("every place that the sample names is covered by a mention", () => {
  const missing: string[] = [];
  let all = 0;
  for (const passage of sample.passages) {
    const { mentions } = found(passage);
    let at = 0;
    for (const place of passage.places) {
      const { text, optional, parts } =
        typeof place === "string" ? { text: place, optional: false, parts: undefined } : place;
      const start = passage.text.indexOf(text, at);
      if (start < 0) continue;
      at = start + text.length;
      if (optional) continue;
      all += 1;
      const covers = (from: number, to: number) =>
        mentions.some((mention) => mention.start <= from && mention.end >= to);
      const byParts = parts?.every((part) => {
        const from = passage.text.indexOf(part, start);
        return covers(from, from + part.length);
      });
      if (!covers(start, at) && !byParts)
        missing.push(`no mention: ${text} – ${passage.text.slice(0, 20)}`);
    }
  }
  expect(rate("place mentions, recall", all - missing.length, all, missing)).toBeGreaterThan(0.97);
});

test("the numbers of the sample are in the atlas, with value, unit and year", () => {
  const missing: string[] = [];
  const extra: string[] = [];
  let all = 0;
  let drawn = 0;
  const isNumber = (gold: SampleTarget, target: Target) => {
    const values = [gold.value, ...(gold.valueOk ?? [])];
    const years = [gold.year, ...(gold.yearOk ?? [])];
    const own = JSON.stringify(target.value);
    return (
      values.some((value) => JSON.stringify(value) === own) &&
      bare(gold.unit) === bare(target.unit) &&
      years.includes(target.year)
    );
  };
  for (const passage of sample.passages) {
    const { targets } = found(passage);
    for (const gold of passage.targets.filter(({ optional }) => !optional)) {
      all += 1;
      const right = [gold.kind, ...(gold.kinds_ok ?? [])];
      const isFound =
        targets.some((one) => right.includes(one.kind) && isNumber(gold, one)) ||
        (gold.orBase === true && targets.some(({ base }) => base === gold.value));
      if (!isFound)
        missing.push(
          `not found: ${gold.quote} (${JSON.stringify(gold.value)} ${gold.unit}, ${gold.year})`,
        );
    }
    for (const target of targets) {
      drawn += 1;
      if (!passage.targets.some((gold) => isNumber(gold, target))) {
        extra.push(
          `not in the sample: ${JSON.stringify(target.value)} ${target.unit} ${target.year} – ${target.quote}`,
        );
      }
    }
  }
  expect(rate("numbers, recall", all - missing.length, all, missing)).toBeGreaterThan(0.97);
  expect(rate("numbers, precision", drawn - extra.length, drawn, extra)).toBeGreaterThan(0.97);
});
