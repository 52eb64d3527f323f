import type { StoreApi } from "zustand/vanilla";
import type { DrawnShape } from "#model/drawn-shape.ts";
import { readDrawn, type Drawn } from "#model/drawn-code.ts";
import type { EntityId, FeatureId } from "#model/id.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { AppState } from "#store/app-state.ts";
import type { Outlines } from "#store/ask-state.ts";

interface KnownDrawn extends Drawn {
  /** What could not be read, and ids that this atlas does not have. */
  readonly unknown: readonly string[];
}

let last: { readonly of: readonly unknown[]; readonly drawn: KnownDrawn } | null = null;

/**
 * What the reader drew, from its word in the link. A thing has no areas as long as nobody worked out its
 * outline. The same word gives the same list.
 */
export function drawnIn(atlas: Atlas, draw: string, outlines: Outlines): KnownDrawn {
  const of = [atlas, draw, outlines];
  if (last && of.every((part, index) => part === last?.of[index])) return last.drawn;
  const read = readDrawn(draw);
  const unknown = [...read.unread];
  const features = new Set<string>(atlas.core.features.map(({ id }) => id));
  const known = <Id extends string>(id: Id | null, isThere: (id: Id) => boolean): Id | null => {
    if (id === null || isThere(id)) return id;
    if (!unknown.includes(id)) unknown.push(id);
    return null;
  };
  const isThing = (id: EntityId) => atlas.entity(id) !== undefined;
  const onKnown = <V extends { readonly on: FeatureId | null }>(vertex: V): V => ({
    ...vertex,
    on: known(vertex.on, (id) => features.has(id)),
  });
  const shapes = read.shapes.flatMap((shape): DrawnShape[] => {
    switch (shape.kind) {
      case "line":
      case "area":
        return [{ ...shape, vertices: shape.vertices.map(onKnown) }];
      case "circle":
        return [{ ...shape, centre: onKnown(shape.centre), about: known(shape.about, isThing) }];
      case "thing": {
        if (!known(shape.entity, isThing)) return [];
        const areas = outlines[shape.entity] ?? [];
        return [{ ...shape, features: areasOfThing(atlas, shape.entity), areas }];
      }
    }
  });
  const drawn = { shapes, asked: read.asked, unknown };
  last = { of, drawn };
  return drawn;
}

/**
 * The shapes that together are the area of a thing: what is only partly in it does not count, and of
 * readings that exclude each other the first alone, if there is no other shape.
 */
export function areasOfThing(atlas: Atlas, entity: EntityId): FeatureId[] {
  const areas = atlas.featuresOf(entity).filter(({ area_m2 }) => area_m2 !== undefined);
  const whole = areas.filter(({ partly }) => !partly);
  const read = whole.filter(({ certainty }) => certainty !== "candidate");
  return (read.length > 0 ? read : whole.slice(0, 1)).map(({ id }) => id);
}

/** Whether an area of a thing leaves out what is only partly in it. */
export function hasPartly(atlas: Atlas, entity: EntityId): boolean {
  return atlas.featuresOf(entity).some(({ partly }) => partly);
}

const toldIn = new WeakSet<Store>();
type Store = Pick<StoreApi<AppState>, "getState" | "setState">;

/** Tells once what of the drawing in the opening link cannot be shown; the rest is. */
export function tellUnknown(store: Store, atlas: Atlas): void {
  if (toldIn.has(store)) return;
  toldIn.add(store);
  const { view, ask } = store.getState();
  const unknown = drawnIn(atlas, view.draw, ask.outlines).unknown.map(shortened);
  if (unknown.length === 0) return;
  store.setState(({ unknownInLink }) => ({ unknownInLink: [...unknownInLink, ...unknown] }));
}

const shortened = (word: string) => (word.length > 24 ? `${word.slice(0, 23)}…` : word);
