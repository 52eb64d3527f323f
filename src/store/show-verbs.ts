import type { StoreApi } from "zustand/vanilla";
import type { Story } from "#model/story.ts";
import type { View } from "#model/view.ts";
import type { AtlasFiles } from "#atlas/load.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { AppState } from "#store/app-state.ts";
import { viewOfScene } from "#store/scene-view.ts";
import { sceneShown, storiesAtHand, type Show, type StoryPosition } from "#store/show-state.ts";

/** What the speaker can do. */
export interface ShowVerbs {
  readonly needStories: () => void;
  readonly retryStories: () => void;
  /**
   * Begins a show, at a scene or at the first; or off its script, at a view of the speaker's own. Waits
   * for the stories if they are still to come.
   */
  readonly startStory: (story: string, scene?: string, astrayAt?: View) => void;
  /** Begins where the last show stood, else with the first story. */
  readonly resumeShow: () => void;
  readonly nextScene: () => void;
  readonly previousScene: () => void;
  readonly firstScene: () => void;
  readonly lastScene: () => void;
  readonly goToScene: (scene: string) => void;
  /** The speaker explores: what is on screen is the speaker's own from here on. */
  readonly leaveScript: () => void;
  /** Back to the scene, exactly. */
  readonly returnToScene: () => void;
  readonly blank: (isBlank?: boolean) => void;
  readonly endShow: () => void;
}

type Store = Pick<StoreApi<AppState>, "getState" | "setState" | "subscribe">;

/** The verbs of a show. A scene is always shown whole: nothing is added to what was there before. */
export function showVerbs(
  store: Store,
  atlas: Atlas,
  files: Pick<AtlasFiles, "stories">,
): ShowVerbs {
  const load = async (): Promise<void> => {
    const file = atlas.core.stories;
    store.setState({ stories: { state: "loading" } });
    try {
      store.setState({ stories: { state: "ready", stories: await files.stories(file) } });
    } catch {
      store.setState({ stories: { state: "failed", file } });
    }
  };
  const whenAtHand = async (then: () => void) => {
    if (store.getState().stories?.state !== "ready") await loading(store, load);
    then();
  };
  const step = (to: (index: number, last: number) => number) => () => {
    const shown = sceneShown(store.getState());
    if (!shown) return;
    const { scenes } = shown.story;
    const next =
      scenes[Math.max(0, Math.min(scenes.length - 1, to(shown.index, scenes.length - 1)))];
    if (next) verbs.goToScene(next.id);
  };
  const verbs: ShowVerbs = {
    needStories: () => {
      if (!store.getState().stories) void load();
    },
    retryStories: () => void load(),
    startStory: (story, scene, astrayAt) => {
      void whenAtHand(() => {
        if (!start(store, atlas, story, scene) || !astrayAt) return;
        verbs.leaveScript();
        store.setState({ view: astrayAt, flight: { bounds: astrayAt.bounds, atOnce: true } });
      });
    },
    resumeShow: () => {
      void whenAtHand(() => {
        const { lastShown, show } = store.getState();
        const first = storiesAtHand(store.getState()).find(({ scenes }) => scenes.length > 0);
        if (show) return;
        // A story of one's own may be gone since; nobody asked for it by a link.
        const isThere = storiesAtHand(store.getState()).some(
          ({ id, scenes }) =>
            id === lastShown?.story && scenes.some((scene) => scene.id === lastShown.scene),
        );
        if (lastShown && isThere) {
          start(store, atlas, lastShown.story, lastShown.scene);
          return;
        }
        if (first) start(store, atlas, first.id);
      });
    },
    nextScene: step((index) => index + 1),
    previousScene: step((index) => index - 1),
    firstScene: step(() => 0),
    lastScene: step((_, last) => last),
    goToScene: (scene) => {
      const { show } = store.getState();
      const story = storiesAtHand(store.getState()).find(({ id }) => id === show?.story);
      if (show && story) showScene(store, atlas, { ...show, scene, blank: false }, story);
    },
    leaveScript: () =>
      store.setState(({ show }) =>
        show && !show.astray ? { show: { ...show, astray: true } } : {},
      ),
    returnToScene: () => {
      const { show } = store.getState();
      if (show) verbs.goToScene(show.scene);
    },
    blank: (isBlank) =>
      store.setState(({ show }) =>
        show ? { show: { ...show, blank: isBlank ?? !show.blank } } : {},
      ),
    endShow: () => end(store),
  };
  noticeExploring(store, verbs);
  return verbs;
}

/** Waits for a load under way, or begins one. */
async function loading(store: Store, load: () => Promise<void>): Promise<void> {
  if (store.getState().stories?.state !== "loading") return load();
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(({ stories }) => {
      if (stories?.state === "loading") return;
      stop();
      resolve();
    });
  });
}

/** Shows a scene of a story; says whether there is such a one. */
function start(store: Store, atlas: Atlas, id: string, sceneId?: string): boolean {
  const state = store.getState();
  const story = storiesAtHand(state).find((one) => one.id === id);
  const scene = sceneId ?? story?.scenes[0]?.id;
  if (!story?.scenes.some((one) => one.id === scene) || scene === undefined) {
    const unknown = story && sceneId !== undefined ? `${id}/${sceneId}` : id;
    store.setState({ unknownInLink: [...state.unknownInLink, unknown] });
    return false;
  }
  const before = state.show?.before ?? state.view;
  const theme = state.show?.theme ?? "night";
  const show = { story: id, scene, astray: false, blank: false, theme, before };
  showScene(store, atlas, show, story);
  return true;
}

function showScene(store: Store, atlas: Atlas, show: Show, story: Story): void {
  const scene = story.scenes.find(({ id }) => id === show.scene);
  if (!scene) return;
  store.setState((state) => {
    const dress = { theme: show.theme, language: state.view.language };
    const view = viewOfScene(atlas, scene.view, dress);
    return {
      view,
      hovered: null,
      flight: { bounds: view.bounds, atOnce: state.show === null, exact: true },
      show: { ...show, astray: false },
      lastShown: positionOf(show),
    };
  });
}

const positionOf = ({ story, scene }: Show): StoryPosition => ({ story, scene });

function end(store: Store): void {
  store.setState(({ show, view }) => {
    if (!show) return {};
    const { before } = show;
    return {
      show: null,
      view: { ...before, language: view.language },
      flight: { bounds: before.bounds, atOnce: true },
      homeward: before.bounds,
    };
  });
}

/** Any change of what is drawn or open, other than by a scene, is exploring. */
function noticeExploring(store: Store, verbs: ShowVerbs): void {
  store.subscribe((state, before) => {
    // A scene that is shown, even anew, makes a new show; exploring leaves it as it is.
    if (!state.show || state.show !== before.show || state.show.astray) return;
    if (explored(state.view, before.view)) verbs.leaveScript();
  });
}

const drawn = [
  "layers",
  "selection",
  "reading",
  "panel",
  "comparison",
  "draw",
  "candidates",
  "evidenceOnly",
] as const;

function explored(view: View, before: View): boolean {
  return drawn.some((part) => view[part] !== before[part]);
}
