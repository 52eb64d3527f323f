import { expect, test } from "vitest";
import type { LinkedPassage } from "#model/atlas.ts";
import { headingsIn, standingIn } from "#atlas/standing.ts";
import { standingOfVoices, voicesIn } from "#atlas/voices.ts";
import { realAtlas } from "./real-atlas.ts";

const { atlas, compiled } = realAtlas();
const { core, details, texts } = compiled;
const pairs = core.entities.flatMap((entity) =>
  texts.map((text) => ({ entity, text, detail: details.entities[entity.id] })),
);

test("no document that holds evidence for a thing is called silent about it", () => {
  const wronged = pairs.filter(
    ({ entity, text, detail }) =>
      detail?.quotes.some((quote) => quote.document === text.id) &&
      standingIn(text.id, entity, detail, atlas).standing === "silent",
  );
  expect(pairs.length).toBeGreaterThan(5000);
  expect(wronged.map(({ entity, text }) => [entity.id, text.id])).toEqual([]);
});

/** By document and thing, the passages in which its voices may be: not all are looked at for each thing. */
const near = new Map<string, Set<LinkedPassage>>();
for (const { id: document, passages } of texts) {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const add = (entity: string, passage: LinkedPassage) =>
    near.set(
      `${document} ${entity}`,
      (near.get(`${document} ${entity}`) ?? new Set()).add(passage),
    );
  for (const passage of passages) for (const [, , entity] of passage.mentions) add(entity, passage);
  for (const [entity, { quotes }] of Object.entries(details.entities)) {
    for (const quote of quotes) {
      const passage = byId.get(quote.passage);
      if (passage) add(entity, passage);
    }
  }
}

test("the card and the comparison agree on what each document says of each thing", () => {
  const unlike = pairs.filter(({ entity, text, detail }) => {
    const card = standingIn(text.id, entity, detail, atlas);
    const headings = headingsIn(text.id, detail, atlas);
    const said = voicesIn(
      [...(near.get(`${text.id} ${entity.id}`) ?? [])],
      entity,
      detail?.quotes ?? [],
      headings,
    );
    return card.speaking !== said.speaking || card.standing !== standingOfVoices(said);
  });
  expect(unlike.map(({ entity, text }) => [entity.id, text.id])).toEqual([]);
});

test("a heading speaks of a thing only by a name that means it there", () => {
  const titles = (name: string) => {
    const entity = core.entities.find((one) => one.name.zh === name);
    return core.documents.flatMap(({ id }) =>
      headingsIn(id, entity && details.entities[entity.id], atlas).map(({ title }) => title),
    );
  };
  expect(titles("一主、六双")).toEqual([expect.stringContaining("一主六双")]);
  // “国际航空港” is not the cluster 空港, nor is 东北亚 the region 东北.
  expect([...titles("空港组团"), ...titles("东北地区")]).toEqual([]);
});
