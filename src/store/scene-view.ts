import type { Language } from "#model/bilingual.ts";
import type { EntityId, LayerId } from "#model/id.ts";
import type { Theme } from "#model/palette.ts";
import { openingFilter } from "#model/project-filter.ts";
import type { SceneView } from "#model/story.ts";
import type { View, VisibleLayer } from "#model/view.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { comparisonOf } from "#store/comparison.ts";

/** What a scene does not say: the show's own theme and the language spoken. */
export interface Dress {
  readonly theme: Theme;
  readonly language: Language;
}

/**
 * The whole view of a scene. It follows from the scene alone, never from what was on screen before.
 * Ids that this atlas does not have are left out: one highlight is missing, not the scene.
 */
export function viewOfScene(atlas: Atlas, scene: SceneView, dress: Dress): View {
  const { selection, draw = "", comparison } = scene;
  const { candidates = false, evidenceOnly = false, standing = false } = scene;
  return {
    layers: layersOfScene(atlas, scene.layers),
    bounds: scene.bounds,
    selection: selection && atlas.entity(selection) ? selection : null,
    reading: null,
    front: "card",
    panel: null,
    voices: null,
    comparison: comparison
      ? comparisonOf(atlas, comparison.before, comparison.after, comparison.earlier)
      : null,
    draw,
    projects: openingFilter,
    candidates,
    evidenceOnly,
    standing,
    theme: scene.theme ?? dress.theme,
    language: dress.language,
  };
}

/** What is on screen, as a scene stores it: the view comes back from it as it is. */
export function sceneViewOf(atlas: Atlas, view: View): SceneView {
  const { bounds, selection, draw, comparison, candidates, evidenceOnly, standing } = view;
  return {
    bounds: [...bounds],
    layers: writtenLayers(atlas, view),
    ...(selection && { selection: selection as EntityId }),
    ...(comparison && { comparison }),
    ...(draw && { draw }),
    ...(candidates && { candidates }),
    ...(evidenceOnly && { evidenceOnly }),
    ...(standing && { standing }),
  };
}

/** The ground is as it opens, unless a scene names a layer of it; the plan's layers are those named. */
function layersOfScene(atlas: Atlas, written: readonly string[]): VisibleLayer[] {
  const opacity = new Map<string, number>(groundAtRest(atlas).map((id) => [id, 1]));
  for (const words of written) {
    const [id = "", percent = "100"] = words.split("~");
    opacity.set(id, Math.min(100, Number(percent)) / 100);
  }
  return atlas.core.layers.flatMap(({ id }) => {
    const value = opacity.get(id) ?? 0;
    return value > 0 ? [{ id, opacity: value }] : [];
  });
}

function writtenLayers(atlas: Atlas, view: View): string[] {
  const atRest = new Set(groundAtRest(atlas));
  return atlas.core.layers.flatMap(({ id }) => {
    const opacity = view.layers.find((layer) => layer.id === id)?.opacity ?? 0;
    if (opacity === (atRest.has(id) ? 1 : 0)) return [];
    return [opacity === 1 ? id : `${id}~${Math.round(opacity * 100)}`];
  });
}

function groundAtRest(atlas: Atlas): LayerId[] {
  return atlas.core.layers
    .filter(({ family, shown }) => shown && atlas.family(family)?.ground)
    .map(({ id }) => id);
}
