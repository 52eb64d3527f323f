import type { StoreApi } from "zustand/vanilla";
import type { EntityId } from "#model/id.ts";
import { openingFilter, type Origin, type ProjectFilter } from "#model/project-filter.ts";
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
    filterProjects: (change) =>
      store.setState(({ projectFilter }) => ({ projectFilter: { ...projectFilter, ...change } })),
    fadeProjects: (fadedProjects) => {
      const isSame = store.getState().fadedProjects.join() === fadedProjects.join();
      if (!isSame) store.setState({ fadedProjects });
    },
    listProjectsOf: (district) => {
      store.setState({ projectFilter: { ...openingFilter, chosen: { district: [district] } } });
      open();
    },
    standAt: (origin) =>
      store.setState(({ projectFilter }) => {
        const order = projectFilter.order === "distance" ? "text" : projectFilter.order;
        return { origin, projectFilter: { ...projectFilter, order: origin ? "distance" : order } };
      }),
  };
}
