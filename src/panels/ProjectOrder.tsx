import { projectOrders, type ProjectOrder as Order } from "#model/project-filter.ts";
import { projectMessages } from "#messages/of-projects.ts";
import { useMessagesOf, useVerbs } from "#panels/atlas-context.ts";
import styles from "#panels/ProjectFacets.module.css";

/** The order of the list; by distance only where there is a place to measure from. */
export function ProjectOrder({ order, canMeasure }: { order: Order; canMeasure: boolean }) {
  const say = useMessagesOf(projectMessages);
  const verbs = useVerbs();
  return (
    <select
      className={styles["facet"]}
      value={order}
      aria-label={say.order}
      onChange={(event) => {
        const next = projectOrders.find((one) => one === event.target.value);
        if (next) verbs.filterProjects({ order: next });
      }}
    >
      {projectOrders.map((one) => {
        const isBarred = one === "distance" && !canMeasure;
        return (
          <option key={one} value={one} disabled={isBarred}>
            {isBarred ? say.orderNeedsPlace : say.orders[one]}
          </option>
        );
      })}
    </select>
  );
}
