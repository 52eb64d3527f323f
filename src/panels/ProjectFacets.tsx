import { useId, useState } from "react";
import {
  facetNames,
  openingFilter,
  type FacetName,
  type ProjectFilter,
} from "#model/project-filter.ts";
import { noDistrict, type Sites } from "#model/project-site.ts";
import type { Bounds } from "#model/view.ts";
import { projectMessages } from "#messages/of-projects.ts";
import {
  basisCounts,
  facetCounts,
  facetValues,
  isWithin,
  keeps,
  toggled,
  type ListedProject,
} from "#atlas/project-facets.ts";
import { Icon } from "#ui/Icon.tsx";
import { useAtlas, useMessagesOf, useVerbs } from "#panels/atlas-context.ts";
import { ProjectOrder } from "#panels/ProjectOrder.tsx";
import { useFacetWords } from "#panels/use-facet-words.ts";
import styles from "#panels/ProjectFacets.module.css";

interface FacetsProps {
  readonly listed: readonly ListedProject[];
  readonly sites: Sites | null;
  readonly filter: ProjectFilter;
  readonly bounds: Bounds;
  /** Whether there is a place to measure from. */
  readonly canMeasure: boolean;
}

/** A row of facets, each opening its values with their counts; under it what is chosen. */
export function ProjectFacets(props: FacetsProps) {
  const { listed, sites, filter } = props;
  const atlas = useAtlas();
  const say = useMessagesOf(projectMessages);
  const verbs = useVerbs();
  const id = useId();
  const [open, setOpen] = useState<FacetName | "words" | null>(null);
  const values = facetValues(atlas, sites, listed);
  const opener = (name: FacetName | "words", label: string, isChosen: boolean) => (
    <button
      key={name}
      type="button"
      className={styles["facet"]}
      aria-expanded={open === name}
      aria-controls={`${id}-${name}`}
      data-chosen={isChosen}
      onClick={() => setOpen(open === name ? null : name)}
    >
      {label}
      <Icon name={open === name ? "up" : "down"} size={0.8} />
    </button>
  );
  return (
    <div role="group" aria-label={say.facets}>
      <div className={styles["facets"]}>
        <Toggle
          label={say.inView}
          isOn={filter.inView}
          onPress={(inView) => verbs.filterProjects({ inView })}
        />
        <Toggle
          label={say.located}
          isOn={filter.locatedOnly}
          onPress={(locatedOnly) => verbs.filterProjects({ locatedOnly })}
        />
        {facetNames
          .filter((name) => values[name].length > 0)
          .map((name) =>
            opener(name, say.facetNames[name], (filter.chosen[name] ?? []).length > 0),
          )}
        {opener("words", say.name, filter.words !== "")}
        <ProjectOrder order={filter.order} canMeasure={props.canMeasure} />
      </div>
      {open && (
        <div id={`${id}-${open}`} className={styles["open"]}>
          {open === "words" ? (
            <Words words={filter.words} />
          ) : (
            <Values key={open} {...props} name={open} values={values[open]} />
          )}
        </div>
      )}
      <Active filter={filter} />
    </div>
  );
}

function Toggle(props: { label: string; isOn: boolean; onPress: (isOn: boolean) => void }) {
  return (
    <button
      type="button"
      className={styles["facet"]}
      aria-pressed={props.isOn}
      onClick={() => props.onPress(!props.isOn)}
    >
      {props.label}
    </button>
  );
}

function Values(props: FacetsProps & { name: FacetName; values: readonly string[] }) {
  const { listed, filter, bounds, name, values } = props;
  const say = useMessagesOf(projectMessages);
  const verbs = useVerbs();
  const facetWords = useFacetWords();
  const isSeen = filter.inView ? isWithin(bounds) : undefined;
  const counts = facetCounts(listed, filter, name, isSeen);
  const chosen = filter.chosen[name] ?? [];
  const helps: Partial<Record<FacetName, string>> = say.facetHelp;
  const help = helps[name];
  return (
    <>
      <div className={styles["values"]} role="group" aria-label={say.facetNames[name]}>
        {values.map((value) => {
          const count = counts.get(value) ?? 0;
          const isChosen = chosen.includes(value);
          return (
            <button
              key={value}
              type="button"
              className={styles["value"]}
              aria-pressed={isChosen}
              aria-label={say.option(facetWords(name, value), count)}
              // A button that cannot be pressed keeps its place in the order of the keyboard.
              aria-disabled={count === 0 && !isChosen}
              onClick={() => {
                if (count === 0 && !isChosen) return;
                verbs.filterProjects({ chosen: toggled(filter.chosen, name, value) });
              }}
            >
              {facetWords(name, value)}
              <span className={styles["count"]}>{count}</span>
            </button>
          );
        })}
      </div>
      {name === "district" && <DistrictBases {...props} />}
      {help && <p className={styles["help"]}>{help}</p>}
    </>
  );
}

/** By what the chosen districts are known; and why many projects have none. */
function DistrictBases({ listed, filter, bounds }: FacetsProps) {
  const say = useMessagesOf(projectMessages);
  const facetWords = useFacetWords();
  const isSeen = filter.inView ? isWithin(bounds) : () => true;
  const isKept = keeps(filter, "district");
  const counted = listed.filter((one) => isKept(one) && isSeen(one));
  const under = (value: string) => counted.filter(({ values }) => values.district.includes(value));
  const unnamed = under(noDistrict).length;
  const lines = (filter.chosen.district ?? []).flatMap((value) => {
    const bases = basisCounts(under(value)).map(({ by, count }) => say.bases[by](count));
    return bases.length > 0 ? [say.basesOf(facetWords("district", value), bases)] : [];
  });
  if (unnamed > 0) lines.push(say.noDistrictWhy(unnamed));
  return lines.map((line) => (
    <p key={line} className={styles["help"]}>
      {line}
    </p>
  ));
}

function Words({ words }: { words: string }) {
  const say = useMessagesOf(projectMessages);
  const verbs = useVerbs();
  return (
    <input
      className={styles["words"]}
      type="search"
      value={words}
      placeholder={say.words}
      aria-label={say.words}
      onChange={(event) => verbs.filterProjects({ words: event.target.value })}
    />
  );
}

/** What is chosen, as chips that take themselves away. */
function Active({ filter }: { filter: ProjectFilter }) {
  const say = useMessagesOf(projectMessages);
  const verbs = useVerbs();
  const facetWords = useFacetWords();
  const chips = facetNames.flatMap((name) =>
    (filter.chosen[name] ?? []).map((value) => ({ name, value })),
  );
  const { words } = filter;
  if (chips.length === 0 && words === "") return null;
  return (
    <div className={styles["active"]}>
      {words !== "" && (
        <button
          type="button"
          className={styles["chip"]}
          aria-label={say.remove(say.name, words)}
          onClick={() => verbs.filterProjects({ words: "" })}
        >
          {say.quoted(words)}
          <Icon name="close" size={0.8} />
        </button>
      )}
      {chips.map(({ name, value }) => (
        <button
          key={`${name}:${value}`}
          type="button"
          className={styles["chip"]}
          aria-label={say.remove(say.facetNames[name], facetWords(name, value))}
          onClick={() => verbs.filterProjects({ chosen: toggled(filter.chosen, name, value) })}
        >
          {facetWords(name, value)}
          <Icon name="close" size={0.8} />
        </button>
      ))}
      <button
        type="button"
        className={styles["clear"]}
        onClick={() => verbs.filterProjects({ ...openingFilter, order: filter.order })}
      >
        {say.clear}
      </button>
    </div>
  );
}
