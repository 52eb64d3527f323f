import type { Entity } from "#model/atlas.ts";
import type { Conflict } from "#model/atlas-details.ts";
import type { DocumentId, EntityId } from "#model/id.ts";
import type { Lineage, NamedStructure, Relation, Stop } from "#model/lineage.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** What came before and after a structure of a document. */
export interface Fate {
  readonly earlier: readonly Relation[];
  readonly later: readonly Relation[];
  /** Later documents that mention the name though nothing is said of a link. */
  readonly mentionedLater: readonly DocumentId[];
  /** There are later documents, none of them has the name, and no relation leads to one. */
  readonly absentLater: boolean;
  /** There are earlier documents, none of them has the name, and no relation comes from one. */
  readonly isNew: boolean;
}

const isOf = (quotes: Relation["before"], document: DocumentId) =>
  quotes.some((quote) => quote.document === document);

/** What became of a structure that a document sets out, and what it came from. */
export function fateOf(lineage: Lineage, entity: Entity, document: DocumentId): Fate {
  const at = lineage.stops.findIndex((stop) => stop.document === document);
  const after = lineage.stops.slice(at + 1);
  const later = lineage.relations.filter(
    ({ from, before }) => from.includes(entity.id) && isOf(before, document),
  );
  const earlier = lineage.relations.filter(
    (relation) => relation.to.includes(entity.id) && isOf(relation.after, document),
  );
  const told = new Set(
    later.filter(({ to }) => to.includes(entity.id)).flatMap((one) => one.after.map(documentOf)),
  );
  const isNamedIn = (stop: Stop) =>
    (entity.mentionedIn[stop.document] ?? 0) > 0 ||
    stop.structures.some((row) => row.entity === entity.id && row.named);
  const mentionedLater = after
    .filter(isNamedIn)
    .map(documentOf)
    .filter((id) => !told.has(id));
  const before = lineage.stops.slice(0, Math.max(0, at));
  return {
    earlier,
    later,
    mentionedLater,
    absentLater: after.length > 0 && later.length === 0 && mentionedLater.length === 0,
    isNew: before.length > 0 && earlier.length === 0 && !before.some(isNamedIn),
  };
}

const documentOf = ({ document }: { readonly document: DocumentId }) => document;

/** Two documents held side by side. */
export interface Comparison {
  readonly onlyBefore: readonly NamedStructure[];
  readonly inBoth: readonly NamedStructure[];
  readonly onlyAfter: readonly NamedStructure[];
}

/**
 * What only the earlier, both, or only the later document sets out. Two things count as one only where
 * a relation carries the one into the other; one that is merely recast stays on both sides.
 */
export function compareStops(lineage: Lineage, before: Stop, after: Stop): Comparison {
  const carried = (entity: EntityId): readonly EntityId[] => [
    entity,
    ...relationsBetween(lineage, before, after)
      .filter(({ change, from }) => change !== "recast" && from.includes(entity))
      .flatMap(({ to }) => to),
  ];
  const later = new Set(after.structures.map(({ entity }) => entity));
  const inBoth = before.structures.filter(({ entity }) =>
    carried(entity).some((one) => later.has(one)),
  );
  const reached = new Set(inBoth.flatMap(({ entity }) => carried(entity)));
  return {
    inBoth,
    onlyBefore: before.structures.filter((row) => !inBoth.includes(row)),
    onlyAfter: after.structures.filter(({ entity }) => !reached.has(entity)),
  };
}

/** The relations whose words stand in the one document before and in the other after. */
export function relationsBetween(lineage: Lineage, before: Stop, after: Stop): Relation[] {
  return lineage.relations.filter(
    (relation) => isOf(relation.before, before.document) && isOf(relation.after, after.document),
  );
}

/** A structure and those of its parts that the same list holds. */
export interface Whole {
  readonly row: NamedStructure;
  readonly parts: readonly NamedStructure[];
}

/** The rows as wholes with their parts under them, in the order of the list. */
export function wholesOf(atlas: Atlas, rows: readonly NamedStructure[]): Whole[] {
  const listed = new Map(rows.map((row) => [row.entity, row]));
  const isFrame = (id: EntityId) => atlas.entity(id)?.kind === "structure";
  const wholeOf = (row: NamedStructure) =>
    atlas
      .entity(row.entity)
      ?.parents.map((id) => (isFrame(id) ? listed.get(id) : undefined))
      .find((whole) => whole !== undefined);
  return rows
    .filter((row) => !wholeOf(row))
    .map((row) => ({ row, parts: rows.filter((part) => wholeOf(part) === row) }));
}

/** The differences between documents that speak of a thing. */
export function conflictsOf(conflicts: readonly Conflict[], entity: EntityId): Conflict[] {
  return conflicts.filter(({ entities }) => entities.includes(entity));
}
