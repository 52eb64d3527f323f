import type { Entity } from "#model/atlas.ts";
import { folded } from "#atlas/fold.ts";
import type { ProjectFilter } from "#store/app-state.ts";

/** Whether a project is one of those that the reader has narrowed the list to. */
export function passesFilter(project: Entity, filter: ProjectFilter): boolean {
  const words = folded(filter.words);
  const names = [project.name.zh, project.name.en ?? "", ...project.aliases];
  return (
    (words === "" || names.some((name) => folded(name).includes(words))) &&
    (filter.category === null || project.category === filter.category) &&
    (filter.status === null || project.status === filter.status) &&
    (!filter.locatedOnly || project.bounds !== null)
  );
}
