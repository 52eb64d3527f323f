import { useEffect, useMemo, useRef, useState } from "react";
import { openingFilter, type Origin, type ProjectFilter } from "#model/project-filter.ts";
import type { Bounds } from "#model/view.ts";
import type { EntityId } from "#model/id.ts";
import { projectMessages } from "#messages/of-projects.ts";
import { isWithin, keeps, listProjects, ranked } from "#atlas/project-facets.ts";
import { Button } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useMessages,
  useMessagesOf,
  useSetting,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { FailedFile } from "#panels/FailedFile.tsx";
import { NearBy } from "#panels/NearBy.tsx";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import { ProjectFacets } from "#panels/ProjectFacets.tsx";
import { ProjectRow } from "#panels/ProjectRow.tsx";
import { useCalmBounds } from "#panels/use-calm-bounds.ts";
import { useSites } from "#panels/use-sites.ts";
import styles from "#panels/ProjectsPanel.module.css";

/** So many rows at once: a long list is slow, and nobody reads to its end. */
const page_rows = 60;

/** The projects that the plans name, located or not: near a place, by facets, in view. */
export function ProjectsPanel() {
  const atlas = useAtlas();
  const messages = useMessages();
  const say = useMessagesOf(projectMessages);
  const verbs = useVerbs();
  const { filter, origin } = useAppState(({ view, origin: from }) => ({
    filter: view.projects,
    origin: from,
  }));
  const bounds = useCalmBounds();
  const { sites, failed, retry } = useSites();
  const listed = useMemo(() => listProjects(atlas, sites), [atlas, sites]);
  const kept = useMemo(() => listed.filter(keeps(filter)), [listed, filter]);
  const shown = useMemo(
    () => ranked(inView(kept, filter, bounds), filter.order, origin),
    [kept, filter, bounds, origin],
  );
  useEffect(() => {
    const isKept = keeps(filter);
    const faded = listed.filter((one) => one.project.bounds && !isKept(one));
    verbs.fadeProjects(faded.map(({ project }) => project.id));
  }, [verbs, filter, listed]);
  useProjectsShown(filter, origin);
  return (
    <PanelFrame
      title={messages.panels.projects}
      lead={
        <span role="status">
          {filter.inView
            ? say.countInView(shown.length, listed.length)
            : say.count(shown.length, listed.length)}
        </span>
      }
    >
      <NearBy sites={sites} />
      {failed && <FailedFile file={failed} onRetry={retry} />}
      <ProjectFacets
        listed={listed}
        sites={sites}
        filter={filter}
        bounds={bounds}
        canMeasure={origin !== null}
      />
      <OutsideFilter kept={kept.map(({ project }) => project.id)} />
      {shown.length === 0 ? (
        <Nothing filter={filter} isAnyKept={kept.length > 0} />
      ) : (
        <Rows
          key={keyOf(filter, origin)}
          rows={shown}
          origin={origin}
          reasons={sites?.reasons ?? []}
          staysPut={filter.inView}
        />
      )}
    </PanelFrame>
  );
}

function inView<T extends Parameters<ReturnType<typeof isWithin>>[0]>(
  rows: readonly T[],
  filter: ProjectFilter,
  bounds: Bounds,
): readonly T[] {
  return filter.inView ? rows.filter(isWithin(bounds)) : rows;
}

/** Whoever asks something of the projects sees them on the map; who merely opens the list is left alone. */
function useProjectsShown(filter: ProjectFilter, origin: Origin | null): void {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const { store } = useSetting();
  const asked = useRef({ filter, origin });
  useEffect(() => {
    if (asked.current.filter === filter && asked.current.origin === origin) return;
    asked.current = { filter, origin };
    const homes = atlas.core.layers.filter(({ id, drawing }) => {
      const [first] = atlas.featuresIn(id);
      return drawing.as === "project" && first && atlas.entity(first.entity)?.kind === "project";
    });
    const { layers } = store.getState().view;
    if (homes.some(({ id }) => layers.some((shown) => shown.id === id))) return;
    for (const { id } of homes) verbs.showLayer(id, true);
  }, [atlas, store, verbs, filter, origin]);
}

/** Another choice is another list, read from its top; another view of the map is not. */
const keyOf = (filter: ProjectFilter, origin: Origin | null) =>
  JSON.stringify([filter, origin?.at ?? null]);

type RowsProps = Omit<Parameters<typeof ProjectRow>[0], "row"> & {
  readonly rows: readonly Parameters<typeof ProjectRow>[0]["row"][];
};

function Rows({ rows, ...rest }: RowsProps) {
  const say = useMessagesOf(projectMessages);
  const [limit, setLimit] = useState(page_rows);
  const left = rows.length - limit;
  return (
    <>
      <ul className={styles["rows"]}>
        {rows.slice(0, limit).map((row) => (
          <li key={row.project.id}>
            <ProjectRow row={row} {...rest} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div className={styles["more"]}>
          <Button icon="down" onPress={() => setLimit(limit + page_rows)}>
            {say.more(Math.min(page_rows, left))}
          </Button>
        </div>
      )}
    </>
  );
}

function Nothing({ filter, isAnyKept }: { filter: ProjectFilter; isAnyKept: boolean }) {
  const say = useMessagesOf(projectMessages);
  const verbs = useVerbs();
  const isOutOfView = filter.inView && isAnyKept;
  const { order } = filter;
  return (
    <div className={styles["nothing"]}>
      <p>{isOutOfView ? say.nothingInView : say.nothing}</p>
      <Button
        onPress={() =>
          verbs.filterProjects(isOutOfView ? { inView: false } : { ...openingFilter, order })
        }
      >
        {isOutOfView ? `${say.inView} ×` : say.clear}
      </Button>
    </div>
  );
}

/** Says that the open card is of a project that the list leaves out: list, map and card in step. */
function OutsideFilter({ kept }: { kept: readonly EntityId[] }) {
  const atlas = useAtlas();
  const say = useMessagesOf(projectMessages);
  const words = useWords();
  const selection = useAppState(({ view }) => view.selection);
  const project = selection ? atlas.entity(selection) : undefined;
  if (project?.kind !== "project" || kept.includes(project.id)) return null;
  return <p className={styles["note"]}>{say.outsideFilter(words(project.name))}</p>;
}
