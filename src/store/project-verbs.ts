import type { StoreApi } from "zustand/vanilla";
import type { EntityId } from "#model/id.ts";
import { openingFilter, type Origin, type ProjectFilter } from "#model/project-filter.ts";
import type { View } from "#model/view.ts";
import type { AppState } from "#store/app-state.ts";

/** What a reader can do with the list of projects. */
export interface ProjectVerbs {
  readonly filterProjects: (change: Partial<ProjectFilter>) => void;
  /** The list reports what its filter leaves out, so that the map fades it. */
  readonly fadeProjects: (faded: readonly EntityId[]) => void;
  /** Opens the list with the projects of one district and no other condition. */
  readonly listProjectsOf: (district: EntityId) => void;
  /** Measures distances from a place, the nearest first; null for no longer. */
  readonly standAt: (origin: Origin | null) => void;
}

export function projectVerbs(
  store: Pick<StoreApi<AppState>, "getState" | "setState">,
  open: () => void,
): ProjectVerbs {
  return {
    filterProjects: (change) => store.setState(({ view }) => ({ view: filtered(view, change) })),
    fadeProjects: (fadedProjects) => {
      const isSame = store.getState().fadedProjects.join() === fadedProjects.join();
      if (!isSame) store.setState({ fadedProjects });
    },
    listProjectsOf: (district) => {
      const chosen = { district: [district] };
      store.setState(({ view }) => ({ view: filtered(view, { ...openingFilter, chosen }) }));
      open();
    },
    standAt: (origin) =>
      store.setState(({ view }) => {
        const order = view.projects.order === "distance" ? "text" : view.projects.order;
        return { origin, view: filtered(view, { order: origin ? "distance" : order }) };
      }),
  };
}

const filtered = (view: View, change: Partial<ProjectFilter>): View => ({
  ...view,
  projects: { ...view.projects, ...change },
});
