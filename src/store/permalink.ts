import { languages } from "#model/bilingual.ts";
import {
  sectionOf,
  type EntityId,
  type LayerId,
  type PassageId,
  type SectionId,
} from "#model/id.ts";
import { themes } from "#model/palette.ts";
import {
  longestDrawn,
  panelNames,
  type Bounds,
  type Comparison,
  type View,
  type VisibleLayer,
} from "#model/view.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { comparisonOf, halfAndHalf } from "#store/comparison.ts";
import { readProjects, writeProjects } from "#store/project-link.ts";
import type { Show, StoryPosition } from "#store/show-state.ts";

/** Version of the link's form; an old link is read by what it says. */
export const linkVersion = "1";

/** A link as read: the view it asks for, and the ids that this atlas does not have. */
export interface ReadLink {
  readonly view: View;
  /** The scene that it opens, if it is a link into a show; of a story alone, the first. */
  readonly show?: Pick<StoryPosition, "story"> &
    Partial<StoryPosition> & { readonly astray: boolean };
  readonly unknown: readonly string[];
}

interface Row {
  /** The value in a link; null where it is the default and is left out. */
  readonly write: (view: View, start: View) => string | null;
  /** The change that a value asks for; ids it cannot find go to the list. */
  readonly read: (value: string, atlas: Atlas, unknown: string[]) => Partial<View>;
}

const none = "none";
const oneOf = <T extends string>(value: string, options: readonly T[]): T | undefined =>
  options.find((option) => option === value);
const unlessSame = (value: string, start: string) => (value === start ? null : value);
const flag = (value: boolean) => (value ? "1" : null);

/** One row a parameter: its place in the link, how it is written, how it is read. Rows do not depend on each other. */
const rows: Readonly<Record<string, Row>> = {
  at: {
    write: ({ bounds }) => bounds.map((degrees) => degrees.toFixed(4)).join(","),
    read: (value) => {
      const bounds = readBounds(value);
      return bounds ? { bounds } : {};
    },
  },
  on: {
    write: ({ layers }, start) => unlessSame(writeLayers(layers), writeLayers(start.layers)),
    read: (value, atlas, unknown) => ({ layers: readLayers(value, atlas, unknown) }),
  },
  pick: {
    write: ({ selection }) => selection,
    read: (value, atlas, unknown) => knownEntity("selection", value, atlas, unknown),
  },
  read: {
    write: ({ reading }, start) => unlessSame(reading ?? none, start.reading ?? none),
    read: (value, atlas, unknown) => {
      if (value === none) return { reading: null };
      if (atlas.section(sectionOf(value))) return { reading: value as PassageId | SectionId };
      unknown.push(value);
      return {};
    },
  },
  front: {
    write: ({ front }, start) => unlessSame(front, start.front),
    read: (value) => ({ front: value === "card" ? "card" : "reader" }),
  },
  panel: {
    write: ({ panel }, start) => unlessSame(panel ?? none, start.panel ?? none),
    read: (value) => (value === none ? { panel: null } : picked("panel", value, panelNames)),
  },
  voices: {
    write: ({ voices }) => voices,
    read: (value, atlas, unknown) => knownEntity("voices", value, atlas, unknown),
  },
  compare: {
    write: ({ comparison }) => comparison && writeComparison(comparison),
    read: readComparison,
  },
  draw: {
    write: ({ draw }) => (draw.length > longestDrawn ? null : draw || null),
    read: (draw) => ({ draw }),
  },
  list: {
    write: ({ projects }) => writeProjects(projects),
    read: (value, atlas, unknown) => ({ projects: readProjects(value, atlas, unknown) }),
  },
  candidates: {
    write: ({ candidates }) => flag(candidates),
    read: (value) => ({ candidates: value === "1" }),
  },
  evidence: {
    write: ({ evidenceOnly }) => flag(evidenceOnly),
    read: (value) => ({ evidenceOnly: value === "1" }),
  },
  stand: {
    write: ({ standing }) => flag(standing),
    read: (value) => ({ standing: value === "1" }),
  },
  theme: {
    write: ({ theme }, start) => unlessSame(theme, start.theme),
    read: (value) => picked("theme", value, themes),
  },
  lang: {
    write: ({ language }, start) => unlessSame(language, start.language),
    read: (value) => picked("language", value, languages),
  },
};

/**
 * The query of a link that opens a view; what equals the opening view is left out. In a show the scene
 * says what is on screen, and the view is the one to come back to; off the script it is what is seen.
 */
export function writeLink(view: View, start: View, show: Show | null = null): string {
  if (!show) return queryOf(view, start, {});
  const { story, scene, astray, before } = show;
  const beneath = astray ? view : { ...before, language: view.language };
  return queryOf(beneath, start, { show: `${story}/${scene}`, ...(astray && { astray: "1" }) });
}

function queryOf(view: View, start: View, more: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams({ v: linkVersion });
  for (const [name, row] of Object.entries(rows)) {
    const value = row.write(view, start);
    if (value !== null) parameters.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) parameters.set(name, value);
  // Commas, colons, slashes and tildes are legal in a query and easier to read as they are.
  return parameters.toString().replace(/%(?:2C|3A|2F|7E)/g, decodeURIComponent);
}

/** The view that a link asks for. Never fails: what cannot be read is left as the opening view has it. */
export function readLink(query: string, atlas: Atlas, start: View): ReadLink {
  const unknown: string[] = [];
  let view = start;
  for (const [name, value] of new URLSearchParams(query)) {
    const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
    if (row) view = { ...view, ...row.read(value, atlas, unknown) };
  }
  const show = readShow(new URLSearchParams(query));
  return { view, unknown, ...(show && { show }) };
}

function readShow(parameters: URLSearchParams): ReadLink["show"] | null {
  const [story = "", scene = ""] = (parameters.get("show") ?? "").split("/");
  if (!story) return null;
  return { story, ...(scene && { scene }), astray: parameters.get("astray") === "1" };
}

function knownEntity(
  key: "selection" | "voices",
  value: string,
  atlas: Atlas,
  unknown: string[],
): Partial<View> {
  if (atlas.entity(value)) return { [key]: value as EntityId };
  unknown.push(value);
  return {};
}

function picked<K extends keyof View>(
  key: K,
  value: string,
  options: readonly (View[K] & string)[],
): Partial<View> {
  const option = oneOf(value, options);
  return option === undefined ? {} : { [key]: option };
}

function readBounds(value: string): Bounds | null {
  const numbers = value.split(",").map(Number);
  const [west, south, east, north] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    return null;
  }
  const isOnEarth = west >= -180 && east <= 180 && south >= -85 && north <= 85;
  return west < east && south < north && isOnEarth ? [west, south, east, north] : null;
}

/** Two documents, and how much of the map shows the earlier, unless it is half: `plan,report~30`. */
function writeComparison({ before, after, earlier }: Comparison): string {
  const share = earlier === halfAndHalf ? "" : `~${Math.round(earlier * 100)}`;
  return `${before},${after}${share}`;
}

function readComparison(value: string, atlas: Atlas, unknown: string[]): Partial<View> {
  const [documents = "", percent = "50"] = value.split("~");
  const [one = "", other = ""] = documents.split(",");
  const comparison = comparisonOf(atlas, one, other, Number(percent) / 100);
  if (comparison) return { comparison };
  const strangers = [one, other].filter((id) => id !== "" && !atlas.document(id));
  // One document alone, or the same twice, cannot be compared.
  unknown.push(...(strangers.length > 0 ? strangers : [value]));
  return {};
}

function writeLayers(layers: readonly VisibleLayer[]): string {
  if (layers.length === 0) return none;
  return layers
    .map(({ id, opacity }) => (opacity === 1 ? id : `${id}~${Math.round(opacity * 100)}`))
    .sort()
    .join(",");
}

function readLayers(value: string, atlas: Atlas, unknown: string[]): VisibleLayer[] {
  if (value === none) return [];
  const layers = new Map<string, VisibleLayer>();
  for (const item of value.split(",")) {
    const [id = "", percent = "100"] = item.split("~");
    const opacity = Math.min(100, Math.max(0, Number(percent))) / 100;
    if (!atlas.layer(id)) unknown.push(id);
    else layers.set(id, { id: id as LayerId, opacity: Number.isNaN(opacity) ? 1 : opacity });
  }
  return [...layers.values()];
}
