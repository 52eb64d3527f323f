import type { EntityId } from "#model/id.ts";
import type { ProjectSite } from "#model/project-site.ts";
import { projectMessages } from "#messages/of-projects.ts";
import { useAtlas, useMessagesOf, useWords } from "#panels/atlas-context.ts";

/** Gives the districts of a project and by what they are known; "" where none is. */
export function useDistrictWords(): (site: ProjectSite | null) => string {
  const atlas = useAtlas();
  const say = useMessagesOf(projectMessages);
  const words = useWords();
  const names = (ids: readonly EntityId[]) =>
    ids.flatMap((id) => {
      const entity = atlas.entity(id);
      return entity ? [words(entity.name)] : [];
    });
  return (site) => {
    if (!site) return "";
    const { districts, by, via = [], reach, over = [] } = site;
    const known = by ? say.inDistricts[by](names(districts), names(via)) : "";
    const wide = reach ? say.reaches[reach](names(over)) : "";
    return [known, wide].filter(Boolean).join(say.between);
  };
}
