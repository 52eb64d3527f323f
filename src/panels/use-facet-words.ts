import type { ProjectCategory } from "#model/entity.ts";
import type { FacetName } from "#model/project-filter.ts";
import { noDistrict, wideReaches } from "#model/project-site.ts";
import type { Status } from "#model/status.ts";
import { projectMessages } from "#messages/of-projects.ts";
import { useAtlas, useMessages, useMessagesOf, useWords } from "#panels/atlas-context.ts";

/** Gives the value of a facet in the reader's words. */
export function useFacetWords(): (name: FacetName, value: string) => string {
  const atlas = useAtlas();
  const messages = useMessages();
  const say = useMessagesOf(projectMessages);
  const words = useWords();
  return (name, value) => {
    switch (name) {
      case "district":
      case "plate": {
        if (value === noDistrict) return say.noDistrict;
        const wide = wideReaches.find((reach) => reach === value);
        if (wide) return say.wide[wide];
        const entity = atlas.entity(value);
        return entity ? words(entity.name) : value;
      }
      case "category":
        return messages.categories[value as ProjectCategory];
      case "status":
        return messages.statuses[value as Status];
      case "document": {
        const document = atlas.document(value);
        return document ? words(document.short) : value;
      }
      case "box":
        return messages.box(Number(value));
    }
  };
}
