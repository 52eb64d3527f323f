import type { Theme } from "#model/palette.ts";
import type { Scene, Story } from "#model/story.ts";
import type { Bounds, View } from "#model/view.ts";

/** Where the stories stand on their way to the reader. */
export type StoriesState =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly stories: readonly Story[] }
  | { readonly state: "failed"; readonly file: string };

/** Which scene of which story: ids, as a link names them. */
export interface StoryPosition {
  readonly story: string;
  readonly scene: string;
}

/** A show that runs. */
export interface Show extends StoryPosition {
  /** The speaker has left the script: what is on screen is no longer the scene. */
  readonly astray: boolean;
  /** The audience sees nothing. */
  readonly blank: boolean;
  /** What scenes wear that name no theme. */
  readonly theme: Theme;
  /** What was on screen before, for the end. */
  readonly before: View;
}

/** A story that this browser keeps and that cannot be read: its text as it is, and why. */
export interface UnreadStory {
  readonly text: string;
  readonly wrong: readonly string[];
}

/** What becomes of the reader's stories when the page is closed. */
export interface OwnKept {
  /** `full`: there is no room left. `refused`: the browser keeps nothing for this page. */
  readonly keeping: "kept" | "full" | "refused";
  readonly unread: readonly UnreadStory[];
  /** Another window changed the same story as this one: both versions are there. */
  readonly isParted: boolean;
}

/** The part of the state that tells stories. */
export interface ShowState {
  /** Null until somebody asks for them. */
  readonly stories: StoriesState | null;
  /** The reader's own, kept in this browser. */
  readonly ownStories: readonly Story[];
  /** What they were before the last removal, so that it can be taken back. */
  readonly ownBefore: readonly Story[] | null;
  readonly ownKept: OwnKept;
  readonly show: Show | null;
  /** Where a show goes on that is started again. */
  readonly lastShown: StoryPosition | null;
  /** What the map must fit once the page is laid out anew after a show. */
  readonly homeward: Bounds | null;
}

export const openingShowState: ShowState = {
  stories: null,
  ownStories: [],
  ownBefore: null,
  ownKept: { keeping: "kept", unread: [], isParted: false },
  show: null,
  lastShown: null,
  homeward: null,
};

/** Every story at hand: those of the atlas, then the reader's own. */
export function storiesAtHand({ stories, ownStories }: ShowState): readonly Story[] {
  return [...(stories?.state === "ready" ? stories.stories : []), ...ownStories];
}

/** The story and the scene of a show, with its place in the order. */
export function sceneShown(state: ShowState): { story: Story; scene: Scene; index: number } | null {
  if (!state.show) return null;
  const { story: id, scene: sceneId } = state.show;
  const story = storiesAtHand(state).find((one) => one.id === id);
  const index = story?.scenes.findIndex((one) => one.id === sceneId) ?? -1;
  const scene = story?.scenes[index];
  return story && scene ? { story, scene, index } : null;
}
