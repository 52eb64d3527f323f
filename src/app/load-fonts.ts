import type { StyleSpecification } from "maplibre-gl";
import type { FontFile } from "#model/font.ts";
import type { AtlasFiles } from "#atlas/load.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** Makes the atlas's faces known to the page; a browser fetches each when a character of it is shown. */
export function loadFonts(atlas: Atlas, files: Pick<AtlasFiles, "address">): void {
  for (const { family, weight, file, ranges } of atlas.core.fonts) {
    const face = new FontFace(family, `url("${files.address(file)}") format("woff2")`, {
      weight: String(weight),
      display: "swap",
      ...(ranges && { unicodeRange: ranges.join(",") }),
    });
    document.fonts.add(face);
  }
}

/** The same files as faces of the map's style, by the names that its labels use. */
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
