import type { StoreApi } from "zustand/vanilla";
import type { Scene, SceneQuote, Story } from "#model/story.ts";
import type { Atlas } from "#atlas/lookups.ts";
import type { AppState } from "#store/app-state.ts";
import { freeId } from "#store/merge-stories.ts";
import { sceneViewOf } from "#store/scene-view.ts";
import type { OwnKept } from "#store/show-state.ts";

type Words = Scene["title"];

/** What readers can do with stories of their own. */
export interface OwnStoryVerbs {
  /** Adds what is on screen as a scene: behind the one being shown if that story is the reader's own. */
  readonly pinView: (names: { readonly story: Words; readonly scene: Words }) => void;
  readonly renameStory: (story: string, title: Words) => void;
  readonly editScene: (
    story: string,
    scene: string,
    change: Partial<Pick<Scene, "title" | "caption" | "notes">>,
  ) => void;
  readonly moveScene: (story: string, scene: string, by: -1 | 1) => void;
  readonly removeScene: (story: string, scene: string) => void;
  readonly removeStory: (story: string) => void;
  /** Takes the last removal back. */
  readonly undoRemoval: () => void;
  /** Adds a story that was saved; nothing that is there is replaced. */
  readonly addStory: (story: Story) => void;
  /** Takes over what this browser kept; `before` is what an undo of the last removal now gives. */
  readonly takeStories: (stories: readonly Story[], before?: readonly Story[] | null) => void;
  /** The page reports what became of the keeping. */
  readonly keptBecame: (change: Partial<OwnKept>) => void;
}

type Store = Pick<StoreApi<AppState>, "getState" | "setState">;

/** The verbs of the reader's own stories. */
export function ownStoryVerbs(store: Store, atlas: Atlas): OwnStoryVerbs {
  const change = (id: string, edit: (story: Story) => Story) =>
    store.setState(({ ownStories }) => ({
      ownStories: ownStories.map((story) => (story.id === id ? edit(story) : story)),
      ownBefore: null,
    }));
  const remove = (edit: (stories: readonly Story[]) => readonly Story[]) =>
    store.setState(({ ownStories }) => ({ ownStories: edit(ownStories), ownBefore: ownStories }));
  return {
    pinView: (names) => store.setState((state) => pinned(state, atlas, names)),
    renameStory: (id, title) => change(id, (story) => ({ ...story, title })),
    editScene: (id, sceneId, edit) =>
      change(id, (story) => ({
        ...story,
        scenes: story.scenes.map((scene) => (scene.id === sceneId ? { ...scene, ...edit } : scene)),
      })),
    moveScene: (id, scene, by) =>
      change(id, (story) => ({ ...story, scenes: moved(story.scenes, scene, by) })),
    removeScene: (id, sceneId) =>
      remove((stories) =>
        stories.map((story) =>
          story.id === id
            ? { ...story, scenes: story.scenes.filter((scene) => scene.id !== sceneId) }
            : story,
        ),
      ),
    removeStory: (id) => remove((stories) => stories.filter((story) => story.id !== id)),
    undoRemoval: () =>
      store.setState(({ ownBefore }) =>
        ownBefore ? { ownStories: ownBefore, ownBefore: null } : {},
      ),
    addStory: (story) =>
      store.setState((state) => ({
        ownStories: [...state.ownStories, { ...story, id: freeStoryId(state, story.id) }],
        ownBefore: null,
      })),
    takeStories: (ownStories, ownBefore = null) => store.setState({ ownStories, ownBefore }),
    keptBecame: (change) =>
      store.setState(({ ownKept }) => ({ ownKept: { ...ownKept, ...change } })),
  };
}

function pinned(
  state: AppState,
  atlas: Atlas,
  names: Parameters<OwnStoryVerbs["pinView"]>[0],
): Partial<AppState> {
  const { ownStories, show, view } = state;
  const own = ownStories.find(({ id }) => id === show?.story) ?? ownStories[0] ?? null;
  const story: Story = own ?? {
    id: freeStoryId(state, "own-1"),
    title: names.story,
    lead: { zh: "" },
    documents: [],
    scenes: [],
  };
  const quotes = quotesOfSelection(state);
  const scene: Scene = {
    id: freeId("scene-1", new Set(story.scenes.map(({ id }) => id))),
    title: names.scene,
    caption: { zh: "" },
    notes: { zh: "" },
    quotes,
    view: sceneViewOf(atlas, view),
  };
  const shown = own && own.id === show?.story ? story.scenes.findIndex(isScene(show.scene)) : -1;
  const at = shown < 0 ? story.scenes.length : shown + 1;
  const grown: Story = {
    ...story,
    documents: [...new Set([...story.documents, ...quotes.map(({ document }) => document)])],
    scenes: [...story.scenes.slice(0, at), scene, ...story.scenes.slice(at)],
  };
  return {
    ownStories: own ? ownStories.map((one) => (one === own ? grown : one)) : [...ownStories, grown],
    ownBefore: null,
  };
}

const isScene =
  (id: string) =>
  (scene: Scene): boolean =>
    scene.id === id;

/** The first words of the plans on what is chosen, if they are at hand. */
function quotesOfSelection({ view, details }: AppState): SceneQuote[] {
  if (!view.selection || details?.state !== "ready") return [];
  const quotes = details.details.entities[view.selection]?.quotes ?? [];
  return quotes.slice(0, 2).map(({ document, text, passage }) => ({ document, text, passage }));
}

function moved(scenes: readonly Scene[], id: string, by: -1 | 1): Scene[] {
  const from = scenes.findIndex(isScene(id));
  const to = from + by;
  const rest = scenes.filter((scene) => scene.id !== id);
  const scene = scenes[from];
  if (!scene || to < 0 || to >= scenes.length) return [...scenes];
  return [...rest.slice(0, to), scene, ...rest.slice(to)];
}

function freeStoryId({ stories, ownStories }: AppState, wanted: string): string {
  const shipped = stories?.state === "ready" ? stories.stories : [];
  return freeId(wanted, new Set([...shipped, ...ownStories].map(({ id }) => id)));
}
