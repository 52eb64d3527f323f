import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { EntityId } from "#model/id.ts";
import { groundColour } from "#model/palette.ts";
import type { AppState } from "#store/app-state.ts";
import { visibleLayers } from "#store/sheet.ts";
import type { Atlas } from "#atlas/lookups.ts";
import { levels, type DrawContext, type DrawnLayer, type Stroke } from "#map/draw-context.ts";
import { originSource, sourceOfOrigin, strokesOfOrigin } from "#map/symbology/origin.ts";
import { strokesOf } from "#map/symbology/symbology.ts";

/** Where the map's files are, and the faces its labels are set in. */
export interface MapFiles {
  /** The address of a file of the atlas. */
  readonly address: (file: string) => string;
  /** Font faces by the name that labels use: each file with the characters it has. */
  readonly fontFaces: NonNullable<StyleSpecification["font-faces"]>;
}

/** The id of a MapLibre layer: the atlas layer it draws, and which stroke of it. */
const idOf = (layer: string, stroke: string) => `${layer}/${stroke}`;

/** What of the state the style depends on; the rest may change without a new style. */
export type StyleState = Pick<AppState, "view" | "scale"> &
  Partial<Pick<AppState, "fadedProjects" | "origin">>;

const none: readonly EntityId[] = [];

/** What the list of projects asks of the map: only while the list is open, or it would not be understood. */
export function askedByList(state: StyleState): Pick<AppState, "fadedProjects" | "origin"> {
  const isOpen = state.view.panel === "projects";
  const { fadedProjects = none, origin = null } = state;
  return isOpen ? { fadedProjects, origin } : { fadedProjects: none, origin: null };
}

/** The whole map as a value: same atlas, same state, same style. MapLibre does the diffing. */
export function buildStyle(atlas: Atlas, state: StyleState, files: MapFiles): StyleSpecification {
  const { view, scale } = state;
  const { fadedProjects, origin } = askedByList(state);
  const context: DrawContext = {
    theme: view.theme,
    language: view.language,
    scale,
    selection: view.selection,
    candidates: view.candidates,
    evidenceOnly: view.evidenceOnly,
    standing: view.standing,
    fadedProjects,
  };
  const drawn = visibleLayers(atlas, view);
  const strokes = drawn.flatMap((layer, order) =>
    strokesOf(layer, context).map((stroke) => ({ layer, stroke, order })),
  );
  const families = new Map(atlas.core.families.map((family, index) => [family.id, index]));
  const isGround = (layer: DrawnLayer) => atlas.family(layer.family)?.ground === true;
  // Within a level the ground lies lowest; a family listed first in the atlas lies highest.
  const depth = (row: (typeof strokes)[number]) =>
    levels.indexOf(row.stroke.level) * 1000 +
    (isGround(row.layer) ? 0 : 500 - (families.get(row.layer.family) ?? 0) * 20) -
    row.order / 100 +
    (row.stroke.firm ? 1 : 0) +
    (row.stroke.leads ? 600 : 0);
  const ordered = strokes
    .map((row, index) => ({ ...row, index }))
    .sort((a, b) => depth(a) - depth(b) || a.index - b.index);

  return {
    version: 8,
    "font-faces": files.fontFaces,
    sources: {
      ...Object.fromEntries(
        drawn.map((layer): [string, SourceSpecification] => [
          layer.id,
          { type: "geojson", data: files.address(layer.file), promoteId: "id", buffer: 512 },
        ]),
      ),
      ...(origin && { [originSource]: sourceOfOrigin(origin) }),
    },
    layers: [
      {
        id: "ground/land",
        type: "background",
        paint: { "background-color": groundColour("land", view.theme) },
      },
      ...ordered.map(({ layer, stroke }) => addressed(layer, stroke)),
      ...(origin ? strokesOfOrigin(context) : []),
    ],
  };
}

/** The lowest label of a style: what is drawn under names goes before it. */
export function firstLabel(style: StyleSpecification): string | undefined {
  return style.layers.find((layer) => layer.type === "symbol" && layer.layout?.["text-field"])?.id;
}

function addressed(layer: DrawnLayer, stroke: Stroke): LayerSpecification {
  return {
    ...stroke.spec,
    id: idOf(layer.id, stroke.name),
    source: layer.id,
  } as LayerSpecification;
}
