import type { StyleSpecification } from "maplibre-gl";
import type { FontFile } from "#model/font.ts";
import type { AtlasFiles } from "#atlas/load.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** The atlas's font files as faces of the map's style, by the names that its labels use. */
export function labelFaces(
  atlas: Atlas,
  files: Pick<AtlasFiles, "address">,
): NonNullable<StyleSpecification["font-faces"]> {
  const facesOf = (weight: FontFile["weight"]) =>
    atlas.core.fonts
      .filter((font) => font.forLabels && font.weight === weight)
      .map(({ file, ranges }) => ({
        url: files.address(file),
        ...(ranges && { "unicode-range": [...ranges] }),
      }));
  return { "Atlas Sans": facesOf(400), "Atlas Sans Strong": facesOf(600) };
}
