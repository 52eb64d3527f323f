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
