import type { Geometry, LineString, MultiPolygon, Point, Polygon, Position } from "geojson";
import type { Anchor } from "#model/feature.ts";
import { drawableShapes } from "#model/layer.ts";
import { nearest } from "#model/nearest.ts";
import type { Problem } from "#model/problem.ts";
import type { GroundFeature, PlanFeature } from "#compile/read-features.ts";
import { faultsOf } from "#space/check-geometry.ts";
import { deriveGeometry, spineOf, type Parts } from "#space/derive.ts";
import { positionsOutside } from "#space/extent.ts";
import { labelPoint } from "#space/label-point.ts";

type Shaped<F> = F & { readonly geometry: Geometry };
/** A feature of the plan with its shape; areas know where their name goes. */
type ShapedPlan = Shaped<PlanFeature> & { readonly labelAt: Position | null };

/** How far outside the stated area a position may lie, beyond its own accuracy, in metres. */
const slack_m = 1000;

/**
 * Gives every feature its shape: as drawn, or made by its rule from other features. Checks each
 * shape, and that it lies in the stated area unless it is declared to reach beyond.
 */
export function shapeFeatures(
  plan: readonly PlanFeature[],
  ground: readonly GroundFeature[],
  statedArea: Polygon | MultiPolygon | null,
  problems: Problem[],
): { plan: ShapedPlan[]; ground: Shaped<GroundFeature>[] } {
  const maker = new ShapeMaker(plan, ground);
  const shapedPlan = plan.flatMap((feature) => {
    const geometry = attempt(feature, () => maker.shapeOf(feature.properties.id), problems);
    if (!geometry || !isSound(feature, geometry, problems)) return [];
    if (statedArea && !feature.properties.beyond) {
      checkInside(feature, geometry, statedArea, problems);
    }
    const isArea = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
    const labelAt = isArea ? labelPoint(geometry, maker.spineOf(feature)) : null;
    return [{ ...feature, geometry, labelAt }];
  });
  const shapedGround = ground.flatMap((feature) => {
    const { geometry } = feature;
    if (geometry) return isSound(feature, geometry, problems) ? [{ ...feature, geometry }] : [];
    problems.push({ ...where(feature), message: "missing geometry" });
    return [];
  });
  return { plan: shapedPlan, ground: shapedGround };
}

class ShapeMaker {
  private readonly plan: ReadonlyMap<string, PlanFeature>;
  private readonly points: ReadonlyMap<string, Position>;
  private readonly groundAreas: ReadonlyMap<string, Polygon | MultiPolygon>;
  private readonly made = new Map<string, Geometry>();
  private readonly making = new Set<string>();

  constructor(plan: readonly PlanFeature[], ground: readonly GroundFeature[]) {
    this.plan = new Map(plan.map((feature) => [feature.properties.id, feature]));
    const pointRows = [...plan, ...ground].flatMap(({ properties, geometry }) =>
      geometry?.type === "Point" && properties.entity
        ? [[properties.entity as string, (geometry as Point).coordinates] as const]
        : [],
    );
    const lakes = ground.flatMap(({ properties, geometry }) =>
      properties.entity && (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon")
        ? [[properties.entity as string, labelPoint(geometry, null)] as const]
        : [],
    );
    this.groundAreas = new Map(
      ground.flatMap(({ properties, geometry }) =>
        geometry?.type === "Polygon" || geometry?.type === "MultiPolygon"
          ? [[properties.id as string, geometry] as const]
          : [],
      ),
    );
    // The ground comes last and wins: a town's own point before a project that stands for it.
    this.points = new Map([...lakes, ...pointRows]);
  }

  shapeOf(id: string): Geometry {
    const done = this.made.get(id);
    if (done) return done;
    const feature = this.plan.get(id);
    if (!feature) throw new Error(unknown("feature", id, this.plan.keys()));
    if (this.making.has(id)) throw new Error(`circular derivation: ${id}`);
    this.making.add(id);
    if (feature.geometry && feature.properties.derivation) {
      throw new Error("two shapes: a geometry and a derivation (expected one of them)");
    }
    const geometry = feature.geometry ?? this.derive(feature);
    this.making.delete(id);
    this.made.set(id, geometry);
    return geometry;
  }

  spineOf({ properties }: PlanFeature): LineString | null {
    return properties.derivation ? spineOf(properties.derivation, this.parts) : null;
  }

  private derive({ properties }: PlanFeature): Geometry {
    if (!properties.derivation) throw new Error("missing geometry (and no derivation)");
    return deriveGeometry(properties.derivation, this.parts);
  }

  private get parts(): Parts {
    return {
      place: (anchor) => this.placeOf(anchor),
      area: (id) => {
        const onGround = this.groundAreas.get(id);
        if (onGround) return onGround;
        const geometry = this.shapeOf(id);
        if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") return geometry;
        throw new Error(`wrong part: ${id} is a ${geometry.type} (expected an area)`);
      },
      line: (id) => {
        const geometry = this.shapeOf(id);
        if (geometry.type === "LineString") return geometry.coordinates;
        throw new Error(`wrong part: ${id} is a ${geometry.type} (expected a line)`);
      },
    };
  }

  /** Where the name of an area goes, for a thing that is drawn as one and has no point. */
  private middleOf(entity: string): Position | null {
    for (const { properties } of this.plan.values()) {
      if (properties.entity !== entity || properties.certainty === "candidate") continue;
      const geometry = this.shapeOf(properties.id);
      if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") {
        return labelPoint(geometry, null);
      }
    }
    return null;
  }

  private placeOf(anchor: Anchor): Position {
    if (typeof anchor !== "string") return [...anchor];
    const position = this.points.get(anchor) ?? this.middleOf(anchor);
    if (!position) throw new Error(unknown("place", anchor, this.points.keys()));
    return position;
  }
}

function unknown(what: string, id: string, known: Iterable<string>): string {
  const fix = nearest(id, known);
  return `unknown ${what}: ${id}${fix ? ` – did you mean ${fix}?` : ""}`;
}

function where(feature: PlanFeature | GroundFeature): { file: string; field: string } {
  return { file: feature.file, field: `${feature.at} (${feature.properties.id})` };
}

function attempt(feature: PlanFeature, make: () => Geometry, problems: Problem[]): Geometry | null {
  try {
    return make();
  } catch (error) {
    problems.push({ ...where(feature), message: (error as Error).message });
    return null;
  }
}

function isSound(
  feature: PlanFeature | GroundFeature,
  geometry: Geometry,
  problems: Problem[],
): boolean {
  const idiom = feature.layer.card.drawing.as;
  const drawable = drawableShapes[idiom];
  const fits = drawable.some((shape) => geometry.type.replace("Multi", "") === shape);
  const faults = fits
    ? faultsOf(geometry)
    : [`unfit shape: a ${geometry.type} drawn as ${idiom} (expected a ${drawable.join(" or ")})`];
  for (const message of faults) problems.push({ ...where(feature), message });
  return faults.length === 0;
}

function checkInside(
  feature: PlanFeature,
  geometry: Geometry,
  area: Polygon | MultiPolygon,
  problems: Problem[],
): void {
  const [outside] = positionsOutside(geometry, area, slack_m + feature.properties.accuracy_m);
  if (!outside) return;
  problems.push({
    ...where(feature),
    message: `position outside the stated area: ${outside.join(", ")}`,
    expected: 'longitude, latitude inside it, or "beyond": true',
  });
}
