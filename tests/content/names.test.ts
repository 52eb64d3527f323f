import { expect, test } from "vitest";
import { namesOf as linkedNames } from "#compile/link-text.ts";
import { readCards } from "#compile/read-cards.ts";
import { readPattern } from "#text/link-mentions.ts";
import { realAtlas } from "./real-atlas.ts";

const { atlas, compiled, content, core } = realAtlas();
const cards = readCards(content, []).entities.map(({ card }) => card);
const namesOf = (card: (typeof cards)[number]) => linkedNames(card).map(({ pattern }) => pattern);
const passages = compiled.texts.flatMap((text) => text.passages);

test("no name or alias is claimed by two things", () => {
  const claims = new Map<string, Set<string>>();
  for (const entity of cards)
    for (const name of namesOf(entity)) {
      const { words, from } = readPattern(name);
      const key = `${words}:${from}`;
      claims.set(key, (claims.get(key) ?? new Set()).add(entity.id));
    }
  const torn = [...claims].filter(([, owners]) => owners.size > 1);
  expect(torn.map(([key, owners]) => [key, ...owners])).toEqual([]);
});

test("mentions of a passage stand in order and never overlap", () => {
  const wrong = passages.filter(({ mentions, text }) => {
    let free = 0;
    return mentions.some(([start, end]) => {
      const isGood = start >= free && end > start && end <= text.length;
      free = end;
      return !isGood;
    });
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("the words of a mention are a name or an alias of what is mentioned", () => {
  const names = new Map(
    cards.map((entity) => [
      entity.id,
      new Set(
        namesOf(entity).map((name) => {
          const { words, from, to } = readPattern(name);
          return words.slice(from, to);
        }),
      ),
    ]),
  );
  const mentions = passages.flatMap(({ id, text, mentions: rows }) =>
    rows.map(([start, end, entity]) => ({ id, entity, words: text.slice(start, end) })),
  );
  expect(mentions.length).toBeGreaterThan(1000);
  expect(mentions.filter(({ entity, words }) => !names.get(entity)?.has(words))).toEqual([]);
});

test("what is counted as speaking of a thing is what names it, and what its quotes name it in", () => {
  const counted = new Map<string, Set<string>>();
  const add = (entity: string, passage: string) =>
    counted.set(entity, (counted.get(entity) ?? new Set()).add(passage));
  for (const { id, mentions } of passages) for (const [, , entity] of mentions) add(entity, id);
  for (const { id, quotes } of core.entities)
    for (const { role, passage } of quotes) if (role === "names") add(id, passage);
  for (const { id, mentionedIn } of core.entities) {
    const sum = Object.values(mentionedIn).reduce((total, count) => total + count, 0);
    expect([id, sum]).toEqual([id, counted.get(id)?.size ?? 0]);
  }
});

test("every passage stands in a section of its own document, and sentences begin inside it", () => {
  const lost = compiled.texts.flatMap(({ id, passages: own }) =>
    own.filter(
      ({ section, text, sentences }) =>
        !section.startsWith(`${id}/`) ||
        !atlas.section(section) ||
        sentences.some((start) => start < 0 || start >= text.length),
    ),
  );
  expect(lost.map(({ id }) => id)).toEqual([]);
});
