import { expect, test } from "vitest";
import { figuresOf, measuredOf, scaleOf, wordsIn } from "#atlas/figures.ts";
import { glossValue } from "#messages/gloss-value.ts";
import { realAtlas } from "./real-atlas.ts";

const { compiled } = realAtlas();
const targets = compiled.texts.flatMap((text) => text.targets);
const { details } = compiled;

test("every linked indicator has English, and most can be drawn", () => {
  expect(details.indicators.filter(({ name }) => !name.en).map(({ id }) => id)).toEqual([]);
  const drawn = measuredOf(targets, details).filter((one) => scaleOf(one, details.units) !== null);
  expect(drawn.length).toBeGreaterThan(25);
});

test("the words of every number can be marked in their passage", () => {
  const passages = new Map(
    compiled.texts.flatMap((text) => text.passages.map(({ id, text: words }) => [id, words])),
  );
  const lost = targets.filter(
    ({ passage, quote }) => wordsIn(passages.get(passage) ?? "", quote) === null,
  );
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test("a five-year period is drawn over its years", () => {
  const named = targets.filter(({ period }) => /五$/.test(period ?? ""));
  expect(named.length).toBeGreaterThan(50);
  expect(
    figuresOf(named, details)
      .filter(({ years, role }) => role !== "base" && !years)
      .map(({ id }) => id),
  ).toEqual([]);
});

test("every unit of an indicator that is compared is told what it is, and some are turned", () => {
  const turned = measuredOf(targets, details).flatMap(
    (one) => scaleOf(one, details.units)?.turned.map(({ card }) => `${one.id} ${card.unit}`) ?? [],
  );
  expect(turned).toContain("city-economy 万亿");
});

test("every number can be told in English beside the words as printed", () => {
  const numbers = targets.filter(({ value }) => value !== null);
  const untold = numbers.filter((target) => glossValue(target, details) === null);
  expect(untold.map(({ id, comparator, unit }) => `${id}: ${comparator} ${unit}`)).toEqual([]);
  const told = numbers.map((target) => glossValue(target, details));
  expect(told).toContain("strive to reach about 1.35 trillion yuan");
});
