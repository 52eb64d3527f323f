import type { Target } from "#model/atlas.ts";
import type { AtlasDetails } from "#model/atlas-details.ts";
import { targetMessages } from "#messages/of-targets.ts";
import {
  useAppState,
  useAtlas,
  useMessagesOf,
  useSetting,
  useVerbs,
  useWords,
} from "#panels/atlas-context.ts";
import { timeWords } from "#panels/figure-words.ts";
import { saveFile } from "#panels/save-file.ts";
import { csvOfTargets } from "#panels/targets-csv.ts";
import { passesFilter, timeOf } from "#panels/use-targets.ts";
import styles from "#panels/TargetsPanel.module.css";

interface TargetFiltersProps {
  readonly targets: readonly Target[];
  /** Those that the filter lets pass. */
  readonly passing: readonly Target[];
  /** How many indicators are compared. */
  readonly charts: number;
  readonly details: AtlasDetails | null;
}

/** Which numbers are shown, how, and the way to take them along. */
export function TargetFilters({ targets, passing, charts, details }: TargetFiltersProps) {
  const own = useMessagesOf(targetMessages);
  const verbs = useVerbs();
  const { atlas, store } = useSetting();
  const filter = useAppState((state) => state.targetFilter);
  const counts = { charts: own.charts(charts), list: own.list(passing.length) };
  const download = () => {
    const { texts } = store.getState();
    const pageOf = ({ document, passage }: Target) => {
      const text = texts[document];
      const found = text?.state === "ready" && text.passages.find(({ id }) => id === passage);
      return found ? found.page : null;
    };
    const words = { certainty: own.verbatim, pageOf };
    saveFile(
      `${own.file}.csv`,
      csvOfTargets(passing, atlas, details?.indicators ?? [], words, own.columns),
      "text/csv;charset=utf-8",
    );
  };
  return (
    <div className={styles["filters"]} role="search" aria-label={own.filter}>
      <div className={styles["views"]} role="group" aria-label={own.views}>
        {(["charts", "list"] as const).map((shows) => (
          <button
            key={shows}
            type="button"
            aria-pressed={filter.shows === shows}
            onClick={() => verbs.filterTargets({ shows })}
          >
            {counts[shows]}
          </button>
        ))}
      </div>
      <input
        className={styles["words"]}
        type="search"
        value={filter.words}
        placeholder={own.filter}
        aria-label={own.filter}
        onChange={(event) => verbs.filterTargets({ words: event.target.value })}
      />
      <DocumentChoice targets={targets} />
      <YearChoice targets={targets} />
      <button
        type="button"
        className={styles["download"]}
        aria-label={own.download(passing.length)}
        title={own.download(passing.length)}
        onClick={download}
      >
        CSV
      </button>
    </div>
  );
}

function DocumentChoice({ targets }: { targets: readonly Target[] }) {
  const own = useMessagesOf(targetMessages);
  const verbs = useVerbs();
  const words = useWords();
  const { core } = useAtlas();
  const filter = useAppState((state) => state.targetFilter);
  const count = (document: string) =>
    targets.filter(
      (one) => one.document === document && passesFilter(one, { ...filter, document: null }),
    ).length;
  return (
    <select
      className={styles["select"]}
      value={filter.document ?? ""}
      aria-label={own.document}
      onChange={({ target: { value } }) =>
        verbs.filterTargets({ document: core.documents.find(({ id }) => id === value)?.id ?? null })
      }
    >
      <option value="">{own.allDocuments}</option>
      {core.documents.map(({ id, short }) => (
        <option key={id} value={id}>
          {words(short)} {count(id)}
        </option>
      ))}
    </select>
  );
}

function YearChoice({ targets }: { targets: readonly Target[] }) {
  const own = useMessagesOf(targetMessages);
  const verbs = useVerbs();
  const filter = useAppState((state) => state.targetFilter);
  const times = [...new Set(targets.flatMap((one) => [timeOf(one), String(one.baseYear ?? "")]))];
  const years = times.filter((time) => /^\d+$/.test(time)).sort();
  const periods = times.filter((time) => time !== "" && !/^\d+$/.test(time));
  const count = (year: string) =>
    targets.filter((one) => passesFilter(one, { ...filter, year })).length;
  return (
    <select
      className={styles["select"]}
      value={filter.year === null ? "all" : filter.year}
      aria-label={own.columns.year}
      onChange={({ target: { value } }) =>
        verbs.filterTargets({ year: value === "all" ? null : value })
      }
    >
      <option value="all">{own.allYears}</option>
      {[...years, ...periods, ""].map((time) => (
        <option key={time} value={time}>
          {timeWords(time, own)} {count(time)}
        </option>
      ))}
    </select>
  );
}
