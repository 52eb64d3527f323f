import type { Geometry } from "geojson";
import type { AreaComparison } from "#model/atlas-details.ts";
import type { EntityCard } from "#model/entity.ts";
import type { PlanFeature } from "#compile/read-features.ts";
import { jointArea } from "#space/joint-area.ts";

type Shaped = PlanFeature & { readonly geometry: Geometry };

/** What is drawn of a thing beside the areas that sources give for it; null where none gives one. */
export function compareAreas(
  { id, publishedAreas }: EntityCard,
  plan: readonly Shaped[],
): AreaComparison | null {
  if (publishedAreas.length === 0) return null;
  const own = plan.filter(
    ({ properties }) => properties.entity === id && properties.certainty !== "candidate",
  );
  const areaOf = (rows: readonly Shaped[]) =>
    Math.round(jointArea(rows.map(({ geometry }) => geometry)));
  const whole = own.filter(({ properties }) => !properties.partly);
  return {
    drawn_m2: areaOf(whole),
    partly_m2: areaOf(own.filter(({ properties }) => properties.partly)),
    published: publishedAreas.map((row) => {
      const rows = row.part
        ? whole.filter(({ properties }) => properties.part?.zh === row.part?.zh)
        : whole;
      return { ...row, drawn_m2: rows.length > 0 ? areaOf(rows) : null };
    }),
  };
}
