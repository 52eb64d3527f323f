import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { Bilingual } from "#model/bilingual.ts";
import { certainties, type Certainty } from "#model/certainty.ts";
import type { EntityCard } from "#model/entity.ts";
import type { EntityId, LayerId } from "#model/id.ts";
import { countingIdioms, type Counts } from "#model/layer.ts";
import type { Problem } from "#model/problem.ts";
import type { Sites, WideReach } from "#model/project-site.ts";
import {
  cellSteps,
  shareOf,
  type CellTally,
  type DistrictTally,
  type Tally,
} from "#model/tally.ts";
import type { Content } from "#compile/content.ts";
import type { Cards } from "#compile/read-cards.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";
import { isArea } from "#space/measured.ts";
import { point } from "#space/geometry.ts";
import { gridAt, type Cell, type Grid } from "#space/grid.ts";
import { labelPoint } from "#space/label-point.ts";

type Shaped<F> = F & { readonly geometry: Geometry };

/** A layer of numbers as the map draws it, and what it has counted. */
export interface Counted {
  readonly collection: FeatureCollection;
  readonly tally: Tally;
}

interface World {
  readonly sites: Sites;
  readonly entities: ReadonlyMap<EntityId, EntityCard>;
  readonly plan: readonly Shaped<PlanFeature>[];
  readonly ground: readonly Shaped<GroundFeature>[];
  /** Where the cells of a grid are exactly as wide as they say, in degrees. */
  readonly latitude: number;
}

/** Counts what every layer of numbers wants counted. */
export function countProjects(
  layers: Cards["layers"],
  world: World,
): ReadonlyMap<LayerId, Counted> {
  return new Map(
    layers.flatMap(({ id, card: { counts } }): [LayerId, Counted][] => {
      if (!counts) return [];
      return [[id, counts.by === "district" ? byDistrict(id, world) : byCell(id, counts, world)]];
    }),
  );
}

/** Checks that a layer of numbers is drawn as one, and that nothing else is. */
export function checkCounts(layers: Cards["layers"], content: Content, problems: Problem[]): void {
  const idioms = Object.values(countingIdioms);
  for (const { file, card, featuresFile } of layers) {
    const { counts, drawing } = card;
    if (!counts) {
      if (!idioms.includes(drawing.as)) continue;
      const message = `missing counts: a ${drawing.as} stands for a number`;
      const expected = '"counts": { "of": "projects", "by": "district" } or "by": "cell"';
      problems.push({ file, field: "counts", message, expected });
      continue;
    }
    const idiom = countingIdioms[counts.by];
    if (drawing.as !== idiom) {
      const message = `unfit drawing: ${drawing.as} for what is counted by ${counts.by}`;
      problems.push({ file, field: "drawing.as", message, expected: idiom, nearest: idiom });
    }
    if (content.has(featuresFile)) {
      const message = "needless file: a layer of numbers is counted, not drawn";
      problems.push({ file: featuresFile, field: "", message, expected: "no such file" });
    }
  }
}

/**
 * The columns stand in the middle of the districts, where their names would: a number, no place. A
 * project in several districts counts in each, one without a district in none.
 */
function byDistrict(layer: LayerId, { sites, entities, ground }: World): Counted {
  const projects = Object.values(sites.projects);
  const counts = new Map<EntityId, number>();
  for (const { districts } of projects) {
    for (const district of districts) counts.set(district, (counts.get(district) ?? 0) + 1);
  }
  const known = projects.filter(({ districts }) => districts.length > 0);
  const placed = known.filter(({ by }) => by !== "text").length;
  const without = projects.filter(({ districts }) => districts.length === 0);
  const reaching = (wanted: WideReach) => without.filter(({ reach }) => reach === wanted).length;
  const wide = {
    citywide: reaching("citywide"),
    several: reaching("several"),
    elsewhere: reaching("elsewhere"),
  };
  const tally: DistrictTally = {
    by: "district",
    all: projects.length,
    named: known.length - placed,
    placed,
    several: known.filter(({ districts }) => districts.length > 1).length,
    wide,
    unknown: without.filter(({ reach }) => reach === undefined).length,
    rows: sites.districts
      .flatMap((district): [EntityId, number][] => {
        const count = counts.get(district);
        return count === undefined ? [] : [[district, count]];
      })
      .sort(([, a], [, b]) => b - a),
  };
  const most = tally.rows[0]?.[1] ?? 0;
  const features = tally.rows.flatMap(([district, count]): Feature[] => {
    const at = middleOf(district, ground);
    if (!at) return [];
    const name: Bilingual = entities.get(district)?.name ?? { zh: district };
    return [
      {
        type: "Feature",
        properties: {
          id: `${layer}-${district}`,
          district,
          name: name.zh,
          nameEn: name.en ?? name.zh,
          count,
          share: shareOf(count, most),
        },
        geometry: point(at),
      },
    ];
  });
  return { tally, collection: { type: "FeatureCollection", features } };
}

/** Where the name of a district would stand: inside its largest area. */
function middleOf(district: EntityId, ground: World["ground"]): Position | null {
  for (const { layer, properties, geometry } of ground) {
    const isDistrict = layer.card.drawing.as === "county" && properties.entity === district;
    if (isDistrict && isArea(geometry)) return labelPoint(geometry, null);
  }
  return null;
}

type CellCounts = Extract<Counts, { by: "cell" }>;

/** Only what is known at least as well as a cell is wide can be said to lie in one. */
function byCell(layer: LayerId, { cell_m }: CellCounts, world: World): Counted {
  const { sites, plan, latitude } = world;
  const grid = gridAt(latitude, cell_m);
  const located: Partial<Record<Certainty, number>> = {};
  const counts = new Map<string, CountedCell>();
  let vague = 0;
  for (const [project, { at }] of Object.entries(sites.projects)) {
    const shape = plan.find(
      ({ properties, geometry }) =>
        properties.entity === project &&
        properties.certainty !== "candidate" &&
        geometry.type === "Point",
    );
    if (!at || !shape) continue;
    const { certainty, accuracy_m } = shape.properties;
    located[certainty] = (located[certainty] ?? 0) + 1;
    if (accuracy_m > cell_m) {
      vague += 1;
      continue;
    }
    const cell = grid.cellOf([...at]);
    const { count = 0, worst = certainty } = counts.get(cell.join("-")) ?? {};
    counts.set(cell.join("-"), { cell, count: count + 1, worst: lessSure(worst, certainty) });
  }
  const all = Object.keys(sites.projects).length;
  const placed = Object.values(located).reduce((sum, count) => sum + count, 0);
  const tally: CellTally = {
    by: "cell",
    all,
    located,
    vague,
    unlocated: all - placed,
    cell_m,
    cells: counts.size,
    most: Math.max(0, ...[...counts.values()].map(({ count }) => count)),
  };
  const features = [...counts].flatMap(([key, counted]) =>
    cellFeatures(grid, `${layer}-${key}`, counted),
  );
  return { tally, collection: { type: "FeatureCollection", features } };
}

interface CountedCell {
  readonly cell: Cell;
  readonly count: number;
  /** How sure the least sure position in it is. */
  readonly worst: Certainty;
}

const lessSure = (a: Certainty, b: Certainty) =>
  certainties.indexOf(a) > certainties.indexOf(b) ? a : b;

/** A cell, and the point where its number stands. */
function cellFeatures(grid: Grid, id: string, { cell, count, worst }: CountedCell): Feature[] {
  const step = cellSteps.filter((least) => least <= count).length - 1;
  const properties = { id, count, step, certainty: worst };
  return [
    { type: "Feature", properties, geometry: grid.areaOf(cell) },
    {
      type: "Feature",
      properties: { ...properties, role: "number" },
      geometry: point(grid.middleOf(cell)),
    },
  ];
}
