import type { Bilingual } from "#model/bilingual.ts";
import { categoryGlyphs } from "#model/glyph.ts";
import type { Origin } from "#model/project-filter.ts";
import { formatDistance } from "#messages/format.ts";
import { projectMessages } from "#messages/of-projects.ts";
import { boundsFrom } from "#atlas/origin-bounds.ts";
import type { RankedProject } from "#atlas/project-facets.ts";
import {
  useAppState,
  useLanguage,
  useMessages,
  useMessagesOf,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { describeNearness } from "#panels/describe-nearness.ts";
import { useDistrictWords } from "#panels/use-district-words.ts";
import styles from "#panels/ProjectsPanel.module.css";

/** A project in the list: its name, what it is, and how far it is or why that cannot be said. */
export function ProjectRow(props: {
  row: RankedProject;
  origin: Origin | null;
  reasons: readonly Bilingual[];
  /** It is in view already: the map stays, and with it the list that follows the map. */
  staysPut: boolean;
}) {
  const { row, origin, reasons, staysPut } = props;
  const { project, site } = row;
  const verbs = useVerbs();
  const messages = useMessages();
  const say = useMessagesOf(projectMessages);
  const language = useLanguage();
  const words = useWords();
  const isChosen = useAppState(({ view }) => view.selection === project.id);
  const away = origin && describeNearness(row, origin, language);
  const reason = site?.reason === undefined ? undefined : reasons[site.reason];
  const where = useDistrictWords()(site);
  const facts = [
    project.category ? messages.categories[project.category] : "",
    project.status ? messages.statuses[project.status] : "",
    row.accuracy_m === null
      ? say.unlocated
      : origin
        ? ""
        : say.position(formatDistance(row.accuracy_m, language, messages)),
  ];
  const open = () => {
    verbs.openCard(project.id, { fly: !staysPut && !origin });
    if (origin && project.bounds && !staysPut) verbs.flyTo(boundsFrom(origin, project.bounds));
  };
  return (
    <button
      type="button"
      className={styles["project"]}
      data-drawn={row.accuracy_m !== null}
      aria-current={isChosen}
      onClick={open}
      onPointerEnter={() => verbs.hover(project.id)}
      onPointerLeave={() => verbs.hover(null)}
      onFocus={() => verbs.hover(project.id)}
      onBlur={() => verbs.hover(null)}
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
      {away && <span className={styles["away"]}>{away}</span>}
      <span className={styles["facts"]}>{facts.filter(Boolean).join(" · ")}</span>
      {where !== "" && <span className={styles["facts"]}>{where}</span>}
      {origin && reason && <span className={styles["facts"]}>{words(reason)}</span>}
    </button>
  );
}
