import { expect, test } from "vitest";
import { fateOf } from "#atlas/fates.ts";
import { realAtlas, withoutSpace } from "./real-atlas.ts";

const { atlas, compiled, core } = realAtlas();
const { lineage } = compiled;
const originals = new Map(compiled.originals.map(({ id, text }) => [id, withoutSpace(text)]));

test("every document is a stop, and a dozen relations and more tie them", () => {
  expect(lineage.stops.map(({ document }) => document)).toEqual(core.documents.map(({ id }) => id));
  expect(lineage.relations.length).toBeGreaterThanOrEqual(12);
});

test("what is said not to be mentioned later, or not before, is not in those texts", () => {
  const slips = lineage.stops.flatMap((stop, at) =>
    stop.structures
      .filter(({ named }) => named)
      .flatMap(({ entity: id }) => {
        const entity = atlas.entity(id);
        if (!entity) return [`no ${id}`];
        const fate = fateOf(lineage, entity, stop.document);
        const names = [entity.name.zh, ...entity.aliases].map(withoutSpace);
        const silent = [
          ...(fate.absentLater ? lineage.stops.slice(at + 1) : []),
          ...(fate.isNew ? lineage.stops.slice(0, at) : []),
        ];
        return silent.flatMap(({ document }) =>
          names
            .filter((name) => originals.get(document)?.includes(name))
            .map((name) => `${stop.document}: ${name} stands in ${document}`),
        );
      }),
  );
  expect(slips).toEqual([]);
});

test("nothing is said to be replaced, renamed, split or merged unless a text says so", () => {
  for (const { id, change, states } of lineage.relations)
    expect([id, ["continued", "extended", "recast"].includes(change) || states]).toEqual([
      id,
      true,
    ]);
});

test("a stop shows layers, and things of them lie in what must be seen", () => {
  for (const { document, layers } of lineage.stops) {
    const drawn = layers.flatMap((layer) => atlas.featuresIn(layer));
    expect([document, drawn.length > 0]).toEqual([document, true]);
  }
});
