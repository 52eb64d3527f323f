import { describe, expect, test } from "vitest";
import { named, realAtlas } from "./real-atlas.ts";

const { atlas, core } = realAtlas();
const ofName = (name: string) => named(core.entities, name);
const plates = core.entities.filter(({ type }) => type === "plate");

describe("the four plates", () => {
  test("are four, and drawn", () => {
    expect(plates.map(({ bounds }) => bounds !== null)).toEqual([true, true, true, true]);
  });

  test.each([
    ["莲花山生态旅游度假区", ["长春国家区域创新中心", "长春国际影都"]],
    ["朝阳经济开发区", ["长春国家区域创新中心", "长春国际汽车城"]],
  ])("%s belongs to two of them", (zone, wanted) => {
    const wholes = ofName(zone).parents.map((id) => atlas.entity(id));
    const found = wholes.filter((whole) => whole?.type === "plate");
    expect(found.map((whole) => whole?.name.zh).sort()).toEqual([...wanted].sort());
  });

  test("are drawn of nothing but what they count as theirs", () => {
    const entityOf = new Map(core.features.map(({ id, entity }) => [id, entity]));
    const strangers = plates.flatMap((plate) =>
      atlas.featuresOf(plate.id).flatMap(({ derivation }) => {
        const parts = derivation?.rule === "union" ? derivation.of : [];
        const own = new Set(plate.members.map((member) => member.entity));
        return parts.filter((part) => !own.has(entityOf.get(part)));
      }),
    );
    expect(strangers).toEqual([]);
  });

  test("name their parts as the plan does, word for word in its quotes", () => {
    for (const { id, members, quotes } of plates) {
      const words = quotes.map(({ text }) => text).join("");
      for (const { name, entity } of members) {
        const card = atlas.entity(entity ?? "");
        const names = [card?.name.zh, ...(card?.aliases ?? []), name.zh.replace(/（.*）$/, "")];
        const plain = names.flatMap((one) => (one ? [one, one.replace(/^长春/, "")] : []));
        expect({ id, name: name.zh, found: plain.some((one) => words.includes(one)) }).toEqual({
          id,
          name: name.zh,
          found: true,
        });
      }
    }
  });
});

describe("what the plans count and do not name", () => {
  const layouts = core.entities.filter(({ kind }) => kind === "structure");
  const members = layouts.flatMap((layout) => layout.members);

  test("three of the eight clusters are named; the other five are recorded as not named", () => {
    const clusters = members.filter(({ entity, name }) => {
      const type = atlas.entity(entity ?? "")?.type;
      return type === "cluster" && /空港|米沙子|合隆|其余/.test(name.zh);
    });
    expect(clusters.filter((member) => member.named)).toHaveLength(3);
    const [rest, ...more] = clusters.filter((member) => !member.named);
    expect(more).toEqual([]);
    expect(rest?.name.zh).toContain("五个");
    const entity = atlas.entity(rest?.entity ?? "");
    expect(entity).toMatchObject({ confidence: "unknown", bounds: null });
    expect(entity?.unlocated?.zh).toContain("没有查到");
  });

  test("belts without a route are recorded by their theme only, and drawn as candidates at most", () => {
    const metropolitan = layouts.find(({ id }) => id === "layout-1351")?.members ?? [];
    const belts = metropolitan.filter(({ entity }) => {
      const card = atlas.entity(entity ?? "");
      return card?.type === "belt" && card.unlocated;
    });
    expect(belts).toHaveLength(3);
    for (const belt of belts) {
      expect(belt).toMatchObject({ named: false });
      expect(belt.note?.zh).toContain("只有主题");
      expect(atlas.entity(belt.entity ?? "")?.unlocated?.zh).toMatch(/主题.*候选/);
      const drawn = atlas.featuresOf(belt.entity ?? "");
      expect(drawn.map(({ certainty }) => certainty)).toEqual(drawn.map(() => "candidate"));
    }
  });

  test("what is not named has no shape but a candidate, unless a source beside the plans names it", () => {
    const drawn = members
      .filter((member) => !member.named)
      .flatMap(({ entity, note }) =>
        (entity ? atlas.featuresOf(entity) : [])
          .filter(({ certainty }) => certainty !== "candidate")
          .map(({ id }) => ({ id, note: note?.zh ?? "" })),
      );
    expect(drawn.filter(({ note }) => !note.includes("公开报道"))).toEqual([]);
  });

  test("every member that a family of layers lists leads to a thing of the atlas", () => {
    const listed = core.families.flatMap(({ structures }) =>
      structures.flatMap((id) => atlas.entity(id)?.members ?? []),
    );
    expect(listed.length).toBeGreaterThan(20);
    const lost = listed.filter(({ entity }) => !entity || !atlas.entity(entity));
    expect(lost.map(({ name }) => name.zh)).toEqual([]);
  });
});
