import type { AskedShape } from "#model/asked-shape.ts";
import type { CompiledAtlas } from "#compile/compile-atlas.ts";

/**
 * The shapes that a question about an area is answered from: those of things, and every district. A
 * direction (a flow) has no place of its own and is left out.
 */
export function askedShapes(shapes: CompiledAtlas["shapes"]): AskedShape[] {
  return shapes.flatMap(({ properties, geometry, layer }): AskedShape[] => {
    const { id, entity, accuracy_m = layer.card.accuracy_m } = properties;
    const { as } = layer.card.drawing;
    if (as === "flow" || accuracy_m === undefined || (!entity && as !== "county")) return [];
    const name = !entity && "name" in properties ? properties.name : undefined;
    const part = "part" in properties ? (properties.part?.zh ?? "") : "";
    const of = entity ? [entity, part, ...(as === "county" ? [as] : [])].join("/") : id;
    return [{ id, layer: layer.id, of, accuracy_m, ...(name && { name }), geometry }];
  });
}
