import { projectCategories } from "#model/entity.ts";
import {
  facetNames,
  openingFilter,
  projectOrders,
  type FacetName,
  type ProjectFilter,
  type ProjectOrder,
} from "#model/project-filter.ts";
import { noDistrict, wideReaches } from "#model/project-site.ts";
import { statuses } from "#model/status.ts";
import type { Atlas } from "#atlas/lookups.ts";

const ordered = "order";
const worded = "words";

/**
 * Which projects are kept, as a link has it: `district:nanguan~status:building~located~words:水厂`. Null for
 * all of them. An order by distance is left out: from where is in no link.
 */
export function writeProjects(filter: ProjectFilter): string | null {
  const { words, chosen, locatedOnly, inView, order } = filter;
  const parts = [
    ...facetNames.flatMap((name) => (chosen[name] ?? []).map((value) => `${name}:${coded(value)}`)),
    ...(locatedOnly ? ["located"] : []),
    ...(inView ? ["seen"] : []),
    ...(order === openingFilter.order || order === "distance" ? [] : [`${ordered}:${order}`]),
    ...(words.trim() === "" ? [] : [`${worded}:${coded(words.trim())}`]),
  ];
  return parts.length > 0 ? parts.join("~") : null;
}

/** The filter that a link asks for; what it does not know goes to the list. */
export function readProjects(value: string, atlas: Atlas, unknown: string[]): ProjectFilter {
  let filter = openingFilter;
  for (const part of value.split("~").filter((one) => one !== "")) {
    const [key = "", ...rest] = part.split(":");
    const what = decoded(rest.join(":"));
    const facet = facetNames.find((name) => name === key);
    if (facet && isValue(atlas, facet, what)) {
      const chosen = [...new Set([...(filter.chosen[facet] ?? []), what])];
      filter = { ...filter, chosen: { ...filter.chosen, [facet]: chosen } };
    } else if (key === "located") filter = { ...filter, locatedOnly: true };
    else if (key === "seen") filter = { ...filter, inView: true };
    else if (key === ordered && isOrder(what)) filter = { ...filter, order: what };
    else if (key === worded) filter = { ...filter, words: what };
    else unknown.push(part);
  }
  return filter;
}

function isValue(atlas: Atlas, facet: FacetName, value: string): boolean {
  switch (facet) {
    case "district":
      return (
        atlas.entity(value) !== undefined ||
        [...wideReaches, noDistrict].some((one) => one === value)
      );
    case "plate":
      return atlas.entity(value) !== undefined;
    case "document":
      return atlas.document(value) !== undefined;
    case "category":
      return projectCategories.some((category) => category === value);
    case "status":
      return statuses.some((status) => status === value);
    case "box":
      return /^\d+$/.test(value);
  }
}

const isOrder = (value: string): value is ProjectOrder =>
  value !== "distance" && projectOrders.some((order) => order === value);

/** A tilde parts the words of a link. */
const coded = (value: string) => value.replaceAll("%", "%25").replaceAll("~", "%7e");
const decoded = (value: string) => value.replaceAll("%7e", "~").replaceAll("%25", "%");
