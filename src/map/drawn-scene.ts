import type { View } from "#model/view.ts";
import { LoadError } from "#atlas/load.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { openAsker } from "#ask/asker.ts";
import type { Outlines } from "#store/ask-state.ts";
import { drawnIn } from "#store/drawn-shapes.ts";
import type { DrawnScene } from "#map/drawn-style.ts";

/** What a view says was drawn, with the areas of its things; a file that does not come is an error. */
export async function sceneOfView(
  atlas: Atlas,
  files: { readonly address: (file: string) => string },
  { draw }: View,
): Promise<DrawnScene> {
  const { shapes } = drawnIn(atlas, draw, {});
  const things = shapes.flatMap((shape) => (shape.kind === "thing" ? shape : []));
  if (things.length === 0) return drawnIn(atlas, draw, {});
  const asker = openAsker(files.address(atlas.core.shapes));
  try {
    const outlines: Record<string, Outlines[keyof Outlines]> = {};
    for (const { entity, features } of things) {
      outlines[entity] = (await asker.outline(features)).areas;
    }
    return drawnIn(atlas, draw, outlines);
  } catch {
    throw new LoadError(atlas.core.shapes, "no answer");
  } finally {
    asker.close();
  }
}
