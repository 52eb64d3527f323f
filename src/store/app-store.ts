import { createStore, type StoreApi } from "zustand/vanilla";
import type { Language } from "#model/bilingual.ts";
import {
  documentOf,
  type EntityId,
  type FamilyId,
  type LayerId,
  type PassageId,
  type SectionId,
} from "#model/id.ts";
import type { Theme } from "#model/palette.ts";
import type { Bounds, PanelName, View } from "#model/view.ts";
import type { AtlasFiles } from "#atlas/load.ts";
import type { Atlas } from "#atlas/lookups.ts";
import {
  openingState,
  settled,
  type AppState,
  type Insets,
  type MapState,
  type Sheet,
  type SheetHeight,
} from "#store/app-state.ts";
import { fileVerbs, type FileVerbs } from "#store/file-verbs.ts";
import { lineageVerbs, type LineageVerbs } from "#store/lineage-verbs.ts";
import { targetVerbs, type TargetVerbs } from "#store/target-verbs.ts";
import { toggled, withLayersOf } from "#store/layer-choice.ts";
import { ownStoryVerbs, type OwnStoryVerbs } from "#store/own-story-verbs.ts";
import { projectVerbs, type ProjectVerbs } from "#store/project-verbs.ts";
import { sceneShown } from "#store/show-state.ts";
import { showVerbs, type ShowVerbs } from "#store/show-verbs.ts";
import { voicesVerbs, type VoicesVerbs } from "#store/voices-verbs.ts";

/** What the reader can do. Every gesture, wherever it is made, is one of these. */
export interface Verbs
  extends
    FileVerbs,
    ShowVerbs,
    OwnStoryVerbs,
    VoicesVerbs,
    LineageVerbs,
    TargetVerbs,
    ProjectVerbs {
  readonly showLayer: (layer: LayerId, shown: boolean) => void;
  readonly showFamily: (family: FamilyId, shown: boolean) => void;
  readonly fadeLayer: (layer: LayerId, opacity: number) => void;
  readonly showCandidates: (shown: boolean) => void;
  readonly showEvidenceOnly: (only: boolean) => void;
  /** Has the columns stand up, or lie flat again. */
  readonly standColumns: (standing: boolean) => void;
  /** Opens the card of a thing. */
  readonly openCard: (entity: EntityId, how?: { fly?: boolean }) => void;
  /** Lights a thing on the map and flies there; the text stays in front. */
  readonly locate: (entity: EntityId) => void;
  readonly closeCard: () => void;
  readonly openText: (place: PassageId | SectionId) => void;
  readonly closeText: () => void;
  /** Opens the text that was closed last. */
  readonly readOn: () => void;
  readonly bringToFront: (front: View["front"]) => void;
  readonly openPanel: (panel: PanelName | null) => void;
  readonly hover: (entity: EntityId | null) => void;
  readonly flyTo: (bounds: Bounds) => void;
  readonly changeTheme: (theme: Theme) => void;
  readonly changeLanguage: (language: Language) => void;
  readonly search: (query: string) => void;
  readonly raiseSheet: (height: SheetHeight) => void;
  readonly dismissNotices: () => void;
  /** The page reports that a newer version has come; the reader asks to open it. */
  readonly updateCame: () => void;
  readonly takeUpdate: () => void;
  /** Goes to a whole view at once, as a link or a scene gives it. */
  readonly showView: (view: View) => void;
  /** What the map and the page report. */
  readonly cameraRested: (bounds: Bounds) => void;
  readonly mapBecame: (state: MapState) => void;
  readonly fileFailed: (file: string) => void;
  /** Asks again for a file that did not come. */
  readonly retryFile: (file: string) => void;
  readonly cameraMoved: (metresPerPixel: number) => void;
  readonly laidOut: (insets: Insets, scale: number) => void;
}

export type AppStore = StoreApi<AppState> & { readonly verbs: Verbs };

/** The one store: ids and numbers, and the verbs that change them. */
export function createAppStore(
  atlas: Atlas,
  files: Pick<AtlasFiles, "text" | "details" | "readings" | "synonyms" | "stories" | "lineage">,
  view: View,
  unknownInLink: readonly string[] = [],
): AppStore {
  const store = createStore<AppState>(() => openingState(view, unknownInLink));
  const look = (change: Partial<View>) =>
    store.setState((state) => ({ view: { ...state.view, ...change } }));

  /** Changes what is open; a sheet in which nothing is left goes down. */
  const close = (change: Partial<View>) =>
    store.setState(({ view, sheet }) => {
      const next = { ...view, ...change };
      return { view: next, sheet: settled(next, sheet) };
    });

  const select = (entity: EntityId, fly: boolean, front: View["front"]) => {
    verbs.needDetails();
    store.setState((state) => {
      const bounds = atlas.entity(entity)?.bounds ?? null;
      return {
        view: {
          ...state.view,
          selection: entity,
          front,
          layers: withLayersOf(atlas, state.view, entity),
        },
        ...(fly && bounds && { flight: { bounds, atOnce: false } }),
        ...raised("reading")(state),
      };
    });
  };

  const verbs: Verbs = {
    ...fileVerbs(store, atlas, files),
    ...showVerbs(store, atlas, files),
    ...ownStoryVerbs(store, atlas),
    ...voicesVerbs(store, {
      openCard: (entity) => verbs.openCard(entity),
      openText: (place) => verbs.openText(place),
    }),
    ...lineageVerbs(store, atlas, files),
    ...targetVerbs(store, (place) => verbs.openText(place)),
    ...projectVerbs(store, () => verbs.openPanel("projects")),
    showLayer: (layer, shown) =>
      store.setState(({ view }) => ({ view: { ...view, layers: toggled(view, [layer], shown) } })),
    showFamily: (family, shown) =>
      store.setState(({ view }) => {
        const ids = atlas.layersOf(family).map((layer) => layer.id);
        return { view: { ...view, layers: toggled(view, ids, shown) } };
      }),
    fadeLayer: (layer, opacity) =>
      store.setState(({ view }) => ({
        view: {
          ...view,
          layers: view.layers.map((row) => (row.id === layer ? { ...row, opacity } : row)),
        },
      })),
    showCandidates: (candidates) => look({ candidates }),
    standColumns: (standing) => look({ standing }),
    showEvidenceOnly: (evidenceOnly) => look({ evidenceOnly }),
    openCard: (entity, how) => select(entity, how?.fly ?? false, "card"),
    locate: (entity) => select(entity, true, "reader"),
    closeCard: () => close({ selection: null, front: "reader" }),
    openText: (place) => {
      look({ reading: place, front: "reader" });
      store.setState({ ...raised("reading")(store.getState()), sought: null });
      verbs.needText(documentOf(place));
    },
    closeText: () => {
      store.setState(({ view: { reading } }) => ({ lastReading: reading }));
      close({ reading: null, front: "card" });
    },
    readOn: () => {
      const { lastReading } = store.getState();
      const place = lastReading ?? atlas.core.opening.reading ?? atlas.core.sections[0]?.id;
      if (place) verbs.openText(place);
    },
    bringToFront: (front) => {
      look({ front });
      store.setState(raised("reading"));
    },
    openPanel: (panel) => {
      close({ panel });
      if (panel) store.setState(raised("panel"));
    },
    raiseSheet: (height) => store.setState(({ sheet }) => ({ sheet: { ...sheet, height } })),
    hover: (hovered) => {
      if (store.getState().hovered !== hovered) store.setState({ hovered });
    },
    flyTo: (bounds) => {
      verbs.leaveScript();
      store.setState({ flight: { bounds, atOnce: false } });
    },
    changeTheme: (theme) =>
      store.setState(({ view, show }) => ({
        view: { ...view, theme },
        ...(show && { show: { ...show, theme } }),
      })),
    changeLanguage: (language) => look({ language }),
    search: (query) => store.setState({ query }),
    updateCame: () => store.setState({ update: "waiting" }),
    takeUpdate: () => store.setState({ update: "wanted" }),
    dismissNotices: () => store.setState({ unknownInLink: [] }),
    showView: (next) => {
      store.setState({ view: next, flight: { bounds: next.bounds, atOnce: true } });
      if (next.reading) verbs.needText(documentOf(next.reading));
      if (next.selection) verbs.needDetails();
    },
    cameraRested: (bounds) => look({ bounds }),
    mapBecame: (map) => store.setState({ map }),
    fileFailed: (file) =>
      store.setState(({ failedFiles }) =>
        failedFiles.includes(file) ? {} : { failedFiles: [...failedFiles, file] },
      ),
    retryFile: (file) =>
      store.setState(({ failedFiles }) => ({
        failedFiles: failedFiles.filter((other) => other !== file),
      })),
    cameraMoved: (metresPerPixel) => store.setState({ metresPerPixel }),
    laidOut: (insets, scale) => store.setState((state) => fittedAnew(state, insets, scale)),
  };

  return Object.assign(store, { verbs });
}

/** A page laid out anew: a scene, or the view that a show gave back, is fitted again. */
function fittedAnew(state: AppState, insets: Insets, scale: number): Partial<AppState> {
  const { homeward, show } = state;
  const scene = show?.astray === false ? (sceneShown(state)?.scene.view.bounds ?? null) : null;
  const bounds = homeward ?? scene;
  const isSame = JSON.stringify([state.insets, state.scale]) === JSON.stringify([insets, scale]);
  if (isSame && !homeward) return {};
  return { insets, scale, homeward: null, ...(bounds && { flight: { bounds, atOnce: true } }) };
}

/** Turns the phone's sheet to something, and lifts it if only its edge shows. */
const raised =
  (shows: Sheet["shows"]) =>
  ({ sheet }: AppState): Pick<AppState, "sheet"> => ({
    sheet: { shows, height: sheet.height === "peek" ? "half" : sheet.height },
  });
