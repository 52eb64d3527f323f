import type { FeatureSummary, LinkedPassage } from "#model/atlas.ts";
import type { Bilingual } from "#model/bilingual.ts";
import { certainties, type Certainty } from "#model/certainty.ts";
import type { EntityId, FeatureId, LayerId } from "#model/id.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { Found } from "#ask/find-within.ts";

/** A thing, or a part of it, as it lies to an area. */
export interface ReportRow {
  readonly key: string;
  /** Null for a district that is no thing of the plans. */
  readonly entity: EntityId | null;
  readonly name: Bilingual;
  readonly part?: Bilingual;
  /** The least certain of its shapes. */
  readonly certainty: Certainty;
  /** The worst of its shapes, in metres. */
  readonly accuracy_m: number;
  readonly lies: Lies;
  readonly layer: LayerId;
  readonly shapes: readonly FeatureId[];
}

export type Lies =
  | { readonly as: "point"; readonly lies: "sure" | "perhaps" }
  | { readonly as: "line"; readonly inside_m: number; readonly whole_m: number }
  | { readonly as: "area"; readonly common_m2: number; readonly whole_m2: number };

/** What lies in an area, by what it is; each list with what lies most in it first. */
export interface Report {
  readonly projects: readonly ReportRow[];
  /** Projects that no source gives a place: nobody can say whether they lie inside. */
  readonly unlocated: number;
  readonly corridors: readonly ReportRow[];
  readonly structures: readonly ReportRow[];
  readonly districts: readonly ReportRow[];
  readonly places: readonly ReportRow[];
}

export const reportParts = ["projects", "corridors", "structures", "districts", "places"] as const;
export type ReportPart = (typeof reportParts)[number];

/** Sorts what was found into a report. */
export function reportOf(atlas: Atlas, found: readonly Found[]): Report {
  const summaries = new Map<string, FeatureSummary>(
    atlas.core.features.map((feature) => [feature.id, feature]),
  );
  const parts: Record<ReportPart, Map<string, ReportRow>> = {
    projects: new Map(),
    corridors: new Map(),
    structures: new Map(),
    districts: new Map(),
    places: new Map(),
  };
  for (const one of found) {
    const row = rowOf(
      atlas,
      one,
      one.ids.flatMap((id) => summaries.get(id) ?? []),
    );
    if (!row) continue;
    const rows = parts[partOf(atlas, one, row.entity)];
    const other = rows.get(row.key);
    rows.set(row.key, other ? together(other, row) : row);
  }
  const sorted = (part: ReportPart) =>
    [...parts[part].values()].sort((a, b) => weightOf(b.lies) - weightOf(a.lies));
  return {
    projects: sorted("projects"),
    unlocated: atlas.core.entities.filter((one) => one.kind === "project" && !one.bounds).length,
    corridors: sorted("corridors"),
    structures: sorted("structures"),
    districts: sorted("districts"),
    places: sorted("places"),
  };
}

function rowOf(atlas: Atlas, found: Found, summaries: readonly FeatureSummary[]): ReportRow | null {
  const [summary] = summaries;
  const certainty =
    worst(summaries.map((one) => one.certainty)) ??
    atlas.layer(found.layer)?.certainty ??
    "schematic";
  const entity = summary ? atlas.entity(summary.entity) : undefined;
  const name = entity?.name ?? found.name;
  if (!name) return null;
  const { accuracy_m } = found;
  const lies: Lies =
    found.as === "point"
      ? { as: "point", lies: found.lies }
      : found.as === "line"
        ? { as: "line", inside_m: found.inside_m, whole_m: found.whole_m }
        : { as: "area", common_m2: found.common_m2, whole_m2: found.whole_m2 };
  const part = summary?.part;
  const key = [entity?.id ?? found.of, part?.zh ?? "", found.as].join("/");
  return {
    key,
    entity: entity?.id ?? null,
    name,
    ...(part && { part }),
    certainty,
    accuracy_m,
    lies,
    layer: found.layer,
    shapes: found.ids,
  };
}

function partOf(atlas: Atlas, found: Found, id: EntityId | null): ReportPart {
  const entity = id ? atlas.entity(id) : undefined;
  if (entity?.kind === "project") return "projects";
  if (found.as === "line") return entity?.kind === "place" ? "places" : "corridors";
  if (found.as === "point") return "places";
  if (atlas.layer(found.layer)?.drawing.as === "county") return "districts";
  return entity?.kind === "place" ? "places" : "structures";
}

const worst = (some: readonly Certainty[]): Certainty | undefined =>
  certainties.findLast((one) => some.includes(one));

/** Two points of one thing: as certain as the worse, inside as the better. */
function together(a: ReportRow, b: ReportRow): ReportRow {
  const isSure = a.lies.as === "point" && a.lies.lies === "sure";
  return {
    ...a,
    certainty: worst([a.certainty, b.certainty]) ?? a.certainty,
    accuracy_m: Math.max(a.accuracy_m, b.accuracy_m),
    lies: isSure ? a.lies : b.lies,
    shapes: [...a.shapes, ...b.shapes],
  };
}

function weightOf(lies: Lies): number {
  switch (lies.as) {
    case "point":
      return lies.lies === "sure" ? 2 : 1;
    case "line":
      return lies.inside_m;
    case "area":
      return lies.common_m2;
  }
}

/** The share of a thing that lies inside, 0 to 1; null for a point. */
export function shareOf(lies: Lies): number | null {
  if (lies.as === "point") return null;
  const share = lies.as === "line" ? lies.inside_m / lies.whole_m : lies.common_m2 / lies.whole_m2;
  return Math.min(1, share);
}

/**
 * The things that passages are counted for: what is or may be inside, what passes through, and areas
 * of which at least half lies inside. An area that only holds the place would bring its whole text.
 */
export function thingsInside(report: Report): Set<EntityId> {
  const rows = reportParts.flatMap((part) => report[part]);
  return new Set(
    rows.flatMap(({ entity, lies }) =>
      entity && (lies.as !== "area" || (shareOf(lies) ?? 0) >= 0.5) ? [entity] : [],
    ),
  );
}

/** The passages that mention at least one of some things, in the order of the text. */
export function passagesAbout(
  passages: readonly LinkedPassage[],
  things: ReadonlySet<EntityId>,
): LinkedPassage[] {
  return passages.filter(({ mentions }) => mentions.some(([, , entity]) => things.has(entity)));
}
