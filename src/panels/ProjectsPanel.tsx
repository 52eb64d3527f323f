import type { Entity } from "#model/atlas.ts";
import { projectCategories } from "#model/entity.ts";
import { categoryGlyphs } from "#model/glyph.ts";
import { statuses } from "#model/status.ts";
import { formatDistance } from "#messages/format.ts";
import type { ProjectFilter } from "#store/app-state.ts";
import { passesFilter } from "#store/project-filter.ts";
import { Button, Switch } from "#ui/controls.tsx";
import {
  useAppState,
  useAtlas,
  useLanguage,
  useMessages,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { PanelFrame } from "#panels/PanelFrame.tsx";
import styles from "#panels/ProjectsPanel.module.css";

/** The projects that the plans name, located or not, with filters. */
export function ProjectsPanel() {
  const { core } = useAtlas();
  const messages = useMessages();
  const verbs = useVerbs();
  const filter = useAppState((state) => state.projectFilter);
  const projects = core.entities.filter((entity) => entity.kind === "project");
  const shown = projects.filter((project) => passesFilter(project, filter));
  return (
    <PanelFrame
      title={messages.panels.projects}
      lead={messages.projectsCount(shown.length, projects.length)}
    >
      <Filters projects={projects} filter={filter} />
      {shown.length === 0 ? (
        <div>
          <p>{messages.nothingMatches}</p>
          <Button
            onPress={() =>
              verbs.filterProjects({ words: "", category: null, status: null, locatedOnly: false })
            }
          >
            {messages.clearFilter}
          </Button>
        </div>
      ) : (
        <ul>
          {shown.map((project) => (
            <li key={project.id}>
              <ProjectRow project={project} />
            </li>
          ))}
        </ul>
      )}
    </PanelFrame>
  );
}

function Filters({ projects, filter }: { projects: readonly Entity[]; filter: ProjectFilter }) {
  const messages = useMessages();
  const verbs = useVerbs();
  const countOf = (key: "category" | "status", value: string) =>
    projects.filter(
      (project) => project[key] === value && passesFilter(project, { ...filter, [key]: null }),
    ).length;
  return (
    <div className={styles["filters"]} role="search" aria-label={messages.projectsFilter}>
      <input
        className={styles["words"]}
        type="search"
        value={filter.words}
        placeholder={messages.projectsFilter}
        aria-label={messages.projectsFilter}
        onChange={(event) => verbs.filterProjects({ words: event.target.value })}
      />
      <select
        className={styles["select"]}
        value={filter.category ?? ""}
        aria-label={messages.allCategories}
        onChange={(event) =>
          verbs.filterProjects({
            category: projectCategories.find((one) => one === event.target.value) ?? null,
          })
        }
      >
        <option value="">{messages.allCategories}</option>
        {projectCategories.map((category) => (
          <option key={category} value={category}>
            {messages.categories[category]} {countOf("category", category)}
          </option>
        ))}
      </select>
      <select
        className={styles["select"]}
        value={filter.status ?? ""}
        aria-label={messages.allStatuses}
        onChange={(event) =>
          verbs.filterProjects({
            status: statuses.find((one) => one === event.target.value) ?? null,
          })
        }
      >
        <option value="">{messages.allStatuses}</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {messages.statuses[status]} {countOf("status", status)}
          </option>
        ))}
      </select>
      <div className={styles["only"]}>
        <Switch
          label={messages.onlyLocated}
          checked={filter.locatedOnly}
          onChange={(locatedOnly) => verbs.filterProjects({ locatedOnly })}
        />
      </div>
    </div>
  );
}

function ProjectRow({ project }: { project: Entity }) {
  const atlas = useAtlas();
  const verbs = useVerbs();
  const messages = useMessages();
  const language = useLanguage();
  const words = useWords();
  const isChosen = useAppState(({ view }) => view.selection === project.id);
  const [feature] = atlas.featuresOf(project.id);
  const facts = [
    project.category ? messages.categories[project.category] : "",
    project.status ? messages.statuses[project.status] : "",
    feature
      ? messages.located(formatDistance(feature.accuracy_m, language, messages))
      : messages.unlocatedMark,
  ];
  return (
    <button
      type="button"
      className={styles["project"]}
      data-drawn={feature !== undefined}
      aria-current={isChosen}
      onClick={() => verbs.openCard(project.id, { fly: true })}
      onPointerEnter={() => verbs.hover(project.id)}
      onPointerLeave={() => verbs.hover(null)}
    >
      <svg
        className={styles["glyph"]}
        viewBox="0 0 24 24"
        width="1.25em"
        height="1.25em"
        aria-hidden="true"
      >
        <path
          d={categoryGlyphs[project.category ?? "industry"]}
          fill="currentColor"
          fillRule="evenodd"
        />
      </svg>
      <span>{words(project.name)}</span>
      <span className={styles["facts"]}>{facts.filter(Boolean).join(" · ")}</span>
    </button>
  );
}
