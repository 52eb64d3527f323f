import type { Entity } from "#model/atlas.ts";
import { certainties, type Certainty } from "#model/certainty.ts";
import { projectCategories } from "#model/entity.ts";
import {
  facetNames,
  type ChosenFacets,
  type FacetName,
  type Origin,
  type ProjectFilter,
  type ProjectOrder,
} from "#model/project-filter.ts";
import {
  districtBases,
  noDistrict,
  wideReaches,
  type DistrictBasis,
  type ProjectSite,
  type Sites,
} from "#model/project-site.ts";
import { statuses } from "#model/status.ts";
import type { Bounds } from "#model/view.ts";
import { folded } from "#atlas/fold.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { nearnessOf, type Nearness } from "#atlas/nearness.ts";

/** A project with all that its list shows, finds and orders it by. */
export interface ListedProject {
  readonly project: Entity;
  readonly site: ProjectSite | null;
  readonly accuracy_m: number | null;
  readonly certainty: Certainty | null;
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
}

/** What a project counts under by district: those that it is in, a wider reach, or that none is known. */
function districtValues({ districts, reach }: ProjectSite): readonly string[] {
  const values = [...districts, ...(reach ? [reach] : [])];
  return values.length > 0 ? values : [noDistrict];
}

/** Every project, in the order in which the plans name them. */
export function listProjects(atlas: Atlas, sites: Sites | null): ListedProject[] {
  return atlas.core.entities.flatMap((project) => {
    if (project.kind !== "project") return [];
    const site = sites?.projects[project.id] ?? null;
    const feature = atlas.featuresOf(project.id).find((one) => one.certainty !== "candidate");
    const { category, status, box, mentionedIn } = project;
    return {
      project,
      site,
      accuracy_m: feature?.accuracy_m ?? null,
      certainty: feature?.certainty ?? null,
      values: {
        district: site ? districtValues(site) : [],
        category: category ? [category] : [],
        status: status ? [status] : [],
        document: Object.keys(mentionedIn),
        plate: site?.plates ?? [],
        box: box === undefined ? [] : [String(box)],
      },
    };
  });
}

/** The values of each facet, in the order of the content. */
export function facetValues(
  atlas: Atlas,
  sites: Sites | null,
  listed: readonly ListedProject[],
): Readonly<Record<FacetName, readonly string[]>> {
  const used = (name: FacetName) => new Set(listed.flatMap(({ values }) => values[name]));
  const inUse = (name: FacetName, all: readonly string[]) => {
    const found = used(name);
    return all.filter((value) => found.has(value));
  };
  return {
    district: inUse("district", [...(sites?.districts ?? []), ...wideReaches, noDistrict]),
    category: inUse("category", projectCategories),
    status: inUse("status", statuses),
    document: inUse(
      "document",
      atlas.core.documents.map(({ id }) => id),
    ),
    plate: inUse("plate", sites?.plates ?? []),
    box: [...used("box")].sort((a, b) => Number(a) - Number(b)),
  };
}

type Condition = (listed: ListedProject) => boolean;

/** What a filter keeps, whatever is in view; of one facet it may leave the choice aside. */
export function keeps(filter: ProjectFilter, aside: FacetName | null = null): Condition {
  const words = folded(filter.words);
  const wanted = facetNames.flatMap((name) => {
    const values = name === aside ? [] : (filter.chosen[name] ?? []);
    return values.length > 0 ? [{ name, values: new Set(values) }] : [];
  });
  return ({ project, values, certainty }) =>
    (words === "" ||
      [project.name.zh, project.name.en ?? "", ...project.aliases].some((name) =>
        folded(name).includes(words),
      )) &&
    (!filter.locatedOnly || certainty !== null) &&
    wanted.every((facet) => values[facet.name].some((value) => facet.values.has(value)));
}

/** How many projects each value of a facet would show, under the choices in all other facets. */
export function facetCounts(
  listed: readonly ListedProject[],
  filter: ProjectFilter,
  facet: FacetName,
  isSeen: Condition = () => true,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const isKept = keeps(filter, facet);
  for (const one of listed) {
    if (!isKept(one) || !isSeen(one)) continue;
    for (const value of one.values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** By what the districts of some projects are known, and of how many; the surest first, none left out. */
export function basisCounts(
  listed: readonly ListedProject[],
): readonly { readonly by: DistrictBasis; readonly count: number }[] {
  return districtBases.flatMap((by) => {
    const count = listed.filter(({ site }) => site?.by === by).length;
    return count > 0 ? [{ by, count }] : [];
  });
}

/** Whether the position of a project lies in bounds. */
export function isWithin([west, south, east, north]: Bounds): Condition {
  return ({ site }) => {
    if (!site?.at) return false;
    const [longitude, latitude] = site.at;
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  };
}

/** The choices with a value of a facet added, or taken away if it is there. */
export function toggled(chosen: ChosenFacets, facet: FacetName, value: string): ChosenFacets {
  const values = chosen[facet] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...chosen, [facet]: next };
}

export interface RankedProject extends ListedProject {
  /** Null where there is no origin or no position. */
  readonly nearness: Nearness | null;
}

const byPinyin = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });

/** The list in an order; what has no position comes last where the order is one of places. */
export function ranked(
  listed: readonly ListedProject[],
  order: ProjectOrder,
  origin: Origin | null,
): RankedProject[] {
  const rows = listed.map((one): RankedProject => {
    const at = one.site?.at;
    const isMeasured = origin && at && one.accuracy_m !== null;
    return { ...one, nearness: isMeasured ? nearnessOf(origin, at, one.accuracy_m) : null };
  });
  switch (order) {
    case "text":
      return rows;
    case "name":
      return rows.sort((a, b) => byPinyin.compare(a.project.name.zh, b.project.name.zh));
    case "certainty":
      return rows.sort(
        (a, b) =>
          rankOf(a.certainty) - rankOf(b.certainty) || (a.accuracy_m ?? 0) - (b.accuracy_m ?? 0),
      );
    case "distance":
      return rows.sort((a, b) => farness(a) - farness(b));
  }
}

const rankOf = (certainty: Certainty | null) =>
  certainty === null ? certainties.length : certainties.indexOf(certainty);

/** Large, not infinite: the difference of two must be a number. */
const farness = ({ nearness }: RankedProject) => nearness?.metres ?? Number.MAX_VALUE;
